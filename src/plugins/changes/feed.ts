import {Feed} from 'feed';
import type {Change, RevisionChanges} from '../../lib/changes/changes';
import type {Day} from '../../lib/dates';
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
    updated: noon(
      revisions
        .map(({reviewed}) => reviewed)
        .toSorted()
        .at(-1)!,
    ),
    copyright: '',
    generator: title,
    feedLinks: {atom: `${base}changes/atom.xml`},
  });
  for (const {key, changes} of content) {
    const revision = revisionOf(key);
    feed.addItem({
      id: `${base}changes/${key}/`,
      title: revision.title[locale],
      link: `${base}changes/${key}/`,
      // Of one to come the feed tells when its text was last looked at: a date in the future is hidden by readers.
      date: noon(dateOf(revision)),
      published: noon(dateOf(revision)),
      content: `<ul>${changes.map((change) => `<li>${describe(change, locale, base, revision)}</li>`).join('')}</ul>`,
    });
  }
  for (const {revision: key, page, on, because} of errata) {
    const revision = revisions.find((entry) => entry.key === key);
    if (!revision) continue;
    const address = `${base}${revision.base === '' ? '' : `${revision.base.slice(1)}/`}${page}/`;
    feed.addItem({
      id: `${address}#erratum-${on}`,
      title: `${WORDS[locale].feed.erratum}: ${titleOf(key, page)} (${revision.short[locale]})`,
      link: address,
      date: noon(on),
      published: noon(on),
      content: escape(because[locale]),
    });
  }
  return feed.atom1();
}

const dateOf = ({state, inForce, reviewed}: Revision): Day => (state === 'announced' ? reviewed : inForce.from);

function describe(change: Change, locale: Locale, home: string, {base}: Revision): string {
  const words = `${WORDS[locale].feed[change.class]}: ${change.after ?? change.before ?? change.id}`;
  const text = escape(change.kind === 'guide' ? words : `${words} (${change.title})`);
  return change.later ? `<a href="${home}${base === '' ? '' : `${base.slice(1)}/`}${change.later}">${text}</a>` : text;
}

const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
