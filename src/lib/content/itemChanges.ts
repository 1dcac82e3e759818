/** Items that say something else than in the revision before, or stand elsewhere: somebody must say what that means for what was confirmed. */
import {changeIn} from '../checklist/history';
import type {Diagnostic} from '../diagnostics';
import {LOCALES} from '../locale';
import {isToCome} from '../revisions';
import {slugOf} from './address';
import type {Page} from './page';
import {itemsOf, sayTheSame, tellDifference, wordingsOfPassage, type Wordings} from './passages';
import {diagnosticIn, type Site} from './site';

const FILE = 'data/items.yml';

interface Wording {
  readonly page: Page;
  readonly at: number;
  readonly wordings: Wordings;
  /** The pages on whose checklists it stands. */
  readonly lists: Set<string>;
}

/**
 * A changed wording needs a class in data/items.yml, in the revision that changed it;
 * a class needs a changed wording. A wording counts as changed when it is in either language.
 */
export function findItemChangeDiagnostics({pages, data, files}: Site): Diagnostic[] {
  const histories = data['data/items.yml'];
  const revisions = data['data/revisions.yml'];
  const errata = data['data/errata.yml'] ?? [];
  if (!histories || !revisions) return [];

  // Oldest first, as changes happen; the newest stands in the pages without a version.
  const keys = revisions.map(({key}) => key).toReversed();
  const newest = keys.at(-1);
  const wordings = new Map<string, Wording>();
  for (const page of pages) {
    const revision = page.version === 'current' ? newest : page.version;
    const slug = slugOf(page.path);
    for (const item of itemsOf(page)) {
      const name = `${page.locale} ${revision} ${item.id}`;
      const place = {revision: revision ?? '', page: slug, locale: page.locale};
      const known = wordings.get(name) ?? {
        page,
        at: item.at,
        wordings: wordingsOfPassage(item, errata, place),
        lists: new Set(),
      };
      known.lists.add(slug);
      wordings.set(name, known);
    }
  }

  const diagnostics: Diagnostic[] = [];
  for (const [id, history] of Object.entries(histories)) {
    keys.forEach((revision, index) => {
      const pairs = LOCALES.flatMap((locale) => {
        const now = wordings.get(`${locale} ${revision} ${id}`);
        const before = keys
          .slice(0, index)
          .toReversed()
          .map((earlier) => wordings.get(`${locale} ${earlier} ${id}`))
          .find((wording) => wording !== undefined);
        return now && before ? [{now, before}] : [];
      });
      const reworded = pairs.filter(({now, before}) => !sayTheSame(now.wordings, before.wordings));
      const moved = pairs.filter(({now, before}) => !isSameSet(now.lists, before.lists));
      const changed = reworded.length > 0 ? reworded : moved;
      const classes = reworded.length > 0 ? 'substantive or editorial' : 'moved';
      const change = changeIn(history, revision);

      if (!change) {
        if (revision === newest && history.some((entry) => isToCome(entry.revision, keys))) return;
        diagnostics.push(
          ...changed.map(({now, before}) =>
            diagnosticIn(
              now.page,
              now.at,
              'item-change',
              reworded.length > 0
                ? `The item \`${id}\` ${tellDifference(before.wordings, now.wordings)} No class is declared for the change.`
                : `The item \`${id}\` stood in the revision before on ${[...before.lists].join(', ')}. No class is declared for the change.`,
              `Add {revision: "${revision}", class: ${classes}, cause: …} to ${id} in ${FILE}${revision === newest ? ' where that revision itself changes it, in a draft with the key of the next one' : ''}. Or take the change back.`,
            ),
          ),
        );
      } else if (
        pairs.length > 0 &&
        (change.class === 'moved'
          ? moved.length === 0 || reworded.length > 0
          : (change.class === 'substantive' || change.class === 'editorial') && reworded.length === 0)
      ) {
        diagnostics.push({
          ...placeOfItem(files.find(({file}) => file === FILE)?.text ?? '', id),
          rule: 'item-change',
          ...(change.class === 'moved'
            ? {
                problem: `${id} has the class moved in ${revision}, but ${reworded.length > 0 ? 'says something else, too' : 'stands on the same checklists as before'}.`,
                fix:
                  reworded.length > 0
                    ? 'Write substantive or editorial.'
                    : 'Take the entry away, or move the item in both languages.',
              }
            : {
                problem: `${id} has the class ${change.class} in ${revision}, but says the same as before in both languages.`,
                fix:
                  moved.length > 0
                    ? 'Write moved: it stands on other checklists.'
                    : 'Take the entry away, or write the new words into the pages.',
              }),
        });
      }
    });
  }
  return diagnostics;
}

const isSameSet = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && [...one].every((entry) => other.has(entry));

function placeOfItem(text: string, id: string): Pick<Diagnostic, 'file' | 'line' | 'column'> {
  const line = text.split('\n').findIndex((entry) => entry.startsWith(`${id}:`));
  return {file: FILE, line: line + 1, column: 1};
}
