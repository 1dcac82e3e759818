/** What came, changed or went between two revisions: data/changes.yml must say what each means, and nothing else. */
import {earlierIds} from '../changes/renames';
import type {ChangeClass} from '../checklist/history';
import type {DeclaredChange} from '../changes/changesSchema';
import {placeOf, type Diagnostic} from '../diagnostics';
import {LOCALES, type Locale} from '../locale';
import {OPEN_A_DRAFT, isToCome} from '../revisions';
import {findInYaml} from '../yaml';
import {slugOf} from './address';
import type {Page} from './page';
import {passagesOf, sayTheSame, tellDifference, wordingsOfPassage, type PassageKind, type Wordings} from './passages';
import {diagnosticIn, type Site} from './site';

const FILE = 'data/changes.yml';

interface Place {
  readonly page: Page;
  readonly at: number;
  readonly kind: PassageKind;
  readonly wordings: Wordings;
}

const PAGE_FILE = /^(?:[a-z0-9-]+\/)*[a-z0-9-]+\.mdx$/;

/** A page or a passage in one revision, by language. */
type Unit = Partial<Readonly<Record<Locale, Place>>>;

type Units = ReadonlyMap<string, Unit>;

/** Changes without a class, and classes without the change. A wording counts as changed when it is in either language. */
export function findPassageChangeDiagnostics({pages, data, files}: Site): Diagnostic[] {
  const declared = data['data/changes.yml'];
  const revisions = data['data/revisions.yml'];
  const errata = data['data/errata.yml'] ?? [];
  if (!declared || !revisions) return [];
  const text = files.find(({file}) => file === FILE)?.text ?? '';
  const diagnosticAt = (path: readonly PropertyKey[], problem: string, fix: string): Diagnostic => ({
    file: FILE,
    ...placeOf(text, findInYaml(text, path)),
    rule: 'passage-change',
    problem,
    fix,
  });

  const keys = revisions.map(({key}) => key).toReversed();
  const pagesOf = (key: string) => pages.filter(({version}) => version === (key === keys.at(-1) ? 'current' : key));
  const unitsOf = (key: string): Units => {
    const units = new Map<string, Unit>();
    // A page whose file has no proper name has that problem alone.
    for (const page of pagesOf(key).filter((one) => one.isReadable && one.frontMatter && PAGE_FILE.test(one.path))) {
      const {locale} = page;
      const place = {revision: key, page: slugOf(page.path), locale};
      for (const passage of passagesOf(page)) {
        const {id, at, kind} = passage;
        units.set(id, {
          ...units.get(id),
          [locale]: {page, at, kind, wordings: wordingsOfPassage(passage, errata, place)},
        });
      }
    }
    return units;
  };
  // Of a page that cannot be read nothing is known, and it has a problem of its own.
  const unreadable = new Set(
    pages.filter(({frontMatter, isReadable}) => !frontMatter || !isReadable).map(({path}) => slugOf(path)),
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
    const happened = compare(before, after, entries);
    const isNewest = key === keys.at(-1);
    for (const [id, what] of happened) {
      if (unreadable.has(pageOf(id))) continue;
      const entry = entries.find((change) => change.id === id);
      if (!entry && isNewest && drafted.has(id)) continue;
      if (!entry) diagnostics.push(undeclared(id, what, key, isNewest));
      else if (!CLASSES_FOR[what.kind].includes(entry.class))
        diagnostics.push(
          diagnosticAt(
            [key, entry.place?.[0] ?? 0, 'class'],
            `\`${id}\` is ${what.kind} in ${key}, not ${entry.class}.`,
            `Write ${CLASSES_FOR[what.kind].join(' or ')}.`,
          ),
        );
    }
    diagnostics.push(
      ...entries.flatMap((entry) =>
        findEntryDiagnostics(entry, {key, before, after, isChange: happened.has(entry.id)}, unreadable, diagnosticAt),
      ),
    );
    before = after;
  }
  return diagnostics;
}

/** What is said of a change that nobody declared. */
function undeclared(id: string, {place, kind, how}: Happened, key: string, isNewest: boolean): Diagnostic {
  return diagnosticIn(
    place.page,
    place.at,
    'passage-change',
    how === undefined
      ? `\`${id}\` is ${kind} in ${key}, which ${FILE} does not say.`
      : `The ${KIND_WORDS[place.kind]} \`${id}\` ${how} No class is declared for the change.`,
    `Add {id: ${id}, class: ${CLASSES_FOR[kind].join(' or ')}, cause: law, product or judgement} to ${FILE}: below "${key}"${isNewest ? ' where that revision itself changes it, in a draft below the key of the next one' : ''}; several in one line: {ids: [a, b], …}.${kind === 'new' || kind === 'retired' ? ' What only has another name now: {id: …, was: its name before, class: moved, …}.' : ''} Or take the change back.`,
  );
}

const CLASSES_FOR: Readonly<Record<Happened['kind'], readonly ChangeClass[]>> = {
  new: ['new'],
  retired: ['retired'],
  changed: ['substantive', 'editorial'],
  moved: ['moved'],
};

/** A kind of passage, for those who write. */
const KIND_WORDS: Readonly<Record<PassageKind, string>> = {
  page: 'page',
  intro: 'beginning of the page',
  section: 'section',
  step: 'step',
  node: 'part of the tree',
  segment: 'part of the session',
  exercise: 'exercise',
  question: 'question',
};

interface Comparison {
  readonly key: string;
  readonly before: Units;
  readonly after: Units;
  /** Whether the pages say that it is a change. */
  readonly isChange: boolean;
}

/** What an entry says that the pages do not. */
function findEntryDiagnostics(
  {id, instead, was, place = []}: DeclaredChange,
  {key, before, after, isChange}: Comparison,
  unreadable: ReadonlySet<string>,
  diagnosticAt: (path: readonly PropertyKey[], problem: string, fix: string) => Diagnostic,
): Diagnostic[] {
  const line = place[0] ?? 0;
  const found: Diagnostic[] = [];
  if (instead !== undefined && !after.has(instead))
    found.push(
      diagnosticAt(
        [key, line, 'instead'],
        `${key} has no page ${instead}, which should take the place of \`${id}\`.`,
        'Correct the name of the page, or take `instead` away.',
      ),
    );
  if (was !== undefined && (!before.has(was) || after.has(was)))
    found.push(
      diagnosticAt(
        [key, line, 'was'],
        after.has(was)
          ? `\`${was}\` is still there in ${key}, so \`${id}\` did not take its place.`
          : `The revision before has no \`${was}\`.`,
        'Write the id that it had, or take `was` away.',
      ),
    );
  else if (!isChange && !unreadable.has(pageOf(id)))
    found.push(
      diagnosticAt(
        [key, ...place],
        `\`${id}\` did not change in ${key}, or does not exist.`,
        'Take the entry away, or write the change into the pages of both languages.',
      ),
    );
  return found;
}

const pageOf = (id: string): string => id.split('/')[0] ?? id;

interface Happened {
  /** In the later revision, unless it is gone. */
  readonly place: Place;
  readonly kind: 'new' | 'changed' | 'moved' | 'retired';
  /** How it differs, for those who write: the end of a sentence. */
  readonly how?: string;
}

/** What a revision did. The passages of a page that came or went as a whole are not named one by one. */
function compare(before: Units, after: Units, declared: readonly DeclaredChange[]): ReadonlyMap<string, Happened> {
  const earlierId = earlierIds(declared);
  const happened = new Map<string, Happened>();
  const placeIn = (unit: Unit): Place => (unit.en ?? unit.ar)!;
  const gone = new Set(before.keys());
  for (const [id, unit] of after) {
    const wasId = earlierId(id);
    const earlier = before.get(wasId);
    if (!earlier) {
      if (id === pageOf(id) || before.has(earlierId(pageOf(id)))) happened.set(id, {place: placeIn(unit), kind: 'new'});
      continue;
    }
    gone.delete(wasId);
    const locale = LOCALES.find(
      (language) =>
        unit[language] && earlier[language] && !sayTheSame(unit[language].wordings, earlier[language].wordings),
    );
    if (locale) {
      const [now, then] = [unit[locale]!, earlier[locale]!];
      happened.set(id, {place: now, kind: 'changed', how: tellDifference(then.wordings, now.wordings)});
    } else if (declared.some((change) => change.id === id && change.was !== undefined)) {
      happened.set(id, {place: placeIn(unit), kind: 'moved', how: 'has another id than in the revision before.'});
    }
  }
  for (const id of gone) {
    const page = pageOf(id);
    const isPage = id === page;
    // What is left of a page that was renamed counts as gone from it.
    const renamed = declared.find((change) => change.was === page)?.id;
    if (isPage ? !after.has(page) : after.has(page) || renamed !== undefined)
      happened.set(renamed !== undefined && !isPage ? renamed + id.slice(page.length) : id, {
        place: placeIn(before.get(id)!),
        kind: 'retired',
      });
  }
  return happened;
}
