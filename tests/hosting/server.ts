/** A real nginx on the loopback, with the configuration that operators get. */
import {spawn, spawnSync, type ChildProcess} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer, type AddressInfo} from 'node:net';
import path from 'node:path';

const DEBIAN = ['nginx-light', 'libnginx-mod-http-brotli-static', 'wrk', 'openssl'];

const has = (program: string): boolean => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;

export const ADVICE = `There is no nginx to test the hosting with. Install it, then run the command again:\n  sudo apt-get update && sudo apt-get install -y ${DEBIAN.join(' ')}`;

/** Installs nginx and wrk where that is possible, and says what there is in the end. */
export function install(): {readonly canInstall: boolean; readonly hasNginx: boolean; readonly hasWrk: boolean} {
  const canInstall = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if ((!has('nginx') || !has('wrk')) && canInstall) {
    const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive'};
    spawnSync('apt-get', ['update'], {stdio: 'ignore', env});
    // A server that the package starts is none of ours, and stays off.
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...DEBIAN], {
      stdio: 'ignore',
      env: {...env, RUNLEVEL: '1'},
    });
  }
  return {canInstall, hasNginx: has('nginx'), hasWrk: has('wrk')};
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export interface Hosting {
  readonly origin: string;
  /** The same site over TLS, with a certificate that nobody signed. */
  readonly secureOrigin: string;
  readonly port: number;
  readonly securePort: number;
  /** Where http only leads to https. */
  readonly redirectPort: number;
  /** Runs release.sh of an unpacked bundle. @throws Error with what it said */
  readonly release: (bundle: string, ...words: string[]) => void;
  /** The kill switch of the offline worker: a file that is there or not. */
  readonly switchOff: (isOff: boolean) => void;
  readonly stop: () => Promise<void>;
}

/** Puts a bundle in service as the README says, in a folder of its own and on ports of its own. */
export async function host(work: string, bundle: string): Promise<Hosting> {
  const home = path.join(work, 'srv of guides');
  const [port, securePort, redirectPort] = [await freePort(), await freePort(), await freePort()];
  const configuration = path.join(work, 'nginx.conf');
  mkdirSync(path.join(work, 'temporary'), {recursive: true});
  spawnSync(
    'openssl',
    [
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-days',
      '2',
      '-subj',
      '/CN=localhost',
      '-keyout',
      path.join(work, 'key.pem'),
      '-out',
      path.join(work, 'certificate.pem'),
    ],
    {stdio: 'ignore'},
  );

  // server.conf as it is shipped, at another address: plain, with its blocks for https, and the plain block as it then leads there.
  const shipped = readFileSync(path.join(bundle, 'server.conf'), 'utf8')
    .replaceAll('/srv/remote-work', home)
    .replace(/^# ?(?=server \{|\}|    )/gm, '')
    .replace(/^\s*listen \[::\].*$/gm, '')
    .replaceAll('guides.example.bh', 'localhost')
    .replace('/etc/ssl/certs/guides.pem', path.join(work, 'certificate.pem'))
    .replace('/etc/ssl/private/guides.key', path.join(work, 'key.pem'));
  const plain = /^server \{\s+listen 80;[^]*?^\}$/m.exec(shipped)?.[0];
  if (!plain?.includes('# return 302')) throw new Error('server.conf has no plain block that can lead to https.');
  const leading = plain
    .replace(/^ *include .*$/m, '')
    .replace('# return 302', 'return 302')
    .replace('listen 80', `listen 127.0.0.1:${redirectPort}`);
  const at = (listen: string, number: number): [RegExp, string] => [
    new RegExp(`listen ${listen}( default_server)?;`, 'g'),
    `listen 127.0.0.1:${number}${listen.slice(listen.search(/ |$/))}$1;`,
  ];
  const server =
    `${shipped.replace(...at('80', port)).replace(...at('443 ssl http2', securePort))}\n${leading}`.replaceAll(
      'default_server;',
      'default_server backlog=4096;',
    );
  writeFileSync(
    configuration,
    `${process.getuid?.() === 0 ? 'user root;\n' : ''}worker_processes 2;
pid ${work}/nginx.pid;
error_log ${work}/error.log warn;
include /etc/nginx/modules-enabled/*.conf;
events { worker_connections 2048; }
http {
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  access_log off;
  keepalive_requests 100000;
  client_body_temp_path ${work}/temporary; proxy_temp_path ${work}/temporary; fastcgi_temp_path ${work}/temporary; uwsgi_temp_path ${work}/temporary; scgi_temp_path ${work}/temporary;
${server}
}
`,
  );

  const nginx = `nginx -c ${configuration}`;
  const release = (folder: string, reload: string, ...words: string[]): void => {
    const {status, stderr, stdout} = spawnSync('bash', [path.join(folder, 'release.sh'), ...words], {
      env: {...process.env, REMOTE_WORK_HOME: home, REMOTE_WORK_RELOAD: reload},
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`release.sh failed:\n${stdout}${stderr}`);
  };
  release(bundle, 'none');

  const child: ChildProcess = spawn('nginx', ['-c', configuration, '-g', 'daemon off;'], {stdio: 'ignore'});
  const origin = `http://localhost:${port}`;
  await answers(`${origin}/healthz`, child, path.join(work, 'error.log'));
  return {
    origin,
    secureOrigin: `https://localhost:${securePort}`,
    port,
    securePort,
    redirectPort,
    release: (folder, ...words) => release(folder, `${nginx} -t -q && ${nginx} -s reload`, ...words),
    switchOff: (isOff) => (isOff ? writeFileSync(path.join(home, 'sw-kill'), '') : rmSync(path.join(home, 'sw-kill'))),
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}

async function answers(address: string, child: ChildProcess, log: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (child.exitCode !== null) break;
    if (
      await fetch(address).then(
        ({ok}) => ok,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`nginx did not start:\n${existsSync(log) ? readFileSync(log, 'utf8') : ''}`);
}
