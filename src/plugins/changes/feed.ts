import {Feed} from 'feed';
import type {Change, RevisionChanges} from '../../lib/changes/changes';
import type {Locale} from '../../lib/locale';
import type {Revision} from '../../lib/revisions';
import {WORDS} from '../../content/words';

interface Options {
  readonly locale: Locale;
  readonly revisions: readonly Revision[];
  /** Address of the language's home page, with the host. */
  readonly base: string;
  readonly title: string;
}

/** An Atom feed with one entry a revision; the same content gives the same bytes. */
export function writeFeed(content: readonly RevisionChanges[], {locale, revisions, base, title}: Options): string {
  const revisionOf = (key: string): Revision => revisions.find((revision) => revision.key === key)!;
  // A feed's date is when its content was last reviewed, never the time of the build.
  const noon = (day: string) => new Date(`${day}T12:00:00Z`);
  const feed = new Feed({
    id: `${base}changes/`,
    title: `${title}: ${WORDS[locale].feed.title}`,
    link: `${base}changes/`,
    language: locale,
    updated: noon(revisions[0]!.reviewed),
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
      date: noon(revision.inForce.from),
      published: noon(revision.inForce.from),
      content: `<ul>${changes.map((change) => `<li>${describe(change, locale, base, key, revisions)}</li>`).join('')}</ul>`,
    });
  }
  return feed.atom1();
}

function describe(change: Change, locale: Locale, base: string, key: string, revisions: readonly Revision[]): string {
  const words = `${WORDS[locale].feed[change.class]}: ${change.after ?? change.before ?? change.id}`;
  const isCurrent = key === revisions[0]!.key;
  const text = escape(change.kind === 'guide' ? words : `${words} (${change.title})`);
  return change.later ? `<a href="${base}${isCurrent ? '' : `${key}/`}${change.later}">${text}</a>` : text;
}

const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
