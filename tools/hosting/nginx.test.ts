/** The configuration of the web server, each value that readers depend on written out here by hand. */
import {describe, expect, test} from 'vitest';
import {headers, nginxFiles, parseRedirects} from './nginx';

describe('redirects', () => {
  test('become locations', () => {
    const redirects = parseRedirects('/ar/2025-06/ /ar/\n/en/2021-10/ /en/2021-10/policy-overview/\n');
    expect(nginxFiles("default-src 'none'", redirects)['server/redirects.conf']).toContain(
      'location = /ar/2025-06/ { return 302 /ar/$is_args$args; }\n',
    );
    expect(redirects).toHaveLength(2);
  });

  test.each(['/ar/', '/ar/ /en/ /x/', '/ar/ https://elsewhere.example/', '/ar/;} /x/', '/a$b/ /x/', 'ar /x/'])(
    '%s is refused',
    (line) => {
      expect(() => parseRedirects(line)).toThrow(line);
    },
  );
});

test.each(['a "quote"', 'a $variable', 'a \\ backslash', 'two\nlines'])(
  'a policy with %j cannot become configuration',
  (policy) => {
    expect(() => headers(policy)).toThrow('cannot stand');
  },
);

test('every answer carries these headers, with these values', () => {
  expect(headers("default-src 'none'")).toEqual({
    'Content-Security-Policy': "default-src 'none'",
    'Strict-Transport-Security': 'max-age=63072000',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': 'camera=(self), microphone=(self), display-capture=(), geolocation=(), payment=(), usb=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': '$remote_work_sharing',
    'Cache-Control': '$remote_work_cache',
  });
});

test('the microphone and the camera are for this site only', () => {
  expect(headers('x')['Permissions-Policy']).toMatch(/^camera=\(self\), microphone=\(self\), /);
});

test('each header stands once in the configuration, for errors too', () => {
  const {['server/site.conf']: site} = nginxFiles("default-src 'none'", []);
  expect(site!.match(/^add_header .*$/gm)).toEqual([
    `add_header Content-Security-Policy "default-src 'none'" always;`,
    'add_header Strict-Transport-Security "max-age=63072000" always;',
    'add_header X-Content-Type-Options "nosniff" always;',
    'add_header X-Frame-Options "DENY" always;',
    'add_header Referrer-Policy "no-referrer" always;',
    'add_header Permissions-Policy "camera=(self), microphone=(self), display-capture=(), geolocation=(), payment=(), usb=()" always;',
    'add_header Cross-Origin-Opener-Policy "same-origin" always;',
    'add_header Cross-Origin-Resource-Policy "$remote_work_sharing" always;',
    'add_header Cache-Control "$remote_work_cache" always;',
  ]);
});

describe('what follows from the address', () => {
  const {['http/maps.conf']: maps} = nginxFiles('x', []);
  /** The value that nginx would choose: the first pattern of the map that fits, else the default. */
  const valueOf = (variable: string, subject: string): string => {
    const [, body] = new RegExp(`\\$${variable} \\{\\n([^]*?)\\n\\}`).exec(maps!)!;
    const lines = body!.split('\n').map((line) => /^ {4}(default|"~(.+)") "(.+)";$/.exec(line)!);
    const fitting = lines.find(([, , pattern]) => pattern && new RegExp(pattern).test(subject));
    return (fitting ?? lines.find(([, name]) => name === 'default'))![3]!;
  };

  test.each([
    ['200/ar/assets/js/main.0123abcd.js', 'public, max-age=31536000, immutable'],
    ['304/assets/css/styles.0123abcd.css', 'public, max-age=31536000, immutable'],
    ['200/en/search/2025-06.0123abcd.json', 'public, max-age=31536000, immutable'],
    ['404/ar/assets/js/main.0123abcd.js', 'no-cache'],
    ['200/ar/assets/js/main.js', 'no-cache'],
    ['200/ar/teams-chat/index.html', 'no-cache'],
    ['200/sw.js', 'no-cache'],
  ])('%s may be kept: %s', (subject, value) => expect(valueOf('remote_work_cache', subject)).toBe(value));

  test.each([
    ['/embed/search-box.js', 'cross-origin'],
    ['/ar/opensearch.xml', 'cross-origin'],
    ['/ar/teams-chat/', 'same-origin'],
    ['/ar/assets/embed/x.js', 'same-origin'],
  ])('%s may be loaded from: %s', (subject, value) => expect(valueOf('remote_work_sharing', subject)).toBe(value));
});

test('old protocols are refused, no connection is held by silence, and other hosts are answered nothing', () => {
  const files = nginxFiles('x', []);
  expect(Object.keys(files)).toEqual([
    'http/maps.conf',
    'tls/tls.conf',
    'default/limits.conf',
    'default/others.conf',
    'server/limits.conf',
    'server/site.conf',
    'server/redirects.conf',
  ]);
  expect(files['tls/tls.conf']).toContain('\nssl_protocols TLSv1.2 TLSv1.3;\n');
  expect(files['tls/tls.conf']).toContain('\nssl_session_tickets off;\n');
  for (const file of ['default/limits.conf', 'server/limits.conf'])
    expect(files[file]!.split('\n').slice(2), file).toEqual([
      'client_header_timeout 10s;',
      'client_body_timeout 10s;',
      'client_max_body_size 1k;',
      'send_timeout 30s;',
      'keepalive_timeout 30s;',
      'server_tokens off;',
      '',
    ]);
  expect(files['default/others.conf']).toMatch(/\nlocation \/ \{\n {4}return 444;\n\}\n$/);
});

test('no location has headers of its own', () => {
  const {['server/site.conf']: site} = nginxFiles('x', []);
  expect(site!.slice(site!.indexOf('\nlocation ')).match(/add_header/)).toBeNull();
});

test('a calendar file is sent as what it is, in its encoding', () => {
  const {['server/site.conf']: site} = nginxFiles('x', []);
  expect(site).toMatch(/^location ~ \\\.ics\$ \{\n    types \{ text\/calendar ics; \}$/m);
  expect(site).toMatch(/^charset_types text\/calendar /m);
});
