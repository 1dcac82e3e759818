import {correctionsOf, type Correction, type Erratum} from '../../src/lib/errata';
import {addressOf, slugOf} from '../../src/lib/content/address';
import {inLocales, LOCALES, type Words} from '../../src/lib/locale';
import {LOCALE_FACTS} from '../../src/lib/localeFacts';
import {DATA_SCHEMAS} from '../../src/lib/data';
import {readYaml} from '../../src/lib/yaml';
import {bytes, diagnosticsOf, textOf, withFirst, type Files} from './content';
import {refuse, withoutStop, type Outcome} from './outcome';
import {refusalOfName, type Approved} from './publish';
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
  const noName = refusalOfName(by);
  if (noName) return refuse(noName);
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

  if (
    readErrata(tree).some(
      (known) =>
        known.revision === revision &&
        known.page === page &&
        LOCALES.every((locale) => JSON.stringify(known.changed[locale]) === JSON.stringify(changed[locale])),
    )
  )
    return refuse(`This correction of ${page} in ${revision} is recorded already. Commit it.`);

  const erratum: Erratum = {
    revision,
    page,
    on: today,
    by: by.trim(),
    because: inLocales((locale) => withoutStop(because[locale])),
    changed,
  };
  const result = new Map(tree).set(ERRATA, bytes(withErratum(textOf(tree, ERRATA), erratum)));
  const diagnostics = diagnosticsOf(result, figures, today);
  return diagnostics.length > 0 ? refuse(...diagnostics) : {ok: true, files: result, archived: 0};
}

/** The files of the newest text that still hold a paragraph as it was before a correction. */
export function uncorrected(files: Files, {page, changed}: Erratum): readonly string[] {
  return LOCALES.flatMap((locale) =>
    [...files.keys()].filter((file) => {
      const address = addressOf(file);
      if (address?.version !== 'current' || address.locale !== locale || slugOf(address.path) !== page) return false;
      const text = textOf(files, file).replace(/\s+/g, ' ');
      return changed[locale].some(({before}) => before !== '' && text.includes(before));
    }),
  );
}

/** What is recorded, the newest first. */
export function readErrata(files: Files): readonly Erratum[] {
  return readYaml(ERRATA, textOf(files, ERRATA), DATA_SCHEMAS[ERRATA]).value ?? [];
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
  return withFirst(text, entry);
}
