import {request as ask, type IncomingMessage, type ServerResponse} from 'node:http';
import {connect} from 'node:net';
import type {Duplex} from 'node:stream';
import type {LanguageServer} from './languageServer';

/** Shown until Docusaurus answers; the browser asks again by itself. */
const NOT_YET =
  '<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="1"><title>…</title><p lang="en">Compiling. This page loads again by itself.<p lang="ar" dir="rtl">يجري الإعداد، وتُحمَّل الصفحة من تلقاء نفسها.';

/** Passes a request on to the server of a language, and its answer back. */
export function forwardRequest({host, port}: LanguageServer, request: IncomingMessage, response: ServerResponse): void {
  const forwarded = ask({host, port, method: request.method, path: request.url, headers: request.headers}, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  forwarded.on('error', () => {
    if (!response.headersSent)
      response.writeHead(503, {'Content-Type': 'text/html; charset=utf-8', 'Retry-After': '1'});
    response.end(NOT_YET);
  });
  request.pipe(forwarded);
}

/** Passes on the connection by which a page hears of changes. */
export function forwardUpgrade(
  {host, port}: LanguageServer,
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): void {
  const other = connect(port, host, () => {
    const headers = request.rawHeaders.map((text, index) => (index % 2 === 0 ? `${text}: ` : `${text}\r\n`)).join('');
    other.write(`${request.method} ${request.url} HTTP/1.1\r\n${headers}\r\n`);
    other.write(head);
    other.pipe(socket).pipe(other);
  });
  const end = (): void => {
    other.destroy();
    socket.destroy();
  };
  for (const side of [other, socket]) side.on('error', end).on('close', end);
}
