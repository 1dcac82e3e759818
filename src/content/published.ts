/** What the site tells its own pages about other pages, as files of JSON below the address of a language. */
import {COMPARE_INDEX, comparePath} from '../lib/changes/compare';
import {publishedChecklists} from '../lib/checklist/published';
import {LOCALES, type Locale} from '../lib/locale';
import {sessionFile} from '../lib/session/session';
import checklistsOf from './checklists';
import comparablePages from './comparison';
import type {Content} from './readContent';
import type {SiteData} from './readData';
import sessionsOf from './sessions';

export interface PublishedFile {
  /** Below the build: "ar/checklists.json". */
  readonly file: string;
  readonly value: unknown;
}

/** The checklists in force or to come, the sessions of every revision, and the pages that two revisions have, with their lists. */
export default function publishedFiles(content: Content, data: Pick<SiteData, 'items' | 'revisions'>): PublishedFile[] {
  return LOCALES.flatMap((locale) =>
    filesOf(content, data, locale).map(({file, value}) => ({
      file: `${locale}/${file}`,
      value: content.filled(value, locale),
    })),
  );
}

function filesOf(
  {pages}: Content,
  {items, revisions}: Pick<SiteData, 'items' | 'revisions'>,
  locale: Locale,
): PublishedFile[] {
  const here = pages.filter((page) => page.locale === locale);
  // Readers tick what applies, and on the first day of what is announced that.
  const ticked = revisions.filter(({base, state}) => base === '' || state === 'announced' || state === 'draft');
  const comparable = comparablePages(here);
  const sessions = revisions.flatMap((revision) => sessionsOf(here.filter((page) => page.revision === revision)));
  return [
    ...ticked.map((revision) => ({
      file: publishedChecklists(revision),
      value: checklistsOf(
        here.filter((page) => page.revision === revision),
        items,
        here,
      ),
    })),
    {file: COMPARE_INDEX, value: comparable.map(({entry}) => entry)},
    ...comparable.map(({entry, page}) => ({file: comparePath(entry.slug), value: page})),
    ...sessions.map((session) => ({file: sessionFile(session.id, session.revision), value: session})),
  ];
}
