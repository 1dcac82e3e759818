import {Feed} from 'feed';
import type {Change, RevisionChanges} from '../../lib/changes/changes';
import {formatDay, type Day} from '../../lib/dates';
import type {Erratum} from '../../lib/errata';
import type {Locale} from '../../lib/locale';
import type {Revision} from '../../lib/revisions';
import {WORDS} from '../../content/words';

interface Options {
  readonly locale: Locale;
  readonly revisions: readonly Revision[];
  readonly errata: readonly Erratum[];
  /** The title of a page in a revision. */
  readonly titleOf: (revision: string, page: string) => string;
  /** Address of the language's home page, with the host. */
  readonly base: string;
  readonly title: string;
}

/** An Atom feed with one entry a revision; the same content gives the same bytes. */
export function writeFeed(
  content: readonly RevisionChanges[],
  {locale, revisions, errata, titleOf, base, title}: Options,
): string {
  const revisionOf = (key: string): Revision => revisions.find((revision) => revision.key === key)!;
  // A feed's date is when its content was last reviewed, never the time of the build.
  const noon = (day: string) => new Date(`${day}T12:00:00Z`);
  const feed = new Feed({
    id: `${base}changes/`,
    title: `${title}: ${WORDS[locale].feed.title}`,
    link: `${base}changes/`,
    language: locale,
    updated: noon([...revisions.map(({reviewed}) => reviewed), ...errata.map(({on}) => on)].toSorted().at(-1)!),
    copyright: '',
    generator: title,
    feedLinks: {atom: `${base}changes/atom.xml`},
  });
  for (const {key, changes} of content) {
    const revision = revisionOf(key);
    feed.addItem({
      id: `${base}changes/${key}/`,
      title: titleOfEntry(revision, locale),
      link: `${base}changes/${key}/`,
      // Of one to come the feed tells when its text was last looked at: a date in the future is hidden by readers.
      date: noon(dateOf(revision)),
      published: noon(dateOf(revision)),
      content: `${leadOf(revision, locale)}<ul>${changes
        .filter((change) => change.class !== 'editorial')
        .map((change) => `<li>${describe(change, locale, base, revision)}</li>`)
        .join('')}</ul>`,
    });
  }
  for (const {revision: key, page, on, because} of errata) {
    const revision = revisions.find((entry) => entry.key === key);
    if (!revision) continue;
    const address = `${base}${revision.base === '' ? '' : `${revision.base.slice(1)}/`}${page}/`;
    feed.addItem({
      // The revision moves when its day has come, the entry does not.
      id: `${base}${key}/${page}/#erratum-${on}`,
      title: `${WORDS[locale].feed.erratum}: ${titleOf(key, page)} (${revision.short[locale]})`,
      link: address,
      date: noon(on),
      published: noon(on),
      content: escape(because[locale]),
    });
  }
  return feed.atom1();
}

const dateOf = ({state, inForce, reviewed, withdrawn}: Revision): Day =>
  withdrawn?.on ?? (state === 'announced' || state === 'draft' ? reviewed : inForce.from);

const titleOfEntry = ({title, withdrawn}: Revision, locale: Locale): string =>
  withdrawn ? `${WORDS[locale].feed.withdrawn}: ${title[locale]}` : title[locale];

/** What must be known before the changes are read. */
function leadOf({inForce, withdrawn}: Revision, locale: Locale): string {
  const words = withdrawn
    ? `${formatDay(withdrawn.on, locale)}: ${withdrawn.because[locale]}.`
    : `${WORDS[locale].reference.from.replace('{from}', formatDay(inForce.from, locale))}.`;
  return `<p>${escape(words)}</p>`;
}

function describe(change: Change, locale: Locale, home: string, {base}: Revision): string {
  const words = `${WORDS[locale].feed[change.class]}: ${change.words}`;
  const text = escape(change.kind === 'page' ? words : `${words} (${change.title})`);
  return change.later ? `<a href="${home}${base === '' ? '' : `${base.slice(1)}/`}${change.later}">${text}</a>` : text;
}

const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
