import {connect as connectPlain, type Socket} from 'node:net';
import {connect as connectSecure, type ConnectionOptions} from 'node:tls';
import type {Hosting} from './server';

const DEAF = 'closed without a word';

/** What comes back on a connection for one request: its first line and its Location, or that nothing did. */
function said(socket: Socket, host: string, address: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    socket.setTimeout(5000, () => socket.destroy(new Error(`no answer to ${host}`)));
    socket.on('data', (data) => (answer += String(data)));
    // Closed at once, with or without a reset.
    socket.on('error', (error: NodeJS.ErrnoException) => (error.code === 'ECONNRESET' ? undefined : reject(error)));
    socket.on('close', () => {
      const [head = ''] = answer.split('\r\n\r\n');
      const place = /^location: (.*)$/im.exec(head)?.[1];
      resolve(answer === '' ? DEAF : `${head.split('\r\n')[0]!.slice('HTTP/1.1 '.length)}${place ? ` ${place}` : ''}`);
    });
    socket.write(`GET ${address} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  });
}

const plain = (port: number, host: string, address: string): Promise<string> =>
  said(connectPlain(port, '127.0.0.1'), host, address);

/** The name of the cipher of a connection over TLS, or why there is none. */
function handshake(port: number, options: ConnectionOptions): Promise<string> {
  return new Promise((resolve) => {
    // Offered whatever this computer thinks of it: it is the server that should refuse.
    const socket = connectSecure({
      port,
      host: '127.0.0.1',
      rejectUnauthorized: false,
      ...options,
      ciphers: `${options.ciphers ?? 'DEFAULT'}:@SECLEVEL=0`,
    });
    socket.once('secureConnect', () => {
      resolve(`${socket.getProtocol()} ${socket.getCipher().standardName}`);
      socket.destroy();
    });
    socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
  });
}

const secure = (port: number, servername: string, host: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connectSecure(
      {port, host: '127.0.0.1', servername, rejectUnauthorized: false, ALPNProtocols: ['http/1.1']},
      () => void said(socket, host, '/ar/').then(resolve, reject),
    );
    socket.once('error', reject);
  });

/** Who asks for another host, or with a weak cipher. */
export async function checkStrangers({
  port,
  securePort,
  redirectPort,
}: Hosting): Promise<{readonly count: number; readonly problems: readonly string[]}> {
  const TLS12 = {servername: 'localhost', maxVersion: 'TLSv1.2'} as const;
  const asked: readonly (readonly [string, () => Promise<string>, string])[] = [
    ['our own host', () => plain(port, 'localhost', '/ar/'), '200 OK'],
    ['another host', () => plain(port, 'evil.example', '/ar/'), DEAF],
    ['another host, a folder', () => plain(port, 'evil.example', '/ar/teams-chat'), DEAF],
    ['an address in numbers', () => plain(port, '127.0.0.1', '/'), DEAF],
    ['a load balancer that asks for the health', () => plain(port, '127.0.0.1', '/healthz'), '200 OK'],
    ['our own host, with another one over TLS', () => secure(securePort, 'localhost', 'evil.example'), DEAF],
    ['our own host over TLS', () => secure(securePort, 'localhost', 'localhost'), '200 OK'],
    [
      'from http to https',
      () => plain(redirectPort, 'localhost', '/ar/teams-chat/?a=1'),
      '302 Moved Temporarily https://localhost/ar/teams-chat/?a=1',
    ],
    [
      'from http to https, with another host',
      () => plain(redirectPort, 'evil.example', '/ar/'),
      '302 Moved Temporarily https://localhost/ar/',
    ],
    [
      'another name over TLS',
      () => handshake(securePort, {servername: 'evil.example'}),
      'ERR_SSL_TLSV1_UNRECOGNIZED_NAME',
    ],
    ['no name over TLS', () => handshake(securePort, {}), 'ERR_SSL_TLSV1_UNRECOGNIZED_NAME'],
    [
      'TLS 1.3',
      () => handshake(securePort, {servername: 'localhost', minVersion: 'TLSv1.3'}),
      'TLSv1.3 TLS_AES_256_GCM_SHA384',
    ],
    [
      'TLS 1.2 with forward secrecy',
      () => handshake(securePort, {...TLS12, ciphers: 'ECDHE-RSA-AES128-GCM-SHA256'}),
      'TLSv1.2 TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256',
    ],
    ...['AES128-GCM-SHA256', 'AES256-GCM-SHA384', 'AES128-SHA', 'ECDHE-RSA-AES128-SHA'].map(
      (ciphers) =>
        [
          `TLS 1.2 with ${ciphers}`,
          () => handshake(securePort, {...TLS12, ciphers}),
          'ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE',
        ] as const,
    ),
    [
      'TLS 1.1',
      () => handshake(securePort, {servername: 'localhost', minVersion: 'TLSv1', maxVersion: 'TLSv1.1'}),
      'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION',
    ],
  ];
  const problems: string[] = [];
  for (const [who, ask, expected] of asked) {
    const is = await ask().catch((error: unknown) => (error as Error).message);
    if (is !== expected) problems.push(`${who}: ${is}, not ${expected}`);
  }
  return {count: asked.length, problems};
}
