import {correctionsOf, type Correction, type Erratum} from '../../src/lib/errata';
import {addressOf, slugOf} from '../../src/lib/content/address';
import {inLocales, LOCALES, type Words} from '../../src/lib/locale';
import {LOCALE_FACTS} from '../../src/lib/localeFacts';
import {bytes, diagnosticsOf, textOf, type Files} from './content';
import {refuse, type Outcome} from './outcome';
import type {Approved} from './publish';
import {readRevisions} from './revisionsFile';

const ERRATA = 'data/errata.yml';

export interface Corrected extends Approved {
  readonly revision: string;
  /** The last part of its address. */
  readonly page: string;
  readonly because: Words;
}

/**
 * Records that a page was corrected after readers had it: when, why, by whom, and what it said before.
 * Pure: the files are given and returned.
 *
 * @param tree with the correction written into the page
 * @param given the files as readers had them
 */
export function recordErratum(
  {revision, page, because, by, today}: Corrected,
  tree: Files,
  given: Files,
  figures: readonly string[],
): Outcome {
  const revisions = readRevisions(tree);
  const entry = revisions.find(({key}) => key === revision);
  if (!entry)
    return refuse(
      `There is no revision ${revision}. data/revisions.yml has ${revisions.map(({key}) => key).join(', ')}.`,
    );
  if (entry.draft) return refuse(`${revision} is a draft: readers were not given it, so nothing of it is an erratum.`);
  const version = entry === revisions[0] ? 'current' : revision;
  const files = [...tree.keys()].filter((file) => {
    const address = addressOf(file);
    return address?.version === version && slugOf(address.path) === page;
  });
  if (files.length === 0)
    return refuse(`${revision} has no page ${page}. Write the last part of its address, such as vpn-connect.`);
  if (by.trim() === '')
    return refuse('Who approved it? Write --by "…", the name or the office that readers of the history are told.');
  for (const locale of LOCALES)
    if (because[locale].trim() === '')
      return refuse(
        `Why was it corrected? Write --because-${locale} "…": readers are told in ${LOCALE_FACTS[locale].englishName}.`,
      );
  const changed = inLocales((locale): readonly Correction[] => {
    const file = files.find((name) => addressOf(name)?.locale === locale);
    return file && given.has(file) ? correctionsOf(textOf(given, file), textOf(tree, file)) : [];
  });
  if (LOCALES.every((locale) => changed[locale].length === 0))
    return refuse(
      `Nothing of ${page} in ${revision} differs from what readers had. Write the correction into ${files.join(' and ')} first; where it is committed already, name the commit before it with --base.`,
    );

  const erratum: Erratum = {revision, page, on: today, by: by.trim(), because, changed};
  const result = new Map(tree).set(ERRATA, bytes(withErratum(textOf(tree, ERRATA), erratum)));
  const diagnostics = diagnosticsOf(result, figures);
  return diagnostics.length > 0 ? refuse(...diagnostics) : {ok: true, files: result, archived: 0};
}

/** The list with one more, the newest first; comments stay. */
function withErratum(text: string, {revision, page, on, by, because, changed}: Erratum): string {
  const quote = (value: string): string => JSON.stringify(value);
  const entry = [
    `- revision: "${revision}"`,
    `  page: ${page}`,
    `  on: "${on}"`,
    `  by: ${quote(by)}`,
    '  because:',
    ...LOCALES.map((locale) => `    ${locale}: ${quote(because[locale])}`),
    '  changed:',
    ...LOCALES.flatMap((locale) =>
      changed[locale].length === 0
        ? [`    ${locale}: []`]
        : [
            `    ${locale}:`,
            ...changed[locale].flatMap(({before, after}) => [
              `      - before: ${quote(before)}`,
              `        after: ${quote(after)}`,
            ]),
          ],
    ),
    '',
  ].join('\n');
  const lines = text.replace(/^\[\]\n?$/m, '');
  const first = lines.search(/^- /m);
  return first < 0 ? `${lines.trimEnd()}\n${entry}`.trimStart() : lines.slice(0, first) + entry + lines.slice(first);
}
