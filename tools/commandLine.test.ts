/** Every program that people run, asked as people ask. */
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import type {Program} from './commandLine';

/** Program → a line of its help that nothing else prints. */
const PROGRAMS: Readonly<Record<string, string>> = {
  'tests/bench/site/index.ts':
    'Measures the same pages in this site and in three others: Starlight, VitePress and Docusaurus as they come.',
  'tests/bench/search/index.ts':
    "  npm run bench:search -- --gate   this site's engine only; fails when its quality falls",
  'tests/bench/search/scale.ts': '  npm run bench:search:scale   prints a table, writes bench/search-scale.json',
  'tests/hosting/index.ts':
    '  npm run test:hosting [-- --full]     --full holds the load to its thresholds and writes trust/hosting.json',
  'tests/start/index.ts': '  npm run test:start',
  'tools/browser.ts': '  npx tsx tools/browser.ts [--install]',
  'tools/budgets/index.ts': '  npm run budgets',
  'tools/bundle/index.ts': '  ENTITY=values.yml npm run bundle     with those of a file of your own',
  'tools/check/index.ts': '  npm run check:content           with spelling',
  'tools/checkAll/code.ts': '  npm run check:code',
  'tools/checkAll/index.ts': '  npm run check',
  'tools/contentReport/index.ts': '  npm run content:report',
  'tools/entityCheck.ts': '  ENTITY=values.yml npm run entity:check  with an overlay outside the project',
  'tools/exportLms/index.ts': '  npm run export:lms',
  'tools/finish/index.ts': '  npm run build',
  'tools/fonts.ts': '  npx tsx tools/fonts.ts',
  'tools/handouts/index.ts': '  npm run handouts',
  'tools/mutation/index.ts':
    '  npm run test:mutation -- checklist         this one; the others keep what was found before',
  'tools/reproduce.ts': '  npm run trust:reproduce',
  'tools/revision/dryRun.ts': '  npm run test:revision',
  'tools/revision/index.ts':
    '  npm run revision:draft -- 2027-01 --from 2027-01-03 --title-en "…" --title-ar "…" --sources P-16',
  'tools/searchPublish/index.ts': '  npm run search:publish -- --send  sends it',
  'tools/seeds/index.ts': '  --list          names them, and runs nothing',
  'tools/serve.ts': '  npm run serve -- --port 8080    at another port',
  'tools/start/index.ts': '  npm start -- --only ar        one language, for a computer with little memory',
  'tools/translations/index.ts':
    '  npm run translations -- --in-sync <page> [part …] --by "Name"     after somebody compared both texts',
  'tools/trust/index.ts': '  npm run trust -- hosting policy-ar    these parts; each takes less than ten minutes',
};

let said: string[];
let complained: string[];

beforeEach(() => {
  said = [];
  complained = [];
  vi.spyOn(console, 'log').mockImplementation((text: string) => void said.push(text));
  vi.spyOn(console, 'error').mockImplementation((text: string) => void complained.push(text));
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

const load = async (file: string): Promise<Program> =>
  ((await import(path.resolve(file))) as {default: Program}).default;

test('every script of package.json that runs a program of ours is in this list', () => {
  const {scripts} = JSON.parse(readFileSync('package.json', 'utf8')) as {scripts: Record<string, string>};
  const named = new Set(
    Object.values(scripts).flatMap((command) =>
      [...command.matchAll(/tsx ((?:tools|tests)\/[\w./]+)/g)].map(([, place]) =>
        place!.endsWith('.ts') ? place! : `${place}/index.ts`,
      ),
    ),
  );
  expect(named.size).toBe(26);
  expect([...named].filter((file) => !Object.hasOwn(PROGRAMS, file))).toEqual([]);
});

test('the help of search:publish tells all of its options, variables and versions', async () => {
  expect(await (await load('tools/searchPublish/index.ts'))(['--help'])).toBe(0);
  const [help] = said;
  for (const name of [
    '--send',
    '--target NAME',
    '--out FOLDER',
    'ALGOLIA_APP_ID',
    'ALGOLIA_API_KEY',
    'ALGOLIA_INDEX_NAME',
    'OPENSEARCH_URL',
    'OPENSEARCH_API_KEY',
    'OPENSEARCH_USERNAME',
    'OPENSEARCH_PASSWORD',
    'OPENSEARCH_INDEX',
    'NODE_EXTRA_CA_CERTS',
    'OpenSearch 2.12 or later',
    'Elasticsearch 8 or 9',
  ])
    expect(help).toContain(name);
});

test.each([
  [[], {}, 'Set ALGOLIA_APP_ID, ALGOLIA_API_KEY (one that may write) and ALGOLIA_INDEX_NAME first.'],
  [
    ['--target', 'opensearch', '--send'],
    {},
    'OPENSEARCH_URL is not set: the address of the server, for example https://search.example:9200. Without `--send` nothing has to be set, and files are written.',
  ],
  [
    ['--target', 'opensearch'],
    {OPENSEARCH_INDEX: 'A'},
    'OPENSEARCH_INDEX cannot be right: “A”. Use small Latin letters, digits, - and _, with a letter or a digit first.',
  ],
])('search:publish %j with %j says what to set', async (words, environment, message) => {
  for (const name of ['ALGOLIA_APP_ID', 'ALGOLIA_API_KEY', 'ALGOLIA_INDEX_NAME', 'OPENSEARCH_URL', 'OPENSEARCH_INDEX'])
    vi.stubEnv(name, (environment as Record<string, string>)[name] ?? '');
  expect(await (await load('tools/searchPublish/index.ts'))(words)).toBe(1);
  vi.unstubAllEnvs();
  expect(said).toEqual([]);
  expect(complained).toEqual([message]);
});

test.each(Object.entries(PROGRAMS))('%s says what it is for', async (file, line) => {
  expect(await (await load(file))(['--help'])).toBe(0);
  expect(complained).toEqual([]);
  expect(said).toHaveLength(1);
  expect(said[0]!.split('\n')).toContain(line);
});

test.each(Object.keys(PROGRAMS))(
  '%s refuses an option that it does not know, before anything is done',
  async (file) => {
    expect(await (await load(file))(['--nonsense'])).toBe(1);
    expect(said).toEqual([]);
    expect(complained).toEqual(["Unknown option '--nonsense'. Add --help to see what there is."]);
  },
);

test.each([
  [
    'tools/translations/index.ts',
    ['--root', 'nowhere'],
    'There is no nowhere/data/translations.yml. Run this in the folder of the project; a file that git knows comes back with `git checkout -- FILE`.',
  ],
  [
    'tools/translations/index.ts',
    ['--in-sync', 'vpn-connect', '--by', 'A\nli', '--root', 'nowhere'],
    'Who compared the texts? Add --by "Name", with up to 80 characters on one line.',
  ],
  [
    'tools/translations/index.ts',
    ['--in-sync', 'all', '--by', 'Ali', '--root', 'nowhere'],
    'This would say of every part of every page that somebody compared both texts. Name a page, or add --yes-all if somebody did.',
  ],
  [
    'tools/translations/index.ts',
    ['--in-sync', 'vpn-connect', '--yes-all', '--by', 'Ali', '--root', 'nowhere'],
    '--yes-all goes with --in-sync all.',
  ],
  ['tools/translations/index.ts', ['--export', 'tmx'], '--export tmx is unknown; there are xliff and csv.'],
  ['tools/translations/index.ts', ['--export', 'csv', '--for', 'fr'], '--for fr is unknown; there are ar and en.'],
  [
    'tools/translations/index.ts',
    ['--export', 'csv', '--out', 'x'],
    '--out takes the file of one language. Add --for ar or --for en.',
  ],
  [
    'tools/translations/index.ts',
    ['--import', 'x', '--all'],
    '--all does not go with --import. Add --help to see what there is.',
  ],
  [
    'tools/translations/index.ts',
    ['--import', 'x', '--by', 'Ali'],
    '--by goes with --in-sync: it names who compared the texts.',
  ],
  ['tools/translations/index.ts', ['--by', 'Ali'], '--by goes with another option. Add --help to see what there is.'],
  [
    'tools/check/index.ts',
    ['/nowhere'],
    'There is no /nowhere/docs. Run this in the folder of the project; a file that git knows comes back with `git checkout -- FILE`.',
  ],
  ['tools/contentReport/index.ts', ['docs'], "Unexpected argument 'docs'. Add --help to see what there is."],
  [
    'tools/searchPublish/index.ts',
    ['--send=yes'],
    "Option '--send' does not take an argument. Add --help to see what there is.",
  ],
  [
    'tools/searchPublish/index.ts',
    ['--target', 'solr'],
    '--target solr is unknown; there are algolia and opensearch, the latter also for Elasticsearch.',
  ],
  [
    'tools/searchPublish/index.ts',
    ['--target'],
    "Option '--target <value>' argument missing. Add --help to see what there is.",
  ],
  [
    'tools/searchPublish/index.ts',
    ['--out', 'x'],
    '--out goes with --target opensearch without --send: only then files are written.',
  ],
  [
    'tools/searchPublish/index.ts',
    ['--target', 'opensearch', '--send', '--out', 'x'],
    '--out goes with --target opensearch without --send: only then files are written.',
  ],
  ['tools/seeds/index.ts', ['--only', 'nonsense'], 'No break fits these words; --list names them all.'],
  ['tools/seeds/index.ts', ['--sample', 'many'], '--sample many is no number of breaks; write --sample 20.'],
  ['tools/serve.ts', ['--port', '0'], '--port 0 is not a port; use a number from 1 to 65535.'],
  ['tools/serve.ts', ['--port'], "Option '--port <value>' argument missing. Add --help to see what there is."],
  [
    'tools/trust/index.ts',
    ['everything'],
    'There is no part everything; there are hosting, offline-ar, offline-en, upgrade, policy-ar, policy-en, storage, revision, reproduce.',
  ],
  [
    'tools/revision/index.ts',
    [],
    'Which command? There are draft, publish, erratum, withdraw, retire. Add --help to see what they do.',
  ],
  [
    'tools/revision/index.ts',
    ['cut'],
    'There is no command cut. There are draft, publish, erratum, withdraw, retire. Add --help to see what they do.',
  ],
  [
    'tools/revision/index.ts',
    ['draft'],
    'Which revision? Write its key: npm run revision:draft -- 2027-01 --from 2027-01-03 … Add --help to see more.',
  ],
  [
    'tools/revision/index.ts',
    ['draft', '2026-12', 'A', 'title'],
    'revision:draft takes no “A”. Put a title of several words in quotes; --help shows how.',
  ],
  [
    'tools/revision/index.ts',
    ['publish', '2026-12'],
    'revision:publish takes no “2026-12”. Put a title of several words in quotes; --help shows how.',
  ],
  [
    'tools/revision/index.ts',
    ['retire', '2020-03', '--from', '2026-12-06'],
    'revision:retire takes no --from. Add --help to see what there is.',
  ],
])('%s %j is refused in one message', async (file, words, message) => {
  expect(await (await load(file))(words)).toBe(1);
  expect(said).toEqual([]);
  expect(complained).toEqual([message]);
});
