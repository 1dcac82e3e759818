/**
 * The whole life of a revision, played in a copy of this project: five steps and one item are edited
 * and a guide goes, another one, a step and an item are renamed or moved, in a draft that is committed; it is announced, its day comes while nobody builds,
 * the site is built again, and it is withdrawn. What readers then find is compared with what they
 * should find, and printed as a table: with scripts, without them, and with the server stopped.
 *
 *   npm run test:revision
 */
import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import {appendFileSync, copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {load, type CheerioAPI} from 'cheerio';
import ICAL from 'ical.js';
import type {ComparablePage} from '../../src/lib/changes/compare';
import type {ItemHistory} from '../../src/lib/checklist/history';
import {stateOf} from '../../src/lib/checklist/record';
import {readWordings} from '../../src/lib/checklist/wording';
import {fileOf} from '../../src/lib/content/address';
import {readPage} from '../../src/lib/content/page';
import {stepWords} from '../../src/lib/content/wordings';
import {LOCALES, type Locale} from '../../src/lib/locale';
import {revisionInForce} from '../../src/lib/revisions';
import {program} from '../commandLine';
import {copyProject} from '../copyProject';
import {readData} from '../../src/content/readData';
import {checkRenames, declaredRenames, MOVED, PAGE, RENAMED_IDS, renameAndMove} from './renames';
import {
  keepAll,
  itemSaid,
  openBrowser,
  openReader,
  saidOffline,
  saidWithoutScripts,
  Site,
  tick,
  whatIsSaid,
  type Asked,
  type Reader,
  type Said,
} from './readers';

const KEY = '2027-01';
const FIRST_DAY = '2027-01-10';
const TITLE = {en: 'A later revision', ar: 'إصدار لاحق'} as const;
const OLD = revisionInForce(readData('.').revisions).key;
const LIST = 'checklists/cl-remote-ready.mdx';
const ITEM = 'teams.signed-in';
const EDITED = [
  'teams/teams-chat',
  'teams/teams-sign-in',
  'meetings/meeting-join',
  'vpn/vpn-connect',
  'security/security-phishing',
].map((page) => `${page}.mdx`);
const MARK = {en: 'Carefully now:', ar: 'بعناية الآن:'} as const;

/** A guide that is published, and that the next revision withdraws. */
const GUIDE = 'vpn-earlier';
const LIKE = 'vpn-mfa-code';
const INSTEAD = 'vpn-connect';

/** Planned with the revision that is then superseded: for a day on which the next one is in force, and for the eve. */
const SESSION = 'train-vpn';
const SESSIONS = {late: '2027-01-10 09:00', eve: '2027-01-09 09:00'} as const;
const ENTRIES = Object.entries(SESSIONS).map(
  ([code, starts]) =>
    `- {code: ${code}, session: ${SESSION}, revision: "${OLD}", starts: "${starts}", language: ar, place: {en: "Room 2", ar: "القاعة 2"}}\n`,
);

let root: string;
const at = (...parts: string[]): string => path.join(root, ...parts);
const git = (...words: string[]): string => execFileSync('git', words, {cwd: root, encoding: 'utf8'});
const commit = (): void => {
  git('add', '-A');
  git('-c', 'user.name=dry run', '-c', 'user.email=dry-run@localhost', 'commit', '-qm', 'docs: a state');
};
/** The day on which it is played: all is to come. */
let today = '2026-12-01';
const run = (...words: string[]) =>
  spawnSync('npx', words, {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: {...process.env, SITE_DAY: today},
  });
const revision = (...words: string[]) => run('tsx', 'tools/revision', ...words);
const openDraft = () =>
  revision('draft', KEY, '--from', FIRST_DAY, '--title-en', TITLE.en, '--title-ar', TITLE.ar, '--sources', 'P-13');
const publish = () => revision('publish', '--by', 'Dry run');
const say = (text: string): void => console.log(`revision: ${text}`);

/** Puts the mark before the first step of the page, and returns the step with its old words. */
function editFirstStep(page: string, locale: Locale): {readonly id: string; readonly words: string} {
  const file = fileOf({locale, version: 'current', path: page});
  const text = readFileSync(at(file), 'utf8');
  const step = stepWords(readPage({file, locale, version: 'current', path: page}, text).page)[0]!;
  writeFileSync(at(file), `${text.slice(0, step.at)}${MARK[locale]} ${text.slice(step.at)}`);
  return step;
}

function editItem(locale: Locale): string {
  const file = at(fileOf({locale, version: 'current', path: LIST}));
  const text = readFileSync(file, 'utf8');
  const words = readWordings(text)[ITEM]!;
  writeFileSync(file, text.replaceAll(words, `${MARK[locale]} ${words}`));
  return words;
}

const ADDED = [GUIDE, PAGE.was] as const;

const guideFiles = (slug: string): readonly string[] =>
  LOCALES.map((locale) => at(fileOf({locale, version: 'current', path: `vpn/${slug}.mdx`})));

function addGuides(): void {
  for (const slug of ADDED) guideFiles(LIKE).forEach((file, index) => copyFileSync(file, guideFiles(slug)[index]!));
  change('sidebars.ts', `'${LIKE}',`, `'${LIKE}', ${ADDED.map((slug) => `'${slug}',`).join(' ')}`);
  change(
    'data/changes.yml',
    `\n"${OLD}":\n`,
    `\n"${OLD}":\n  - {ids: [${ADDED.join(', ')}], class: new, cause: product}\n`,
  );
}

function withdrawGuide(): void {
  for (const file of guideFiles(GUIDE)) rmSync(file);
  change('sidebars.ts', ` '${GUIDE}',`, '');
}

function change(file: string, from: string, to: string): void {
  const text = readFileSync(at(file), 'utf8');
  assert.ok(text.includes(from), `${file} holds ${from}`);
  writeFileSync(
    at(file),
    text.replace(from, () => to),
  );
}

const slugOf = (page: string): string => path.basename(page, '.mdx');
const built = (...parts: string[]): CheerioAPI => load(readFileSync(at('build', ...parts, 'index.html'), 'utf8'));
const textOf = ($: CheerioAPI, selector: string): string => $(selector).text().replace(/\s+/g, ' ').trim();

async function main(): Promise<void> {
  copyProject(root, 'with what was compressed');
  git('init', '-q');
  addGuides();
  const recorded = run('tsx', 'tools/revision', 'publish');
  assert.equal(recorded.status, 0, recorded.stderr);
  commit();
  const released = git('rev-parse', '--short', 'HEAD').trim();

  const oldest = readData(root).revisions.at(-1)!.key;
  const retired = run('tsx', 'tools/revision', 'retire', oldest);
  assert.equal(retired.status, 0, retired.stderr);
  commit();
  say(`${oldest} is retired`);

  writeFileSync(at('data/sessions.yml'), ENTRIES.join(''));
  const planned = run('tsx', 'tools/check');
  assert.equal(planned.status, 0, planned.stdout);
  assert.doesNotMatch(planned.stdout, /session-revision/, 'until the next revision is decided the plan fits');
  commit();

  const steps = EDITED.map((page) => ({page, en: editFirstStep(page, 'en'), ar: editFirstStep(page, 'ar')}));
  const item = {en: editItem('en'), ar: editItem('ar')};
  withdrawGuide();
  renameAndMove(root);
  commit();
  const opened = openDraft();
  assert.equal(opened.status, 0, opened.stderr);
  assert.ok(opened.stdout.startsWith(`${OLD} as readers were given it: commit ${released} of `), opened.stdout);
  say(`a draft that was committed is not archived: ${opened.stdout.trim().split('\n')[0]!}`);
  commit();
  const before = git('status', '--porcelain');
  const refused = publish();
  assert.equal(refused.status, 1);
  assert.equal(refused.stderr.match(/ passage-change: /g)?.length, steps.length + 1 + 4, refused.stderr);
  assert.match(refused.stderr, / item-change: /);
  assert.equal(git('status', '--porcelain'), before, 'a refusal changes nothing');
  say('without classes it is refused, and nothing is changed');

  appendFileSync(
    at('data/changes.yml'),
    `\n"${KEY}":\n${steps.map(({page, en}) => `  - {id: ${slugOf(page)}/${en.id}, class: substantive, cause: judgement}\n`).join('')}  - {id: ${GUIDE}, class: retired, cause: product, instead: ${INSTEAD}}\n${declaredRenames}`,
  );
  for (const [id, changeClass] of [
    [ITEM, 'substantive'],
    [MOVED.item, 'moved'],
  ] as const)
    writeFileSync(
      at('data/items.yml'),
      readFileSync(at('data/items.yml'), 'utf8').replace(
        new RegExp(`^${id.replace('.', '\\.')}:\n(?:  - .*\n)+`, 'm'),
        (entry) => `${entry}  - {revision: "${KEY}", class: ${changeClass}, cause: judgement}\n`,
      ),
    );
  if (existsSync(at('data/translations.yml')))
    assert.equal(run('tsx', 'tools/translations', '--in-sync', 'all', '--yes-all', '--by', 'Dry run').status, 0);
  commit();
  const published = publish();
  assert.equal(published.status, 0, published.stderr);
  assert.match(
    published.stdout,
    new RegExp(`^${KEY} is announced: it applies from ${FIRST_DAY}, and ${OLD} until 2027-01-09\\.`),
  );
  commit();
  const checked = run('tsx', 'tools/check');
  assert.equal(checked.status, 0, checked.stdout);
  assert.match(
    checked.stdout,
    new RegExp(
      `^warning: data/sessions.yml:1:\\d+ session-revision: On ${FIRST_DAY} the revision ${KEY} applies, not ${OLD}\\.`,
      'm',
    ),
  );

  const erratum = correctArchive(readData(root).revisions.at(-1)!.key);
  commit();

  await play({steps, item, oldest, erratum});

  git('add', '-A');
  git('reset', '-q', '--hard', released);
  assert.equal(run('tsx', 'tools/check').status, 0);
  assert.equal(readData(root).revisions[0]?.key, OLD);
  say('git alone takes it back');
}

const BECAUSE = {en: 'A word was missing', ar: 'نقصت كلمة'} as const;

/** Corrects the first step of a guide in the archive, in both languages, and records it. */
function correctArchive(key: string): Written['erratum'] {
  const [page] = EDITED.filter((path) => existsSync(at(fileOf({locale: 'en', version: key, path}))));
  assert.ok(page, `${key} has one of the guides`);
  for (const locale of LOCALES) {
    const file = fileOf({locale, version: key, path: page});
    const text = readFileSync(at(file), 'utf8');
    const step = stepWords(readPage({file, locale, version: key, path: page}, text).page)[0]!;
    writeFileSync(at(file), `${text.slice(0, step.at)}${MARK[locale]} ${text.slice(step.at)}`);
  }
  assert.equal(run('tsx', 'tools/check').status, 1, 'unrecorded it is a change of the policy');
  const recorded = revision(
    'erratum',
    key,
    slugOf(page),
    '--because-en',
    BECAUSE.en,
    '--because-ar',
    BECAUSE.ar,
    '--by',
    'Dry run',
  );
  assert.equal(recorded.status, 0, recorded.stderr);
  assert.equal(run('tsx', 'tools/check').status, 0, 'recorded it is a correction, and asks for no class');
  say(`a correction of ${slugOf(page)} in ${key} is recorded`);
  return {key, slug: slugOf(page)};
}

/** Builds the site of a day. */
function buildOn(day: string): void {
  today = day;
  for (const words of [
    ['docusaurus', 'build'],
    ['tsx', 'tools/finish'],
  ]) {
    const {status, stdout, stderr} = run(...words);
    assert.equal(status, 0, `${words.join(' ')}:\n${stdout}\n${stderr}`);
  }
  say(`the site of ${day} is built`);
}

const ASKED: Asked = {key: KEY, slug: 'vpn-connect', list: slugOf(LIST), item: ITEM, query: 'VPN'};

/** The days of the revision, as readers in both languages see them. */
async function play(written: Written): Promise<void> {
  const site = new Site(at('build'));
  const browser = await openBrowser();
  const table: (readonly string[])[] = [];
  try {
    buildOn('2027-01-09');
    const weighed = run('tsx', 'tools/budgets');
    assert.equal(weighed.status, 0, `with what is announced pages are as light as before:\n${weighed.stdout}`);
    for (const locale of LOCALES) checkGone(locale);
    await site.start();
    const readers: Reader[] = [];
    for (const locale of LOCALES) readers.push(await openReader(browser, locale));
    const titles = readData(root).revisions.find(({key}) => key === OLD)!.title;
    const look = async (moment: string, now: string, expected: (locale: Locale) => Said): Promise<void> => {
      for (const reader of readers) {
        const said = await whatIsSaid(reader, site.origin, now, ASKED);
        assert.deepEqual(said, expected(reader.locale), `${moment}, ${reader.locale}`);
        const {home, page, next, item, nextItem, search} = said;
        table.push([moment, reader.locale, Object.values(home).join(', '), page, next, `${item}, ${nextItem}`, search]);
      }
    };
    const withoutNetwork = async (
      moment: string,
      now: string,
      expected: Pick<Said, 'page' | 'next'>,
    ): Promise<void> => {
      for (const reader of readers) {
        const said = await saidOffline(reader, site.origin, now, ASKED);
        assert.deepEqual(said, expected, `${moment}, server off, ${reader.locale}`);
        table.push([moment, `${reader.locale}, server off`, '', said.page, said.next, '', '']);
      }
    };

    for (const reader of readers) {
      await tick(reader, site.origin, '2027-01-09T12:00:00+03:00', ASKED);
      await tick(reader, site.origin, '2027-01-09T12:00:00+03:00', {list: MOVED.from, item: MOVED.item});
      await keepAll(reader, site.origin);
    }
    await look('the day before', '2027-01-09T23:55:00+03:00', (locale) => ({
      home: {[titles[locale]]: 'in-force', [TITLE[locale]]: 'announced'},
      page: 'in-force, in-force band',
      next: 'announced, announced band',
      item: 'done',
      nextItem: 'changed',
      search: 'short',
    }));
    await look('after midnight, not built', '2027-01-10T00:05:00+03:00', (locale) => ({
      home: {[titles[locale]]: 'superseded', [TITLE[locale]]: 'in-force'},
      page: 'superseded, in-force band says over',
      next: 'in-force',
      item: 'done',
      nextItem: 'changed',
      search: KEY,
    }));
    for (const reader of readers) {
      const {page, next} = SAID_WITHOUT_SCRIPTS[reader.locale];
      const said = [
        await saidWithoutScripts(reader, site.origin, `${ASKED.slug}/`),
        await saidWithoutScripts(reader, site.origin, `${KEY}/${ASKED.slug}/`),
      ];
      assert.deepEqual(said, [page, next], `without scripts, ${reader.locale}`);
      table.push(['any day', `${reader.locale}, no scripts`, '', page.join(' / '), next.join(' / '), '', '']);
    }
    await site.stop();
    await withoutNetwork('the day before', '2027-01-09T23:55:00+03:00', {
      page: 'in-force, in-force band',
      next: 'announced, announced band',
    });
    await withoutNetwork('after midnight, not built', '2027-01-10T00:05:00+03:00', {
      page: 'superseded, in-force band says over',
      next: 'in-force',
    });

    buildOn(FIRST_DAY);
    for (const locale of LOCALES) checkPages(locale, written);
    say(
      'old words at the permanent address, new ones in force, changes, badges, ticks, redirects, a withdrawn guide and dated sessions are right in both languages',
    );
    await site.start();
    await look('the day after, built', '2027-01-11T09:00:00+03:00', (locale) => ({
      home: {[TITLE[locale]]: 'in-force'},
      page: 'in-force',
      next: 'in-force',
      item: 'changed',
      nextItem: 'changed',
      search: 'short',
    }));
    for (const reader of readers)
      assert.equal(
        await itemSaid(reader, site.origin, '2027-01-11T09:00:00+03:00', {list: MOVED.to, item: MOVED.item}),
        'done',
        `${reader.locale}: what was ticked is ticked on the list to which it was moved`,
      );
    await site.stop();

    withdraw();
    await site.start();
    await look('withdrawn, built', '2027-01-12T09:00:00+03:00', (locale) => ({
      home: {[titles[locale]]: 'in-force'},
      page: 'in-force',
      next: 'aside, withdrawn band',
      item: 'done',
      nextItem: 'changed',
      search: 'short',
    }));
  } finally {
    await browser.close();
    await site.stop();
    print(table);
  }
}

/** Withdraws what is in force, and builds the site of that day. */
function withdraw(): void {
  today = '2027-01-12';
  const done = revision('withdraw', KEY, '--because-en', 'By mistake', '--because-ar', 'بالخطأ', '--by', 'Dry run');
  assert.equal(done.status, 0, done.stderr);
  buildOn(today);
  for (const locale of LOCALES)
    assert.equal(
      built(locale, KEY, GUIDE)('main').attr('data-withdrawn'),
      KEY,
      `${locale}: an address that was printed while the revision was announced still answers`,
    );
}

const HEADINGS = ['When', 'Reader', 'Home', 'Short address', `/${KEY}/`, 'Item, at both', 'Search leads to'];

function print(rows: readonly (readonly string[])[]): void {
  console.log([HEADINGS, HEADINGS.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n'));
}

/** Both days, and nothing that one of them makes false. */
const SAID_WITHOUT_SCRIPTS = {
  en: {
    page: [
      'From 10 January 2027 on, another revision applies: A later revision. This page in that revision What it changes',
      'Applies from 22 June 2025 to 9 January 2027; last reviewed 23 November 2026',
    ],
    next: [
      'This page applies from 10 January 2027. Until 9 January 2027 this applies: 70% activation, June 2025. This page in that revision',
      'Applies from 10 January 2027; last reviewed 23 November 2026',
    ],
  },
  ar: {
    page: [
      'اعتبارًا من 10 يناير 2027 يسري إصدار آخر: إصدار لاحق. هذه الصفحة في ذلك الإصدار ما يغيّره',
      'يسري من 22 يونيو 2025 إلى 9 يناير 2027، وآخر مراجعة في 23 نوفمبر 2026',
    ],
    next: [
      'تسري هذه الصفحة اعتبارًا من 10 يناير 2027. حتى 9 يناير 2027 يسري: التفعيل بنسبة 70%، يونيو 2025. هذه الصفحة في ذلك الإصدار',
      'يسري اعتبارًا من 10 يناير 2027، وآخر مراجعة في 23 نوفمبر 2026',
    ],
  },
} as const;

/** What was written, by locale, before it was edited, and the revision that was retired. */
interface Written {
  readonly steps: readonly (Readonly<Record<Locale, ReturnType<typeof editFirstStep>>> & {readonly page: string})[];
  readonly item: Readonly<Record<Locale, string>>;
  readonly oldest: string;
  /** The page that was corrected, and its revision. */
  readonly erratum: {readonly key: string; readonly slug: string};
}

/** Readers find the new words in force, the old ones at their permanent address, and what changed. */
function checkPages(locale: Locale, {steps, item, oldest, erratum}: Written): void {
  const corrected = built(locale, erratum.key, erratum.slug);
  assert.ok(textOf(corrected, '[data-erratum] summary').endsWith(BECAUSE[locale]), `${locale}: the page says why`);
  assert.ok(
    textOf(corrected, '[data-erratum] ins').includes(MARK[locale].split(' ')[0]!),
    `${locale}: with the difference`,
  );
  const feed = readFileSync(at('build', locale, 'changes/atom.xml'), 'utf8');
  assert.ok(
    feed.includes(`/${locale}/${erratum.key}/${erratum.slug}/#erratum-2026-12-01`),
    `${locale}: the feed tells the correction`,
  );
  assert.match(
    readFileSync(at('build', locale, 'changes/approvals.csv'), 'utf8'),
    new RegExp(`^2026-12-01,[^,]+,${erratum.key},${erratum.slug},Dry run,`, 'm'),
  );

  for (const {page, [locale]: step} of steps) {
    const slug = slugOf(page);
    const now = built(locale, slug);
    const then = built(locale, OLD, slug);
    assert.ok(textOf(now, `#${step.id}`).includes(MARK[locale]), `${locale} ${slug}: the new words are in force`);
    assert.ok(
      !textOf(then, `#${step.id}`).includes(MARK[locale]),
      `${locale} ${slug}: the old words stand at the permanent address`,
    );
    assert.equal(
      now(`#${step.id} a[href="/${locale}/changes/${KEY}/#${slug}/${step.id}"]`).length,
      1,
      `${locale} ${slug}: the step says that it changed`,
    );
    assert.ok(
      built(locale, KEY, slug)('[data-path]').attr('data-path') === `/${locale}/${slug}/`,
      `${locale} ${slug}: the new permanent address leads on`,
    );
    const {revisions} = JSON.parse(
      readFileSync(at('build', locale, 'compare', `${slug}.json`), 'utf8'),
    ) as ComparablePage;
    assert.deepEqual(Object.keys(revisions).slice(0, 2), [KEY, OLD]);
  }
  const listed = (...parts: string[]) => {
    const page = built(locale, 'changes', KEY, ...parts);
    return page('[data-change]')
      .toArray()
      .map((entry) => page(entry).attr('id'))
      .toSorted();
  };
  assert.deepEqual(
    listed(),
    [...steps.map(({page, [locale]: {id}}) => `${slugOf(page)}/${id}`), GUIDE].toSorted(),
    `${locale}: the change page lists exactly what was edited`,
  );
  assert.deepEqual(
    listed('wording'),
    [...RENAMED_IDS].toSorted(),
    `${locale}: what has only another name stands apart`,
  );
  assert.deepEqual(listed('checklists'), [ITEM, MOVED.item].toSorted(), `${locale}: so does that of checklists`);
  const box = built(locale, slugOf(LIST))(`[data-item="${ITEM}"]`);
  const history = JSON.parse(box.attr('data-history') ?? '[]') as ItemHistory;
  const confirmed = {[OLD]: '2026-11-23T08:00:00.000Z'};
  assert.equal(stateOf(history, confirmed, KEY), 'changed', `${locale}: the tick asks again`);
  assert.equal(stateOf(history, confirmed, OLD), 'done', `${locale}: the old tick still counts in its revision`);
  assert.ok(box.attr('data-wording')?.startsWith(MARK[locale]));
  assert.ok(
    readFileSync(at('build', locale, 'changes/atom.xml'), 'utf8').includes(`/changes/${KEY}/`),
    `${locale}: the feed has it`,
  );
  assert.equal(
    built(locale, oldest, 'vpn-connect')('[data-path]').attr('data-path'),
    `/${locale}/vpn-connect/`,
    `${locale}: a retired address leads on`,
  );
  assert.ok(item[locale].length > 0);
  checkSessions(locale);
  checkWithdrawn(locale);
  checkRenames(locale, {built, root, old: OLD});
}

const GONE = {en: 'Withdrawn from 10 January 2027: ', ar: 'تُلغى اعتبارًا من 10 يناير 2027: '} as const;

/** While it is announced that the guide goes, its page leads to what becomes of it, in words that stay true. */
function checkGone(locale: Locale): void {
  const guide = built(locale, GUIDE);
  assert.equal(guide(`[data-band] a[href="/${locale}/${KEY}/${GUIDE}/"]`).length, 1, `${locale}: the band leads there`);
  const page = built(locale, KEY, GUIDE);
  assert.equal(textOf(page, 'h1'), GONE[locale] + textOf(guide, 'article h1'));
  assert.equal(page('main a[data-last]').attr('href'), `/${locale}/${GUIDE}/`, `${locale}: it still applies there`);
  assert.equal(page('main a[data-instead]').attr('href'), `/${locale}/${KEY}/${INSTEAD}/`);
}

/** The address of the guide says what became of it. */
function checkWithdrawn(locale: Locale): void {
  const page = built(locale, GUIDE);
  const {title} = built(
    locale,
    OLD,
    GUIDE,
  )('article h1')
    .get()
    .map((heading) => ({title: page(heading).text()}))[0]!;
  assert.equal(page('main').attr('data-withdrawn'), KEY);
  assert.ok(textOf(page, 'h1').endsWith(title), `${locale}: it is called as it was`);
  assert.equal(
    page('main a[data-last]').attr('href'),
    `/${locale}/${OLD}/${GUIDE}/`,
    `${locale}: its last text is one link away`,
  );
  assert.equal(
    page('main a[data-instead]').attr('href'),
    `/${locale}/${INSTEAD}/`,
    `${locale}: so is what took its place`,
  );
  assert.equal(page('main a[data-changes]').attr('href'), `/${locale}/changes/${KEY}/#${GUIDE}`);
  assert.equal(page('meta[name=robots]').attr('content'), 'noindex');
  assert.ok(!readFileSync(at('build', locale, 'sitemap.xml'), 'utf8').includes(`/${locale}/${GUIDE}/`));
  assert.equal(
    built(locale, OLD, GUIDE)(`[role=region] a[href="/${locale}/${INSTEAD}/"]`).length,
    1,
    `${locale}: its last text leads to what took its place`,
  );
}

/** The trainer is told, the links lead to the pages of the plan, and the calendar file is right. */
function checkSessions(locale: Locale): void {
  const late = built(locale, 's', 'late');
  assert.equal(
    late('[data-plan]').attr('data-plan'),
    'superseded',
    `${locale}: the trainer is told of the newer revision`,
  );
  assert.equal(late('[data-plan]').attr('data-instead'), KEY);
  assert.equal(late(`[data-plan] a[href="/${locale}/changes/${KEY}/"]`).length, 1, `${locale}: and what it changed`);
  assert.equal(built(locale, 's', 'eve')('[data-plan]').length, 0, `${locale}: on the eve the plan fits`);
  for (const link of late('main a[href$="/"]').toArray()) {
    const [, ...parts] = late(link).attr('href')!.split('/');
    assert.ok(existsSync(at('build', ...parts, 'index.html')), `${locale}: ${parts.join('/')} is there`);
  }
  assert.equal(late(`a[href="/${locale}/${OLD}/${SESSION}/"]`).length, 1, `${locale}: the plan is that of ${OLD}`);
  assert.equal(late('meta[name=robots]').attr('content'), 'noindex');
  assert.ok(!readFileSync(at('build', locale, 'sitemap.xml'), 'utf8').includes('/s/late/'));
  assert.equal(
    built('s', 'late')('[data-path]').attr('data-path'),
    '/ar/s/late/',
    'the printed address leads to the language of the session',
  );
  assert.match(readFileSync(at('build/redirects.txt'), 'utf8'), /^\/s\/late\/ \/ar\/s\/late\/$/m);

  const calendar = new ICAL.Component(
    ICAL.parse(readFileSync(at('build', locale, 's/late/session.ics'), 'utf8')) as unknown[],
  );
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined);
  assert.equal(event.startDate.toJSDate().toISOString(), '2027-01-10T06:00:00.000Z');
  assert.equal(event.location, locale === 'ar' ? 'القاعة 2' : 'Room 2');
  if (locale === 'en') assert.equal(event.summary, textOf(late, 'h1'));
}

export default program(__filename, {}, async () => {
  root = mkdtempSync(path.join(tmpdir(), 'revision-'));
  try {
    await main();
  } finally {
    rmSync(root, {recursive: true, force: true});
  }
});
