/**
 * The whole site for writers: both languages at one address. A change of a page or of data/ is seen
 * at once, and what is wrong is said in the page and here, with file, line and fix.
 *
 *   npm start                     at http://localhost:3000
 *   npm start -- --port 8080      at another port
 *   npm start -- --only ar        one language, for a computer with little memory
 */
import {createServer} from 'node:http';
import {LOCALES, isLocale, type Locale} from '../../src/lib/locale';
import {DIAGNOSTICS_ADDRESS} from '../../src/plugins/freshData/diagnosticsAddress';
import {program} from '../commandLine';
import {forwardRequest, forwardUpgrade} from './forward';
import {startLanguage, type LanguageServer} from './languageServer';
import {watchContent} from './watchContent';
import {publishedAt} from './publishedAt';
import {sendDiagnostics} from './sendDiagnostics';

const HOST = '127.0.0.1';

function chosen(only: string | undefined): readonly Locale[] {
  if (only === undefined) return LOCALES;
  if (!isLocale(only))
    throw new Error(`--only ${only} is not a language of this site; use one of: ${LOCALES.join(', ')}.`);
  return [only];
}

/** @throws Error when it is none, or when something else answers there */
async function listen(server: ReturnType<typeof createServer>, text: string): Promise<number> {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Error(`--port ${text} is not a port; use a number from 1 to 65535.`);
  await new Promise<void>((resolve, reject) => {
    server.once('error', ({code, message}: NodeJS.ErrnoException) =>
      reject(
        new Error(
          code === 'EADDRINUSE'
            ? `Something else answers at port ${port} already; end it, or use another one: --port ${port === 65535 ? port - 1 : port + 1}.`
            : message,
        ),
      ),
    );
    server.listen(port, resolve);
  });
  return port;
}

async function main({values}: {readonly values: {readonly port: string; readonly only?: string}}): Promise<void> {
  const locales = chosen(values.only);
  // Who writes looks at the draft.
  process.env.DRAFT ??= '1';
  const content = watchContent(process.cwd());
  const servers = new Map<Locale, LanguageServer>();
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url ?? '/', 'http://localhost');
    const locale = LOCALES.find((name) => pathname.startsWith(`/${name}/`));
    const language = locale && servers.get(locale);
    if (pathname === DIAGNOSTICS_ADDRESS) return sendDiagnostics(content, response);
    if (!locale) return void response.writeHead(302, {Location: `/${locales[0]}/`}).end();
    if (!language)
      return void response
        .writeHead(404, {'Content-Type': 'text/plain; charset=utf-8'})
        .end(`This language was left out. Start again without --only ${locales[0]}.\n`);
    try {
      const file = publishedAt(content, pathname);
      if (file === undefined) return forwardRequest(language, request, response);
      return void response
        .writeHead(200, {'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store'})
        .end(file);
    } catch (error) {
      // A page or data are not as they should be: the content checker says it too.
      return void response.writeHead(500, {'Content-Type': 'text/plain; charset=utf-8'}).end((error as Error).message);
    }
  });
  server.on('upgrade', (request, socket, head) => {
    const language = servers.get(LOCALES.find((name) => request.url?.startsWith(`/${name}/`)) ?? locales[0]!);
    if (language) forwardUpgrade(language, request, socket, head);
    else socket.destroy();
  });
  const port = await listen(server, values.port);
  for (const locale of locales) servers.set(locale, await startLanguage(locale, HOST));
  console.log(
    `start: ${locales.map((locale) => `http://localhost:${port}/${locale}/`).join(' and ')} are there as soon as they are compiled. Stop with Ctrl+C.`,
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      for (const {stop} of servers.values()) stop();
      process.exit(0);
    });
  }
}

export default program(__filename, {options: {port: {type: 'string', default: '3000'}, only: {type: 'string'}}}, main);
