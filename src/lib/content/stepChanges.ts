/** Guides and steps that came, changed or went between two revisions: data/changes.yml must say what that means, and nothing else. */
import type {ChangeClass} from '../checklist/history';
import {placeOf, type Diagnostic} from '../diagnostics';
import {wordingsOf} from '../errata';
import {LOCALES, type Locale} from '../locale';
import {OPEN_A_DRAFT, isToCome} from '../revisions';
import {findInYaml} from '../yaml';
import {nameOf} from './address';
import type {Page} from './page';
import {diagnosticIn, type Site} from './site';
import {stepWords} from './wordings';

const FILE = 'data/changes.yml';

interface Place {
  readonly page: Page;
  readonly at: number;
  /** A guide has none: its steps are compared. */
  readonly words: string;
  /** These words, and those before each correction in this revision. */
  readonly wordings: readonly string[];
}

/** A guide or a step in one revision, by language. */
type Unit = Partial<Readonly<Record<Locale, Place>>>;

type Units = ReadonlyMap<string, Unit>;

/** Changes without a class, and classes without the change. A wording counts as changed when it is in either language. */
export function findStepChangeDiagnostics({pages, data, files}: Site): Diagnostic[] {
  const declared = data['data/changes.yml'];
  const revisions = data['data/revisions.yml'];
  const errata = data['data/errata.yml'] ?? [];
  if (!declared || !revisions) return [];
  const text = files.find(({file}) => file === FILE)?.text ?? '';
  const diagnosticAt = (path: readonly PropertyKey[], problem: string, fix: string): Diagnostic => ({
    file: FILE,
    ...placeOf(text, findInYaml(text, path)),
    rule: 'step-change',
    problem,
    fix,
  });

  const keys = revisions.map(({key}) => key).toReversed();
  const pagesOf = (key: string) => pages.filter(({version}) => version === (key === keys.at(-1) ? 'current' : key));
  const unitsOf = (key: string) =>
    readUnits(pagesOf(key), (text, place) => wordingsOf(text, errata, {revision: key, ...place}));
  const slugsOf = (key: string) => new Set(pagesOf(key).map(({path}) => nameOf(path)));
  // Of a page that cannot be read nothing is known, and it has a problem of its own.
  const unreadable = new Set(
    pages.filter(({frontMatter, isReadable}) => !frontMatter || !isReadable).map(({path}) => nameOf(path)),
  );
  const diagnostics: Diagnostic[] = Object.keys(declared)
    .filter((key) => !keys.slice(1).includes(key))
    .map((key) => {
      const known = `orrect the key; data/revisions.yml has ${keys.slice(1).join(', ') || 'only one revision'}.`;
      return isToCome(key, keys)
        ? diagnosticAt([key], `There is no revision ${key} yet.`, `${OPEN_A_DRAFT} Else c${known}`)
        : diagnosticAt([key], `No revision ${key} follows another one.`, `C${known}`);
    });
  const drafted = new Set(
    Object.entries(declared).flatMap(([key, entries]) => (isToCome(key, keys) ? entries.map(({id}) => id) : [])),
  );

  let before = unitsOf(keys[0] ?? '');
  for (const key of keys.slice(1)) {
    const after = unitsOf(key);
    const entries = declared[key] ?? [];
    const happened = compare(before, after);
    for (const [id, {place, kind, was}] of happened) {
      if (unreadable.has(guideOf(id))) continue;
      const entry = entries.find((change) => change.id === id);
      const wanted: readonly ChangeClass[] = kind === 'changed' ? ['substantive', 'editorial'] : [kind];
      if (!entry) {
        if (key === keys.at(-1) && drafted.has(id)) continue;
        diagnostics.push(
          diagnosticIn(
            place.page,
            place.at,
            'step-change',
            kind === 'changed'
              ? `The step \`${id}\` said in the revision before: ${was} No class is declared for the change.`
              : `\`${id}\` is ${kind} in ${key}, which ${FILE} does not say.`,
            `Add {id: ${id}, class: ${wanted.join(' or ')}, cause: law, product or judgement} to ${FILE}: below "${key}"${key === keys.at(-1) ? ' where that revision itself changes it, in a draft below the key of the next one' : ''}. Or take the change back.`,
          ),
        );
      } else if (!wanted.includes(entry.class)) {
        diagnostics.push(
          diagnosticAt(
            [key, entries.indexOf(entry), 'class'],
            `\`${id}\` is ${kind} in ${key}, not ${entry.class}.`,
            `Write ${wanted.join(' or ')}.`,
          ),
        );
      }
    }
    const slugs = slugsOf(key);
    entries.forEach(({id, instead}, index) => {
      if (instead !== undefined && !slugs.has(instead)) {
        diagnostics.push(
          diagnosticAt(
            [key, index, 'instead'],
            `${key} has no page ${instead}, which should take the place of \`${id}\`.`,
            'Correct the name of the page, or take `instead` away.',
          ),
        );
      }
      if (!happened.has(id) && !unreadable.has(guideOf(id))) {
        diagnostics.push(
          diagnosticAt(
            [key, index, 'id'],
            `\`${id}\` did not change in ${key}, or does not exist.`,
            'Take the entry away, or write the change into the pages of both languages.',
          ),
        );
      }
    });
    before = after;
  }
  return diagnostics;
}

/** A correction is no change: one wording in common is enough. */
export const sayTheSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.some((words) => other.includes(words));

const guideOf = (id: string): string => id.split('/')[0] ?? id;

/** Id → the guide or step, as the pages of one revision have it. */
function readUnits(
  pages: readonly Page[],
  wordings: (text: string, place: {readonly page: string; readonly locale: Locale}) => readonly string[],
): Units {
  const units = new Map<string, Unit>();
  for (const page of pages.filter(({frontMatter, isReadable}) => isReadable && frontMatter?.kind === 'guide')) {
    const guide = nameOf(page.path);
    const add = (id: string, at: number, words: string) =>
      units.set(id, {
        ...units.get(id),
        [page.locale]: {page, at, words, wordings: wordings(words, {page: guide, locale: page.locale})},
      });
    add(guide, 0, '');
    for (const {id, at, words} of stepWords(page)) add(`${guide}/${id}`, at, words);
  }
  return units;
}

interface Happened {
  /** In the later revision, unless it is gone. */
  readonly place: Place;
  readonly kind: 'new' | 'changed' | 'retired';
  /** What a changed step said before. */
  readonly was?: string;
}

/** What a revision did. The steps of a guide that came or went as a whole are not named one by one. */
function compare(before: Units, after: Units): ReadonlyMap<string, Happened> {
  const happened = new Map<string, Happened>();
  const isNamed = (id: string, others: Units) => id === guideOf(id) || others.has(guideOf(id));
  const placeIn = (unit: Unit): Place => (unit.en ?? unit.ar)!;
  for (const [id, unit] of after) {
    const earlier = before.get(id);
    if (!earlier) {
      if (isNamed(id, before)) happened.set(id, {place: placeIn(unit), kind: 'new'});
      continue;
    }
    const locale = LOCALES.find(
      (language) =>
        unit[language] && earlier[language] && !sayTheSame(unit[language].wordings, earlier[language].wordings),
    );
    if (locale) happened.set(id, {place: unit[locale]!, kind: 'changed', was: earlier[locale]!.words});
  }
  for (const [id, unit] of before) {
    if (!after.has(id) && isNamed(id, after)) happened.set(id, {place: placeIn(unit), kind: 'retired'});
  }
  return happened;
}
