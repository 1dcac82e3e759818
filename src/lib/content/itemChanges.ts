/** Items that say something else than in the revision before: somebody must say what that means for what was confirmed. */
import {changeIn} from '../checklist/history';
import type {Diagnostic} from '../diagnostics';
import {wordingsOf} from '../errata';
import {LOCALES} from '../locale';
import {isToCome} from '../revisions';
import {nameOf} from './address';
import type {Page} from './page';
import {diagnosticIn, type Site} from './site';
import {sayTheSame} from './stepChanges';
import {itemWords} from './wordings';

const FILE = 'data/items.yml';

interface Wording {
  readonly page: Page;
  readonly at: number;
  readonly words: string;
  /** These words, and those before each correction in this revision. */
  readonly wordings: readonly string[];
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
    for (const {id, at, words} of itemWords(page)) {
      const name = `${page.locale} ${revision} ${id}`;
      const place = {revision: revision ?? '', page: nameOf(page.path), locale: page.locale};
      if (!wordings.has(name)) wordings.set(name, {page, at, words, wordings: wordingsOf(words, errata, place)});
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
      const changed = pairs.filter(({now, before}) => !sayTheSame(now.wordings, before.wordings));
      const change = changeIn(history, revision);

      if (!change) {
        if (revision === newest && history.some((entry) => isToCome(entry.revision, keys))) return;
        diagnostics.push(
          ...changed.map(({now, before}) =>
            diagnosticIn(
              now.page,
              now.at,
              'item-change',
              `The item \`${id}\` said in ${before.page.file}: ${before.words}. No class is declared for the change.`,
              `Add {revision: "${revision}", class: substantive or editorial, cause: …} to ${id} in ${FILE}${revision === newest ? ' where that revision itself changes it, in a draft with the key of the next one' : ''}. Or take the old words back.`,
            ),
          ),
        );
      } else if (
        (change.class === 'substantive' || change.class === 'editorial') &&
        pairs.length > 0 &&
        changed.length === 0
      ) {
        diagnostics.push({
          ...placeOfItem(files.find(({file}) => file === FILE)?.text ?? '', id),
          rule: 'item-change',
          problem: `${id} has the class ${change.class} in ${revision}, but says the same as before in both languages.`,
          fix: 'Take the entry away, or write the new words into the pages.',
        });
      }
    });
  }
  return diagnostics;
}

function placeOfItem(text: string, id: string): Pick<Diagnostic, 'file' | 'line' | 'column'> {
  const line = text.split('\n').findIndex((entry) => entry.startsWith(`${id}:`));
  return {file: FILE, line: line + 1, column: 1};
}
