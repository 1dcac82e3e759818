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

test.each(['a "quote"', 'a $variable', 'two\nlines'])('a policy with %j cannot become configuration', (policy) => {
  expect(() => headers(policy)).toThrow('cannot stand');
});

test('the microphone and the camera are for this site only', () => {
  expect(headers('x')['Permissions-Policy']).toMatch(/^camera=\(self\), microphone=\(self\), /);
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
