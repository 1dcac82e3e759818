/**
 * The nginx configuration of a finished site. Data in, text out: the policy and the
 * redirects come from the build, so that the two never differ.
 */
import {LOCALES} from '../../src/lib/locale';

export interface Redirect {
  readonly from: string;
  readonly to: string;
}

const ADDRESS = /^\/[a-z0-9/.-]*$/;

/**
 * The list that the finishing program writes: an address and where it leads, one pair a line.
 *
 * @throws Error when a line is no such pair: it would become configuration
 */
export function parseRedirects(text: string): Redirect[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [from, to, ...more] = line.split(' ');
      if (!from || !to || more.length > 0 || !ADDRESS.test(from) || !ADDRESS.test(to))
        throw new Error(`Not a redirect: ${line}`);
      return {from, to};
    });
}

/** Sent with every answer, also with errors; Cache-Control follows from address and status. */
export function headers(policy: string): Readonly<Record<string, string>> {
  if (/["$\\\n]/.test(policy)) throw new Error(`This policy cannot stand in a configuration: ${policy}`);
  return {
    'Content-Security-Policy': policy,
    'Strict-Transport-Security': 'max-age=63072000',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': 'camera=(self), microphone=(self), display-capture=(), geolocation=(), payment=(), usb=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': '$remote_work_sharing',
    'Cache-Control': '$remote_work_cache',
  };
}

/** Files of the configuration, below the folder nginx/ of a release. */
export function nginxFiles(policy: string, redirects: readonly Redirect[]): Readonly<Record<string, string>> {
  return {
    'http/maps.conf': MAPS,
    'tls/tls.conf': TLS,
    'default/limits.conf': LIMITS,
    'default/others.conf': OTHER_HOSTS,
    'server/limits.conf': LIMITS,
    'server/site.conf': site(policy),
    'server/redirects.conf': redirectLines(redirects),
  };
}

const MAPS = `# Belongs into the http block.

# Only files with their hash in their name never change, and only when they are there.
map $status$uri $remote_work_cache {
    default "no-cache";
    "~^(200|304)/(?:(?:ar|en)/)?(?:assets|search)/.+[.-][0-9a-f]{8,32}\\.[a-z0-9]+$" "public, max-age=31536000, immutable";
}

# What other sites of the entity may load: the box that searches these guides, and the records for a search engine.
map $uri $remote_work_sharing {
    default "same-origin";
    "~^/(?:(?:ar|en)/)?(?:embed|opensearch)[a-z0-9./-]*$" "cross-origin";
}
`;

const TLS = `# Belongs into each server block for https. Only what keeps past visits closed when the key of the certificate is stolen.

ssl_protocols TLSv1.2 TLSv1.3;
ssl_ciphers ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305;
ssl_prefer_server_ciphers off;
ssl_session_cache shared:remote_work:10m;
ssl_session_timeout 1d;
# The key of tickets changes only when the server is started anew.
ssl_session_tickets off;
`;

/** The directives of time also stand in the block for other hosts, which reads the first lines of every request. */
const LIMITS = `# Nobody holds a connection by saying nothing. There is no limit for one address: a whole ministry may come from one.

client_header_timeout 10s;
client_body_timeout 10s;
client_max_body_size 1k;
send_timeout 30s;
keepalive_timeout 30s;
server_tokens off;
`;

const OTHER_HOSTS = `# Belongs into the server block for hosts that are none of ours: the connection is closed.

location / {
    return 444;
}
`;

const site = (
  policy: string,
): string => `# Belongs into the server block, together with redirects.conf and the release's root.

index index.html;
charset utf-8;
charset_types text/calendar text/css text/plain text/xml application/javascript application/json application/manifest+json image/svg+xml;
absolute_redirect off;
etag on;
# No file is large, and nginx answers a part that is not there with every header twice.
max_ranges 0;
gzip_static on;
gzip_vary on;
sendfile on;
tcp_nopush on;
open_file_cache max=4000 inactive=60s;
open_file_cache_valid 60s;

# No location below has an add_header of its own: it would drop all of these.
${Object.entries(headers(policy))
  .map(([name, value]) => `add_header ${name} "${value}" always;`)
  .join('\n')}

error_page 404 /404.html;

location / {
    # 302, not nginx's own 301: a browser keeps that one for ever. A folder without a page is not there.
    if (-f $request_filename/index.html) {
        rewrite ^(.*[^/])$ $1/ redirect;
    }
    try_files $uri $uri/index.html =404;
}
${LOCALES.map(
  (locale) => `
location /${locale}/ {
    error_page 404 /${locale}/404.html;
    if (-f $request_filename/index.html) {
        rewrite ^(.*[^/])$ $1/ redirect;
    }
    try_files $uri $uri/index.html =404;
}
`,
).join('')}
# Pages of the finished site only: no hidden files, no sources, no copies made for the wire, no lists for operators.
location ~ (?:/\\.|\\.(?:br|gz|map|tsx?|mdx?|ya?ml|conf|sh|env|bak|sql)$|^/(?:csp|redirects|entity)\\.txt$) {
    return 404;
}

location ~ \\.webmanifest$ {
    types { application/manifest+json webmanifest; }
    try_files $uri =404;
}

location ~ \\.ics$ {
    types { text/calendar ics; }
    try_files $uri =404;
}

# The switch: as long as a file sw-kill stands beside current, browsers get the worker that takes back the other one.
location = /sw.js {
    # Both ways at once, not after open_file_cache_valid.
    open_file_cache off;
    if (-f $document_root/../../../sw-kill) {
        rewrite ^ /sw-kill.js last;
    }
    try_files $uri =404;
}
`;

function redirectLines(redirects: readonly Redirect[]): string {
  const lines = redirects.map(({from, to}) => `location = ${from} { return 302 ${to}$is_args$args; }`);
  return `# Permanent and retired addresses.\n${lines.join('\n')}\n`;
}
