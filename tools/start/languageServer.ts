import {spawn} from 'node:child_process';
import {createServer} from 'node:net';
import path from 'node:path';
import {createInterface} from 'node:readline';
import type {Locale} from '../../src/lib/locale';

export interface LanguageServer {
  readonly host: string;
  readonly port: number;
  readonly stop: () => void;
}

/** Where Docusaurus keeps what it generates, in a folder for each language: two of them work at once. */
const GENERATED = '.cache/start';

/** Lines of Docusaurus that say where it serves, which is not where readers look. */
const UNSAID = /Docusaurus website is running at|Starting the development server|^\s*$/;

/** Starts Docusaurus for one language, behind a port that is free. What it says is printed with the language in front. */
export async function startLanguage(locale: Locale, host: string): Promise<LanguageServer> {
  const port = await freePort(host);
  const program = path.resolve('node_modules/@docusaurus/core/bin/docusaurus.mjs');
  const child = spawn(
    process.execPath,
    [program, 'start', '--locale', locale, '--host', host, '--port', String(port), '--no-open'],
    {
      env: {...process.env, DOCUSAURUS_GENERATED_FILES_DIR_NAME: `${GENERATED}/${locale}`},
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({input: stream}).on('line', (line) => {
      if (!UNSAID.test(line)) console.log(`${locale}: ${line}`);
    });
  }
  let isStopped = false;
  child.once('exit', (code) => {
    if (isStopped) return;
    console.error(`${locale}: Docusaurus ended with ${code}. Mend what it says above, then run npm start again.`);
    process.exitCode = 1;
  });
  return {
    host,
    port,
    stop() {
      isStopped = true;
      child.kill();
    },
  };
}

async function freePort(host: string): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const {port} = server.address() as {port: number};
  await new Promise((resolve) => server.close(resolve));
  return port;
}
