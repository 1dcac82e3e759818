/**
 * Serves the finished site on this computer, as a web server should: the policy
 * on every answer, and the 404 page in the language of the address.
 *
 *   npm run serve                   at http://localhost:3000; builds first if needed
 *   npm run serve -- --port 8080    at another port
 */
import {createServer} from 'node:http';
import {program} from './commandLine';
import {requireBuild} from './freshness';
import {siteListener} from './siteServer';

const BUILD = 'build';

async function main({values}: {readonly values: {readonly port: string}}): Promise<void> {
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Error(`--port ${values.port} is not a port; use a number from 1 to 65535.`);
  requireBuild('.');
  const server = createServer(siteListener(BUILD));
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
  console.log(`The site is at http://localhost:${port}/ (Arabic /ar/, English /en/). Stop with Ctrl+C.`);
}

export default program(__filename, {ofBuild: true, options: {port: {type: 'string', default: '3000'}}}, main);
