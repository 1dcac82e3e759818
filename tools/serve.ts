/**
 * Serves the finished site on this computer, as a web server should: the policy
 * on every answer, and the 404 page in the language of the address.
 *
 *   tsx tools/serve.ts [--port 3000]
 */
import {createServer} from 'node:http';
import {parseArgs} from 'node:util';
import {requireBuild} from './freshness';
import {siteListener} from './siteServer';

const BUILD = 'build';

function main(): void {
  const {values} = parseArgs({options: {port: {type: 'string', default: '3000'}}});
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    console.error(`--port ${values.port} is not a port; use a number from 1 to 65535.`);
    process.exit(1);
  }
  try {
    requireBuild('.');
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }

  createServer(siteListener(BUILD)).listen(port, () =>
    console.log(`The site is at http://localhost:${port}/ (Arabic /ar/, English /en/). Stop with Ctrl+C.`),
  );
}

main();
