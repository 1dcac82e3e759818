import {dayBefore, isDay, type Day} from '../../src/lib/dates';
import {inLocales, LOCALES, type Words} from '../../src/lib/locale';
import {LOCALE_FACTS} from '../../src/lib/localeFacts';
import {NAME, NAME_RULE} from '../../src/lib/wordsSchema';
import {stateOn} from '../../src/lib/revisions';
import {APPROVALS, withApproval} from './approvals';
import {bytes, diagnosticsOf, textOf, type Files} from './content';
import {refuse, withoutStop, type Outcome} from './outcome';
import {lastPublished, newestOf, readRevisions, REVISIONS, withPublished, withWithdrawn} from './revisionsFile';

export interface Approved {
  /** Who approved it. */
  readonly by: string;
  /** Today in Bahrain. */
  readonly today: Day;
}

/** Why a name cannot stand in the history, or nothing. */
export function refusalOfName(by: string): string | undefined {
  if (by.trim() === '')
    return 'Who approved it? Write --by "…", the name or the office that readers of the history are told.';
  return NAME.test(by.trim()) ? undefined : `--by: ${NAME_RULE}.`;
}

/**
 * Publishes the open draft: announced until its first day, then in force by itself.
 * Pure: the files are given and returned.
 *
 * @param from its first day; without it the planned one
 * @param isLate whether a first day that has passed is meant: until today readers were told that another one applies
 */
export function publishDraft(
  tree: Files,
  figures: readonly string[],
  {by, today, from, isLate = false}: Approved & {readonly from?: Day | undefined; readonly isLate?: boolean},
): Outcome {
  const revisions = readRevisions(tree);
  const draft = newestOf(revisions);
  const before = lastPublished(revisions);
  const day = from ?? draft.inForce.from;
  const noName = refusalOfName(by);
  if (noName) return refuse(noName);
  if (!isDay(day)) return refuse(`There is no day ${day}. Write --from as YYYY-MM-DD.`);
  if (day <= before.inForce.from)
    return refuse(
      `${before.key} applies from ${before.inForce.from}, so the dates would overlap. Write a later --from.`,
    );

  if (day < today && !isLate)
    return refuse(
      `The first day, ${day}, has passed: readers were told until today that ${before.key} applies. Write a later day with --from, or add --late if that day is meant.`,
    );

  const files = new Map(tree);
  files.set(REVISIONS, bytes(withPublished(textOf(tree, REVISIONS), draft, before, day)));
  files.set(
    APPROVALS,
    bytes(withApproval(textOf(tree, APPROVALS), {revision: draft.key, act: 'published', on: today, by: by.trim()})),
  );
  const diagnostics = diagnosticsOf(files, figures, today);
  return diagnostics.length > 0 ? refuse(...diagnostics) : {ok: true, files, archived: 0};
}

/**
 * Takes a revision back that was published by mistake: what was in force before is in force again, today.
 * Its pages keep their address and say so. Pure: the files are given and returned.
 */
export function withdrawRevision(
  key: string,
  tree: Files,
  figures: readonly string[],
  {by, today, because}: Approved & {readonly because: Words},
): Outcome {
  const revisions = readRevisions(tree);
  const revision = revisions.find((entry) => entry.key === key);
  if (!revision)
    return refuse(
      `There is no revision ${key}. data/revisions.yml has ${revisions.map((entry) => entry.key).join(', ')}.`,
    );
  const state = stateOn(revision, today);
  if (state === 'draft')
    return refuse(`${key} is a draft: nobody was given it. Take it back with git revert of the commit that opened it.`);
  if (state === 'withdrawn') return refuse(`${key} was withdrawn on ${revision.withdrawn!.on} already.`);
  if (revision !== lastPublished(revisions))
    return refuse(`${key} was followed by ${lastPublished(revisions).key}: only the last one can be withdrawn.`);
  const before = revisions.slice(revisions.indexOf(revision) + 1).find((entry) => !entry.withdrawn);
  if (!before) return refuse(`Nothing was in force before ${key}, so it cannot be withdrawn.`);
  const noName = refusalOfName(by);
  if (noName) return refuse(noName);
  for (const locale of LOCALES)
    if (because[locale].trim() === '')
      return refuse(
        `Why is it withdrawn? Write --because-${locale} "…": readers are told in ${LOCALE_FACTS[locale].englishName}.`,
      );

  const files = new Map(tree);
  files.set(
    REVISIONS,
    bytes(
      withWithdrawn(textOf(tree, REVISIONS), revision, before, {
        on: today,
        because: inLocales((locale) => withoutStop(because[locale])),
      }),
    ),
  );
  files.set(
    APPROVALS,
    bytes(withApproval(textOf(tree, APPROVALS), {revision: key, act: 'withdrawn', on: today, by: by.trim()})),
  );
  const diagnostics = diagnosticsOf(files, figures, today);
  return diagnostics.length > 0 ? refuse(...diagnostics) : {ok: true, files, archived: 0};
}

/** Where a revision stands from when, for the person who publishes. */
export function describePublished(tree: Files, today: Day): string {
  const revisions = readRevisions(tree);
  const revision = lastPublished(revisions);
  const before = revisions[revisions.indexOf(revision) + 1];
  const {from} = revision.inForce;
  return stateOn(revision, today) === 'announced'
    ? `${revision.key} is announced: it applies from ${from}${before ? `, and ${before.key} until ${dayBefore(from)}` : ''}. Readers see it at /${revision.key}/ as soon as the site is built; on ${from} pages say by themselves what applies, and the first build from that day on puts it at the short addresses.`
    : `${revision.key} is in force since ${from}. The next build puts it at the short addresses.`;
}
