/** deploy/release.sh, run by a real bash on a small bundle: killed, twice at once, refused, stepped back. */
import {spawn, spawnSync, type ChildProcess} from 'node:child_process';
import {createHash} from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {writeSums} from './release';

const work = mkdtempSync(path.join(tmpdir(), 'release-'));

afterAll(() => rmSync(work, {recursive: true, force: true}));

/** What a page of an edition loads: named by their hash, so that no other edition has them. */
const loadedBy = (edition: string): string[] =>
  ['ar/assets/js/main.', 'assets/root.', 'en/search/2025-06.'].map(
    (name) => `${name}${edition.charCodeAt(0).toString(16).repeat(4)}.js${name.includes('search') ? 'on' : ''}`,
  );

/** Without these there is no site. */
const NEEDED = [
  'nginx/http/maps.conf',
  'nginx/tls/tls.conf',
  'nginx/default/limits.conf',
  'nginx/default/others.conf',
  'nginx/server/limits.conf',
  'nginx/server/site.conf',
  'nginx/server/redirects.conf',
  'site/index.html',
  'site/404.html',
  'site/SHA256SUMS',
];

/** A bundle with one page in each place and three files that it loads. */
function writeBundle(edition: string, leftOut?: string): string {
  const folder = mkdtempSync(path.join(work, `bundle ${edition}-`));
  const write = (file: string, text: string): void => {
    if (file === leftOut) return;
    mkdirSync(path.join(folder, path.dirname(file)), {recursive: true});
    writeFileSync(path.join(folder, file), text);
  };
  for (const file of [
    ...NEEDED.filter((name) => name !== 'site/SHA256SUMS'),
    'site/ar/index.html',
    ...loadedBy(edition).map((name) => `site/${name}`),
  ]) {
    write(file, `${edition} ${file}\n`);
  }
  if (leftOut !== 'site/SHA256SUMS') writeSums(path.join(folder, 'site'));
  cpSync('deploy/release.sh', path.join(folder, 'release.sh'));
  writeSums(folder);
  return folder;
}

const A = writeBundle('A');
const B = writeBundle('B');
const C = writeBundle('C');

const newHome = (): string => mkdtempSync(path.join(work, 'srv '));
const environment = (home: string, reload: string): NodeJS.ProcessEnv => ({
  ...process.env,
  REMOTE_WORK_HOME: home,
  REMOTE_WORK_RELOAD: reload,
});

interface Run {
  readonly status: number | null;
  readonly said: string;
}

function release(home: string, bundle: string, words: readonly string[] = [], reload = 'none'): Run {
  const {status, stdout, stderr} = spawnSync('bash', [path.join(bundle, 'release.sh'), ...words], {
    env: environment(home, reload),
    encoding: 'utf8',
  });
  return {status, said: stdout + stderr};
}

/** @throws Error with what it said */
function releases(home: string, ...bundles: readonly string[]): void {
  for (const bundle of bundles) expect(release(home, bundle)).toMatchObject({status: 0});
}

const back = (home: string): Run => release(home, A, ['--back']);
const numbers = (home: string): string[] => readdirSync(path.join(home, 'releases')).sort();
const served = (home: string): string => path.basename(readlinkSync(path.join(home, 'current')));
const editionServed = (home: string): string =>
  readFileSync(path.join(home, 'current/site/index.html'), 'utf8').slice(0, 1);
const isThere = (home: string, edition: string): boolean[] =>
  loadedBy(edition).map((name) => existsSync(path.join(home, 'current/site', name)));
const THERE = [true, true, true];

/** What is missing from the release that is served, or was changed in it. */
function problemsOfServed(home: string): string[] {
  const found = (folder: string): string[] =>
    readFileSync(path.join(folder, 'SHA256SUMS'), 'utf8')
      .trim()
      .split('\n')
      .filter((line) => {
        const [sum, name] = line.split('  ') as [string, string];
        const file = path.join(folder, name);
        return !existsSync(file) || createHash('sha256').update(readFileSync(file)).digest('hex') !== sum;
      });
  const folder = realpathSync(path.join(home, 'current'));
  const root = readFileSync(path.join(folder, 'nginx/server/root.conf'), 'utf8');
  return [
    ...found(folder),
    ...found(path.join(folder, 'site')),
    ...(root.startsWith(`root "${folder}/site";`) ? [] : [root]),
  ];
}

describe.skipIf(process.platform !== 'linux')('release.sh', () => {
  test('puts a release in service, also in a folder with a space in its path', () => {
    const home = newHome();
    releases(home, A);
    const digest = createHash('sha256')
      .update(readFileSync(path.join(A, 'SHA256SUMS')))
      .digest('hex')
      .slice(0, 8);
    expect(readFileSync(path.join(home, 'current/nginx/server/root.conf'), 'utf8')).toBe(
      `root "${home}/releases/000001/site";\n`,
    );
    for (const block of ['server', 'default'])
      expect(readFileSync(path.join(home, `current/nginx/${block}/healthz.conf`), 'utf8')).toContain(
        `    return 200 "ok 000001 ${digest}\\n";\n`,
      );
    expect(readdirSync(home).sort()).toEqual(['current', 'lock', 'releases']);
    expect(problemsOfServed(home)).toEqual([]);
  });

  test.each(['a "quote"', 'a $variable', 'a back\\slash', 'two\nlines'])(
    'a home that cannot stand in a configuration is refused: %j',
    (name) => {
      const home = path.join(work, name);
      expect(release(home, A)).toMatchObject({status: 1, said: expect.stringContaining('REMOTE_WORK_HOME') as string});
      expect(existsSync(home)).toBe(false);
    },
  );

  test('keeps what is served, and three before it; deletes the others', () => {
    const home = newHome();
    releases(home, A, B, C, A, B, C);
    expect(numbers(home)).toEqual(['000003', '000004', '000005', '000006']);
    expect(served(home)).toBe('000006');
  });

  test('a tab finds the files of the release before, and of the two before that', () => {
    const home = newHome();
    const [D, E] = [writeBundle('D'), writeBundle('E')];
    releases(home, A, B, C, D, E);
    expect(['A', 'B', 'C', 'D', 'E'].map((edition) => isThere(home, edition))).toEqual([
      [false, false, false],
      THERE,
      THERE,
      THERE,
      THERE,
    ]);
  });

  test('a step back keeps the files of what it steps back from', () => {
    const home = newHome();
    releases(home, A, B, C);
    expect(back(home)).toMatchObject({status: 0, said: expect.stringContaining('000002 is served again') as string});
    expect(editionServed(home)).toBe('B');
    expect(['A', 'B', 'C'].map((edition) => isThere(home, edition))).toEqual([THERE, THERE, THERE]);
  });

  test('after steps back a new release keeps the files of what was served, and never deletes it', () => {
    const home = newHome();
    const [D, E] = [writeBundle('D'), writeBundle('E')];
    releases(home, A, B, C, D);
    expect([back(home), back(home), back(home)].map(({status}) => status)).toEqual([0, 0, 0]);
    expect(editionServed(home)).toBe('A');
    releases(home, E);
    expect(['A', 'B', 'C', 'D', 'E'].map((edition) => isThere(home, edition))).toEqual([
      THERE,
      [false, false, false],
      THERE,
      THERE,
      THERE,
    ]);
    expect(numbers(home)).toEqual(['000001', '000003', '000004', '000005']);
  });

  test('a step back leads to what was served before, not to what somebody stepped back from', () => {
    const home = newHome();
    releases(home, A, B);
    back(home);
    releases(home, C);
    expect(back(home).status).toBe(0);
    expect(editionServed(home)).toBe('A');
  });

  test('without a release before there is no step back', () => {
    const home = newHome();
    expect(back(home)).toEqual({status: 1, said: 'release: nothing is served yet\n'});
    releases(home, A);
    expect(back(home)).toEqual({status: 1, said: 'release: there is no release before 000001\n'});
    expect(editionServed(home)).toBe('A');
  });

  test('a release that the web server refuses is never served, by a step back neither', () => {
    const home = newHome();
    releases(home, A);
    const {status, said} = release(home, B, [], 'false');
    expect([status, said]).toEqual([1, 'release: the web server refused 000002; 000001 is served as before\n']);
    expect(numbers(home)).toEqual(['000001']);
    expect(editionServed(home)).toBe('A');
    releases(home, C);
    back(home);
    expect(editionServed(home)).toBe('A');
  });

  test('a release that was served when it was stopped stays one: nothing of it is lost, and a step back finds it', () => {
    const home = newHome();
    releases(home, A);
    // Killed by what tells the web server: the link is exchanged, and nobody said that it was served.
    expect(release(home, B, [], 'kill -9 $PPID').status).toBeNull();
    expect([served(home), existsSync(path.join(home, 'releases/000002/untried'))]).toEqual(['000002', true]);
    const {status, said} = release(home, C);
    expect(status).toBe(0);
    expect(said).toContain('release: 000002 was being put in service when it was stopped; it is served\n');
    for (const name of loadedBy('B')) expect(existsSync(path.join(home, 'current/site', name)), name).toBe(true);
    back(home);
    expect([served(home), editionServed(home)]).toEqual(['000002', 'B']);
  });

  test('a release that was stopped while the web server refused it is taken back', () => {
    const home = newHome();
    releases(home, A);
    expect(release(home, B, [], 'kill -9 $PPID').status).toBeNull();
    // What refuses one of two links: the second is the right one again.
    const refusesB = `! grep -q '^B' '${home}/current/site/index.html'`;
    const {status, said} = release(home, C, [], refusesB);
    expect(status).toBe(0);
    expect(said).toContain(
      'release: the web server refused 000002, which was being put in service when it was stopped\n',
    );
    expect(editionServed(home)).toBe('C');
    back(home);
    expect([served(home), editionServed(home)]).toEqual(['000001', 'A']);
  });

  test('a first release that the web server refuses leaves nothing', () => {
    const home = newHome();
    expect(release(home, A, [], 'false')).toEqual({
      status: 1,
      said: 'release: the web server refused 000001; nothing is served\n',
    });
    expect(numbers(home)).toEqual([]);
    expect(readdirSync(home).sort()).toEqual(['lock', 'releases']);
  });

  test('a step back that the web server refuses changes nothing', () => {
    const home = newHome();
    releases(home, A, B);
    expect(release(home, A, ['--back'], 'false')).toMatchObject({
      status: 1,
      said: 'release: the web server refused 000001; 000002 is served as before\n',
    });
    expect([editionServed(home), numbers(home)]).toEqual(['B', ['000001', '000002']]);
  });

  test('steps back go one further each time, as far as three releases, and say when there is none', () => {
    const home = newHome();
    releases(home, A, B, C, A, B);
    expect(numbers(home)).toEqual(['000002', '000003', '000004', '000005']);
    expect([back(home).said, back(home).said, back(home).said, back(home).said]).toEqual([
      'release: 000004 is served again\n',
      'release: 000003 is served again\n',
      'release: 000002 is served again\n',
      'release: there is no release before 000002\n',
    ]);
    expect(readFileSync(path.join(home, 'current/nginx/server/healthz.conf'), 'utf8')).toContain(
      'return 200 "ok 000002 ',
    );
    releases(home, C);
    expect([served(home), editionServed(home)]).toEqual(['000006', 'C']);
  });

  test('only six digits are a release', () => {
    const home = newHome();
    releases(home, A);
    for (const name of ['000003.part', '0000042', '12', '9-old']) mkdirSync(path.join(home, 'releases', name));
    symlinkSync('nowhere', path.join(home, 'current.next'));
    const {status, said} = release(home, B);
    expect([status, said]).toEqual([
      0,
      `release: 000002 is served from ${home}/releases/000002/site\nrelease: 000003.part was never served; deleted\n`,
    ]);
    expect(numbers(home)).toEqual(['000001', '000002', '0000042', '12', '9-old']);
    expect(readdirSync(home).sort()).toEqual(['current', 'lock', 'releases']);
  });

  test('releases of an earlier release.sh, whose link is a whole path, are kept and gone back to', () => {
    const home = newHome();
    releases(home, A);
    rmSync(path.join(home, 'current'));
    symlinkSync(path.join(home, 'releases/000001'), path.join(home, 'current'));
    releases(home, B);
    expect(isThere(home, 'A')).toEqual(THERE);
    back(home);
    expect(editionServed(home)).toBe('A');
  });

  describe('a bundle that is not whole is refused before anything is served', () => {
    test.each(NEEDED)('without %s, which its list does not name either', (file) => {
      const home = newHome();
      expect(release(home, writeBundle('B', file))).toEqual({
        status: 1,
        said: `release: the bundle is not whole: ${file} is missing; copy it again\n`,
      });
      expect(existsSync(path.join(home, 'current'))).toBe(false);
      expect(numbers(home)).toEqual([]);
    });

    test.each([
      ['a changed page', (folder: string) => writeFileSync(path.join(folder, 'site/ar/index.html'), 'x')],
      ['a page less', (folder: string) => rmSync(path.join(folder, 'site/ar/index.html'))],
      [
        'half of its list',
        (folder: string) => {
          const lines = readFileSync(path.join(folder, 'SHA256SUMS'), 'utf8')
            .split('\n')
            .filter((line) => !line.includes('site/ar/'));
          writeFileSync(path.join(folder, 'SHA256SUMS'), lines.join('\n'));
          writeFileSync(path.join(folder, 'site/ar/index.html'), 'x');
        },
      ],
    ])('with %s', (_what, damage) => {
      const home = newHome();
      releases(home, A);
      const bundle = writeBundle('B');
      damage(bundle);
      const {status, said} = release(home, bundle);
      expect(status).toBe(1);
      expect(said).toContain('release: the bundle is damaged; copy it again');
      expect([editionServed(home), numbers(home)]).toEqual(['A', ['000001']]);
    });
  });

  test('says how it is used', () => {
    const {status, stdout, stderr} = spawnSync('bash', ['deploy/release.sh', '--help'], {encoding: 'utf8'});
    expect([status, stderr]).toEqual([0, '']);
    for (const word of ['sudo ./release.sh --back', 'REMOTE_WORK_HOME', 'REMOTE_WORK_RELOAD'])
      expect(stdout).toContain(word);
    expect(stdout).not.toContain('set -e');
    expect(release(newHome(), A, ['--bakc'])).toEqual({
      status: 1,
      said: 'release: unknown argument --bakc; see ./release.sh --help\n',
    });
  });

  describe('two at once', () => {
    const start = (
      home: string,
      bundle: string,
      reload: string,
    ): {child: ChildProcess; said: () => string; ended: Promise<number | null>} => {
      const child = spawn('bash', [path.join(bundle, 'release.sh')], {env: environment(home, reload)});
      let said = '';
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += String(part)));
      return {child, said: () => said, ended: new Promise((resolve) => child.on('exit', resolve))};
    };
    const until = async (holds: () => boolean): Promise<void> => {
      while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
    };

    test('the second waits, and says so', async () => {
      const home = newHome();
      const [began, goOn] = [path.join(home, 'began'), path.join(home, 'go-on')];
      const first = start(home, A, `touch '${began}'; until [ -e '${goOn}' ]; do sleep 0.02; done`);
      await until(() => existsSync(began));
      const second = start(home, B, 'none');
      await until(() => second.said() !== '' || second.child.exitCode !== null);
      expect(second.said()).toBe('release: another release is being put in service; waiting for it\n');
      expect(numbers(home)).toEqual(['000001']);
      writeFileSync(goOn, '');
      expect(await Promise.all([first.ended, second.ended])).toEqual([0, 0]);
      expect([editionServed(home), numbers(home)]).toEqual(['B', ['000001', '000002']]);
    });

    test('ten times: what is served is always one whole release', async () => {
      for (let time = 0; time < 10; time += 1) {
        const home = newHome();
        releases(home, A);
        const both = [start(home, B, 'none'), start(home, C, 'none')];
        let isDone = false;
        const ended = Promise.all(both.map(({ended: one}) => one)).finally(() => (isDone = true));
        const seen: string[] = [];
        await until(() => {
          seen.push(...problemsOfServed(home));
          return isDone;
        });
        expect([await ended, seen, numbers(home), served(home)]).toEqual([
          [0, 0],
          [],
          ['000001', '000002', '000003'],
          '000003',
        ]);
        expect(problemsOfServed(home)).toEqual([]);
      }
    });
  });

  describe('killed (kill -9)', () => {
    /** Four releases are there, so that one is to be deleted. */
    let before: string;
    const E = writeBundle('E');
    const F = writeBundle('F');
    beforeAll(() => {
      before = newHome();
      releases(before, A, B, C, writeBundle('D'));
    });
    const copied = (): string => {
      const home = newHome();
      cpSync(before, home, {recursive: true, verbatimSymlinks: true});
      // Each release names its own place.
      for (const number of numbers(home))
        writeFileSync(
          path.join(home, 'releases', number, 'nginx/server/root.conf'),
          `root "${home}/releases/${number}/site";\n`,
        );
      return home;
    };
    /** Runs the script in a group of its own, so that nothing of it lives on. */
    const run = (home: string, trap: string, programs = process.env.PATH): number | null =>
      spawnSync('setsid', ['--wait', 'bash', '-c', `set -T; trap '${trap}' DEBUG; . "$SCRIPT"`], {
        env: {...environment(home, 'true'), PATH: programs, SCRIPT: path.join(E, 'release.sh')},
      }).status;

    /** What must hold afterwards, and after the next release. */
    const expectToRecover = (home: string): void => {
      expect(problemsOfServed(home)).toEqual([]);
      const atOnce = editionServed(home);
      expect(['D', 'E']).toContain(atOnce);
      expect(release(home, F, [], 'true')).toMatchObject({status: 0});
      expect(problemsOfServed(home)).toEqual([]);
      expect(editionServed(home)).toBe('F');
      expect(['C', 'D', atOnce, 'F'].map((edition) => isThere(home, edition))).toEqual([THERE, THERE, THERE, THERE]);
      expect(numbers(home).filter((name) => !/^\d{6}$/.test(name))).toEqual([]);
      expect(numbers(home)).toHaveLength(4);
      expect(readdirSync(home).sort()).toEqual(['current', 'lock', 'releases']);
    };

    test('at 20 of its commands, from the first to the last: the next release recovers', () => {
      const count = path.join(work, 'count');
      expect(run(copied(), `n=$((n + 1)); echo $n > "${count}"`)).toBe(0);
      const last = Number(readFileSync(count, 'utf8'));
      expect(last).toBeGreaterThan(20);
      const points = Array.from({length: 20}, (_, index) => 1 + Math.round((index * (last - 1)) / 19));
      for (const point of points) {
        const home = copied();
        expect(run(home, `n=$((n + 1)); if ((n == ${point})); then kill -9 0; fi`)).toBeNull(); // a killed program has no status
        expectToRecover(home);
      }
    });

    test.each([
      ['the copying', 'cp', 'mkdir -p "${@: -1}/site" && cp "$BUNDLE/SHA256SUMS" "${@: -1}"'],
      [
        'the deleting',
        'rm',
        'case "$*" in *000001*) /bin/rm -f "${@: -1}"/site/*.html "${@: -1}"/untried; ;; *) exec /bin/rm "$@" ;; esac',
      ],
    ])('in the midst of %s', (_moment, program, half) => {
      const [home, programs, wasKilled] = [
        copied(),
        mkdtempSync(path.join(work, 'programs-')),
        path.join(work, `killed-${program}`),
      ];
      const stub = path.join(programs, program);
      writeFileSync(stub, `#!/bin/bash\nPATH=/usr/bin:/bin BUNDLE='${E}'\n${half}\ntouch '${wasKilled}'\nkill -9 0\n`);
      chmodSync(stub, 0o755);
      expect(run(home, ':', `${programs}:${process.env.PATH}`)).toBeNull(); // a killed program has no status
      expect(existsSync(wasKilled)).toBe(true);
      const atOnce = editionServed(home);
      expectToRecover(home);
      // A step back leads to a whole release that was served.
      expect(release(home, F, ['--back'], 'true').status).toBe(0);
      expect([problemsOfServed(home), editionServed(home)]).toEqual([[], atOnce]);
    });
  });
});
