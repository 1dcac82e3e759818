import {describe, expect, test} from 'vitest';
import {advice, findBrowser, waysToInstall, type Computer} from './findBrowser';

const OWN = '/home/someone/.cache/ms-playwright/chromium/chrome';
const CHROME = '/opt/google/chrome/google-chrome';

const computerWith = (...programs: string[]): Computer => ({
  isProgram: (file) => programs.includes(file),
  command: (name) => programs.find((file) => file.endsWith(`/${name}`)),
  playwright: OWN,
});

describe('findBrowser', () => {
  test.each([
    ['/usr/bin/chromium-headless-shell', [OWN, CHROME, '/usr/bin/chromium', '/usr/bin/chromium-headless-shell']],
    ['/usr/bin/chromium', [OWN, CHROME, '/usr/bin/chromium-browser', '/usr/bin/chromium']],
    ['/usr/bin/chromium-browser', [OWN, CHROME, '/usr/bin/chromium-browser']],
    [CHROME, [OWN, CHROME]],
    [OWN, [OWN]],
    [undefined, []],
  ])('takes %s of %j', (expected, programs) => {
    expect(findBrowser(computerWith(...programs))).toBe(expected);
  });

  test('takes the chosen one before all others', () => {
    expect(findBrowser({...computerWith('/usr/bin/chromium', '/opt/mine'), chosen: '/opt/mine'})).toBe('/opt/mine');
  });

  test('an empty choice is none', () => {
    expect(findBrowser({...computerWith('/usr/bin/chromium'), chosen: ''})).toBe('/usr/bin/chromium');
  });

  test('refuses a chosen one that is not there', () => {
    expect(() => findBrowser({...computerWith('/usr/bin/chromium'), chosen: '/opt/typo'})).toThrow(
      'CHROMIUM names /opt/typo',
    );
  });
});

const DEBIAN = 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\n';
const UBUNTU = 'ID=ubuntu\nID_LIKE=debian\n';

describe('waysToInstall', () => {
  test.each([
    ['root on Debian', {platform: 'linux', isRoot: true, release: DEBIAN}, ['apt-get', 'npx']],
    ['a person on Debian', {platform: 'linux', isRoot: false, release: DEBIAN}, ['npx']],
    ['root on Ubuntu', {platform: 'linux', isRoot: true, release: UBUNTU}, ['npx']],
    ['a Mac', {platform: 'darwin', isRoot: false, release: ''}, ['npx']],
  ] as const)('for %s', (_situation, host, expected) => {
    expect(waysToInstall(host).map((way) => way.at(-1)?.[0])).toEqual(expected);
  });
});

test.each([
  [
    'a person on Debian is told the package',
    {platform: 'linux', isRoot: false, release: DEBIAN},
    'apt-get install -y chromium-headless-shell',
  ],
  [
    'a person on a Mac is told Playwright’s way',
    {platform: 'darwin', isRoot: false, release: ''},
    'npx playwright install chromium',
  ],
  ['anyone is told the variable', {platform: 'win32', isRoot: false, release: ''}, 'CHROMIUM='],
] as const)('%s', (_situation, host, expected) => {
  expect(advice(host)).toContain(expected);
});
