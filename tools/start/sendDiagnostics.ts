import type {ServerResponse} from 'node:http';
import {formatDiagnostic} from '../../src/lib/diagnostics';
import type {WatchedContent} from './watchContent';

/** Tells a page what is wrong, now and after each change, for as long as it listens. */
export function sendDiagnostics(content: WatchedContent, response: ServerResponse): void {
  response.writeHead(200, {'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store'});
  const send = (): void =>
    void response.write(`data: ${JSON.stringify(content.diagnostics().map(formatDiagnostic))}\n\n`);
  send();
  response.on('close', content.onDiagnostics(send));
}
