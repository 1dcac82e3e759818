/** Every page of the site goes to translators and comes back, in both directions, in both formats. */
import {existsSync, readFileSync} from 'node:fs';
import {describe, expect, test, vi} from 'vitest';
import {jsToXliff12, xliff12ToJs} from 'xliff';
import type {Locale} from '../../src/lib/locale';
import {unitsFor, type Direction, type Pages} from '../../src/lib/translations/exchange';
import {copyInSync, inSyncFile} from '../../src/lib/translations/inSyncTexts';
import {takeBack, type IncomingUnit} from '../../src/lib/translations/takeBack';
import {recordInSync, stateOf, type PageTexts} from '../../src/lib/translations/translations';
import {readDesk} from './desk';
import {readTable, writeTable} from './table';
import {readXliff, writeXliff} from './xliff';

vi.setConfig({testTimeout: 60_000});

const desk = readDesk('.');
// Whatever is committed: as if somebody had just compared everything.
const inSync = recordInSync('all', desk.pages, {});
const whole: Pages = {pages: desk.pages, inSync, copies: copyInSync(desk.pages, inSync, new Map())};

const INTO_ARABIC: Direction = {from: 'en', to: 'ar'};
const INTO_ENGLISH: Direction = {from: 'ar', to: 'en'};
const DIRECTIONS = [INTO_ARABIC, INTO_ENGLISH];

const FORMATS = {
  xliff: {
    write: (direction: Direction, pages: Pages) =>
      writeXliff(direction, unitsFor(direction, pages, true), (page) => `docs/${page}.mdx`),
    read: (text: string) => readXliff('back.xlf', text),
  },
  csv: {
    write: (direction: Direction, pages: Pages) => writeTable(direction, unitsFor(direction, pages, true)),
    read: (text: string) => readTable('back.csv', text),
  },
};

/** The units of a file that must be readable. */
function unitsOf({units, diagnostics}: ReturnType<typeof readXliff>): readonly IncomingUnit[] {
  expect(diagnostics).toEqual([]);
  return units!;
}

/** Pages whose words were changed in a language, everywhere and to nonsense; what is no word stays. */
function damaged(locale: Locale): Pages {
  const spoil = (text: string): string => {
    const end = text.indexOf('\n---\n');
    const front = text.slice(0, end).replace(/^(title: |description: )("?)/gm, '$1$2Q');
    return front + text.slice(end).replace(/^((?:- |\d+\. |## )?(?:\*\*)?)(?=\p{L})/gmu, '$1Q');
  };
  const pages = desk.pages.map(({page, texts}): PageTexts => ({
    page,
    texts: {...texts, [locale]: spoil(texts[locale]!)},
  }));
  return {...whole, pages};
}

describe.each(DIRECTIONS)('from $from into $to', (direction) => {
  test('there is a unit for each part with words, and most parts have some', () => {
    expect(unitsFor(direction, whole, true).length).toBeGreaterThan(700);
    expect(unitsFor(direction, whole, false)).toEqual([]);
  });

  test.each(['xliff', 'csv'] as const)('%s: what is there already changes nothing', (format) => {
    const {write, read} = FORMATS[format];
    const units = unitsOf(read(write(direction, whole)));
    const {value, diagnostics} = takeBack('back', units, whole);
    expect(diagnostics).toEqual([]);
    expect([...value!.texts.keys()]).toEqual([]);
    expect(value).toMatchObject({written: [], empty: 0, unchanged: units.length});
  });

  test.each(['xliff', 'csv'] as const)(
    '%s: the right words put into pages that had others give the pages back, byte for byte',
    (format) => {
      const {write, read} = FORMATS[format];
      const bad = damaged(direction.to);
      const keys = new Map(unitsFor(direction, bad, true).map(({page, name, key}) => [`${page} ${name}`, key]));
      const good = unitsOf(read(write(direction, whole)));
      const units = good.map((unit) => ({...unit, key: keys.get(`${unit.page} ${unit.name}`)!, shown: new Map()}));
      const {value, diagnostics} = takeBack('back', units, bad);
      expect(diagnostics).toEqual([]);
      expect(value!.written.length).toBeGreaterThan(700);
      for (const {page, texts} of desk.pages) {
        const spoilt = bad.pages.find((entry) => entry.page === page)!.texts[direction.to]!;
        expect(value!.texts.get(page) ?? spoilt, page).toBe(texts[direction.to]);
      }
    },
  );

  test('somebody else’s XLIFF library reads the file, fills it and writes it, and what it wrote comes back', async () => {
    const file = writeXliff(direction, unitsFor(direction, whole, true), (page) => `docs/${page}.mdx`);
    // The library gives the words between two placeholders only when it is asked for white space too.
    const read = (await xliff12ToJs(file, {captureSpacesBetweenElements: true})) as Xliff;
    expect([read.sourceLanguage, read.targetLanguage]).toEqual([direction.from, direction.to]);
    let filled = 0;
    for (const units of Object.values(read.resources))
      for (const unit of Object.values(units)) {
        unit.target = fill(unit.source);
        filled += 1;
      }
    expect(filled).toBe(unitsFor(direction, whole, true).length);
    const units = unitsOf(readXliff('back.xlf', await jsToXliff12(read, {indent: ''})));
    const {value, diagnostics} = takeBack('back.xlf', units, whole);
    expect(diagnostics).toEqual([]);
    expect(value!.written).toHaveLength(filled);
    // The words are those of the source with a sign before each; so are the pages.
    expect(value!.texts.get('vpn-connect')).toContain('{{support.phone}}');
    expect(value!.texts.get('vpn-connect')).toContain(
      direction.to === 'ar' ? '‹Check that the internet works' : '‹تأكد من عمل الإنترنت',
    );
    // All that is no word stands where it stood, lines included.
    const bare = (text: string) =>
      text
        .slice(text.indexOf('\n---\n', 4))
        .replaceAll('‹', '')
        .replace(/<Ui[^>]*>/g, '<Ui>');
    for (const {page, texts} of desk.pages)
      expect(bare(value!.texts.get(page)!), page).toBe(bare(texts[direction.from]!));
  });
});

interface Xliff {
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  readonly resources: Record<string, Record<string, {source: Inline; target?: Inline}>>;
}
type Inline = string | readonly Inline[] | {readonly Standalone: object};

/** Puts a sign before each text, as a script would that has no words. */
function fill(source: Inline): Inline {
  if (typeof source === 'string') return source.replace(/^(\s*)(?=\S)/, '$1‹');
  return 'Standalone' in source ? source : source.map(fill);
}

test('each page that is in sync is kept as it is, byte for byte', () => {
  const isWhole = ({page, texts}: PageTexts) =>
    stateOf({page, texts}, desk.inSync).units.every(({status}) => status === 'in-sync');
  const pages = desk.pages.filter(isWhole);
  expect(pages.length).toBeGreaterThan(50);
  for (const {page, texts} of pages)
    for (const locale of ['ar', 'en'] as const) {
      const file = inSyncFile(page, locale);
      expect(existsSync(file), file).toBe(true);
      expect(readFileSync(file, 'utf8'), file).toBe(texts[locale]);
    }
});
