/**
 * Which Chromium runs the browser tests, and how to get one where there is none.
 * Data in, data out: tools/browser.ts looks at the computer and does what is said here.
 */

export interface Computer {
  /** The environment's CHROMIUM: somebody's own choice. */
  readonly chosen?: string | undefined;
  readonly isProgram: (file: string) => boolean;
  /** The place of a command, when there is one. */
  readonly command: (name: string) => string | undefined;
  /** Where Playwright keeps its own, whether it is there or not. */
  readonly playwright: string;
}

/** The one without windows first: with them each page draws the frame of a window too, and all takes twice as long. */
const SYSTEM = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/chromium-browser'];

/**
 * The first Chromium of this computer.
 *
 * @throws Error when CHROMIUM names something that is not there: another one would be a surprise
 */
export function findBrowser({chosen, isProgram, command, playwright}: Computer): string | undefined {
  if (chosen) {
    if (isProgram(chosen)) return chosen;
    throw new Error(`CHROMIUM names ${chosen}, which is no program; correct it, or unset it to let one be found.`);
  }
  return [...SYSTEM, command('google-chrome'), playwright].find((file) => file !== undefined && isProgram(file));
}

export interface Host {
  readonly platform: NodeJS.Platform;
  readonly isRoot: boolean;
  /** The contents of /etc/os-release, empty where there is none. */
  readonly release: string;
}

/** A way to get a browser: commands that must all succeed. */
export type Way = readonly (readonly string[])[];

const DEBIAN: Way = [
  ['apt-get', 'update'],
  ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium-headless-shell'],
];
const PLAYWRIGHT: Way = [['npx', 'playwright', 'install', 'chromium']];

/** The ways to try, in order. Ubuntu's package `chromium` only leads to its store, so Debian alone has the first. */
export function waysToInstall({platform, isRoot, release}: Host): readonly Way[] {
  const isDebian = platform === 'linux' && /^ID=["']?debian["']?$/m.test(release);
  return isDebian && isRoot ? [DEBIAN, PLAYWRIGHT] : [PLAYWRIGHT];
}

/** What to type where nothing worked. */
export function advice({platform, release}: Host): string {
  const byPackage = platform === 'linux' && /debian/.test(release);
  return [
    'There is no Chromium for the browser tests. Do one of these, then run the command again:',
    ...(byPackage ? ['  sudo apt-get update && sudo apt-get install -y chromium-headless-shell'] : []),
    `  npx playwright install ${platform === 'linux' ? '--with-deps ' : ''}chromium`,
    '  CHROMIUM=/path/to/chrome npm test',
  ].join('\n');
}
