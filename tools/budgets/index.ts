/**
 * Weighs every page of the finished site in build/ and refuses one that costs its
 * first visitor more than it may. Prints the heaviest page of each kind.
 *
 *   npm run budgets
 */
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {LOCALES, type Locale} from '../../src/lib/locale';
import {readList, weightOf} from '../../src/lib/offline/edition';
import {readData} from '../../src/content/readData';
import {program} from '../commandLine';
import {onlyFile} from '../finish/files';
import {requireBuild} from '../freshness';
import {announcedOf, revisionInForce} from '../../src/lib/revisions';
import {BUDGET, OFFLINE_BUDGET, excess, type Measure} from './budget';
import {weigh, type FirstVisit} from './firstVisit';

const BUILD = 'build';

const COLUMNS: readonly [Measure, string][] = [
  ['bytes', 'first visit, bytes'],
  ['requests', 'requests'],
  ['script', 'script read, bytes'],
  ['app', 'app on intent, bytes'],
];

interface Weighed {
  readonly kind: string;
  readonly locale: Locale;
  readonly address: string;
  readonly visit: FirstVisit;
}

function kindOf(locale: Locale, address: string, earlier: readonly string[]): string {
  if (address === `/${locale}/`) return 'home';
  if (earlier.some((key) => address.startsWith(`/${locale}/${key}/`))) return 'superseded';
  const page = readFileSync(path.join(BUILD, address, 'index.html'), 'utf8');
  if (page.includes('data-step')) return 'guide';
  return page.includes('data-checklist') ? 'checklist' : 'section';
}

function weighAll(): Weighed[] {
  const {revisions} = readData(process.cwd());
  const earlier = revisions.filter(({base}) => base !== '').map(({key}) => key);
  return LOCALES.flatMap((locale) => {
    const sitemap = readFileSync(path.join(BUILD, locale, 'sitemap.xml'), 'utf8');
    return [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => {
      const address = new URL(url!).pathname;
      return {kind: kindOf(locale, address, earlier), locale, address, visit: weigh(BUILD, address)};
    });
  });
}

function print(weighed: readonly Weighed[]): void {
  const heaviest = new Map<string, Weighed>();
  for (const page of weighed) {
    const key = `${page.kind} ${page.locale}`;
    const known = heaviest.get(key);
    if (!known || page.visit.bytes > known.visit.bytes) heaviest.set(key, page);
  }
  const rows = [
    ['kind', 'heaviest page', ...COLUMNS.map(([, title]) => title)],
    ...[...heaviest.values()]
      .sort((a, b) => a.kind.localeCompare(b.kind, 'en') || a.locale.localeCompare(b.locale, 'en'))
      .map(({kind, locale, address, visit}) => [
        kind,
        address,
        ...COLUMNS.map(([measure]) => `${visit[measure]} of ${BUDGET[locale][measure]}`),
      ]),
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  for (const row of rows)
    console.log(
      row
        .map((cell, column) => (column < 2 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
        .join('  '),
    );
}

/** Sets that weigh more than a device should be asked to keep. Prints them all. */
async function weighSets(): Promise<string[]> {
  const {revisions} = readData(process.cwd());
  const list = await onlyFile(BUILD, /^offline-list\.[0-9a-f]{8}\.json$/);
  const {sets, files} = readList('', readFileSync(path.join(BUILD, list), 'utf8'));
  return sets.flatMap((set) => {
    const bytes = weightOf(set.files.map((place) => files[place]!));
    const carried = set.revision === revisionInForce(revisions).key ? 1 + announcedOf(revisions).length : 1;
    const most = carried * OFFLINE_BUDGET;
    console.log(`offline: ${set.id.padEnd(10)} ${set.files.length} files, ${bytes} of ${most} bytes`);
    return bytes > most ? [`offline: ${set.id} is ${bytes} bytes, at most ${most} may be`] : [];
  });
}

async function main(): Promise<void> {
  requireBuild('.');
  const weighed = weighAll();
  print(weighed);
  const tooHeavy = weighed.flatMap(({locale, address, visit}) =>
    excess(visit, BUDGET[locale]).map(
      (measure) => `${address}: ${measure} is ${visit[measure]}, at most ${BUDGET[locale][measure]} may be`,
    ),
  );
  console.log(`budgets: ${weighed.length} pages`);
  tooHeavy.push(...(await weighSets()));
  if (tooHeavy.length > 0) throw new Error(`${tooHeavy.join('\n')}\nThe numbers stand in tools/budgets/budget.ts.`);
}

export default program(__filename, {}, main);
