import {connect} from 'node:net';

/** What people who should not be there ask for: a whole request, as it goes over the wire. */
const get = (target: string): string => `GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`;
const method = (name: string, target = '/ar/'): string =>
  `${name} ${target} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`;

export const PROBES: readonly string[] = [
  ...[
    '/../../../../etc/passwd',
    '/ar/../../../etc/passwd',
    '/..%2f..%2f..%2fetc%2fpasswd',
    '/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
    '/%252e%252e/etc/passwd',
    '/..%5c..%5cetc%5cpasswd',
    '/..;/..;/etc/passwd',
    '/ar/..%00/',
    '/ar/%00',
    '/%00/etc/passwd',
    '/ar/%0d%0aX-Injected:%20yes',
    '/ar%0d%0aSet-Cookie:a=b/teams-chat',
    '/ar/teams-chat%0aX',
    '/.git/config',
    '/.git/HEAD',
    '/.env',
    '/ar/.htaccess',
    '/ar/.DS_Store',
    '/.well-known/security.txt',
    '/csp.txt',
    '/redirects.txt',
    '/index.html.br',
    '/ar/index.html.gz',
    '/ar/assets/js/main.js.map',
    '/package.json',
    '/docusaurus.config.ts',
    '/ar/vpn-connect.mdx',
    '/../nginx/server/site.conf',
    '/nginx/server/site.conf',
    '/../../../sw-kill',
    '/release.sh',
    '//evil.example/',
    '/\\evil.example/',
    '/ar//evil.example',
    '//evil.example/ar/2025-06/',
    '/ar/2025-06/?next=//evil.example/',
    '/ar/%c0%ae%c0%ae/etc/passwd',
    '/ar/%ff%fe',
    '/ar/teams-chat;jsessionid=1/',
    `/ar/${'a/'.repeat(400)}`,
    '/ar/teams-chat/index.php?id=1',
    '/cgi-bin/test.cgi',
    '/wp-login.php',
    'http://evil.example/ar/',
    '*',
  ].map(get),
  ...['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND', 'MKCOL'].map((name) => method(name)),
  'GET /ar/ HTTP/1.1\r\nConnection: close\r\n\r\n',
  'GET /ar/\r\n\r\n',
  'NONSENSE\r\n\r\n',
  'GET /ar/ HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\nConnection: close\r\n\r\n',
  'GET /ar/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n',
  'GET /ar/teams-chat HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n',
  'GET /ar/ HTTP/1.1\r\nHost: localhost\r\nRange: bytes=0-18446744073709551615\r\nConnection: close\r\n\r\n',
];

const ALLOWED = new Set([200, 302, 400, 404, 405]);

/** Closed without a word: our name is not the only one that these name, or they name none. */
const FOR_ANOTHER_HOST = /^GET http:\/\/evil|^GET \S+\r|\d\r\nHost: evil/;

const raw = (port: number, request: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(request, 'latin1'));
    let answer = '';
    socket.setEncoding('latin1');
    socket.setTimeout(5000, () => socket.destroy(new Error(`no answer to ${JSON.stringify(request.slice(0, 60))}`)));
    socket.on('data', (data) => (answer += String(data)));
    socket.on('close', () => resolve(answer));
    // Closed without a word: the answer is empty.
    socket.on('error', (error: NodeJS.ErrnoException) => (error.code === 'ECONNRESET' ? undefined : reject(error)));
  });

/** Sends every probe and returns what was wrong with the answers. */
export async function probe(port: number): Promise<string[]> {
  const problems: string[] = [];
  for (const request of PROBES) {
    const answer = await raw(port, request);
    const name = JSON.stringify(request.split('\r\n')[0]!.slice(0, 70));
    const [head = '', body = ''] = answer.split('\r\n\r\n');
    // A request without a version is answered without a head: HTTP 0.9.
    const status = Number(/^HTTP\/1\.\d (\d{3})/.exec(head)?.[1] ?? (answer.startsWith('<!doctype html>') ? 200 : 0));
    const isDeaf = answer === '';
    if (isDeaf !== FOR_ANOTHER_HOST.test(request))
      problems.push(`${name}: ${isDeaf ? 'no answer' : 'an answer for another host'}`);
    else if (!isDeaf && !ALLOWED.has(status)) problems.push(`${name}: ${status}`);
    if (/^(?:x-injected|set-cookie):/im.test(head)) problems.push(`${name}: a header came in through the address`);
    const location = /^location: (.*)$/im.exec(head)?.[1];
    if (location && !/^\/(?![/\\])/.test(location)) problems.push(`${name}: leads to ${location}`);
    if (/root:x:0|\[core\]|add_header|REMOTE_WORK|data-root/.test(body)) problems.push(`${name}: gives a file away`);
    if (/^server: nginx\/\d/im.test(head)) problems.push(`${name}: tells the version`);
  }
  return problems;
}
