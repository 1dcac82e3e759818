import {existsSync, readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {formatTime} from '../../lib/dates';
import {addressOf, fileOf, nameOf} from '../../lib/content/address';
import {readPage} from '../../lib/content/page';
import {entityText, substitute} from '../../lib/entity';
import type {Locale} from '../../lib/locale';
import type {Revision} from '../../lib/revisions';
import {spanOf, type DatedPage, type DatedSession} from '../../lib/session/dated';
import type {SiteData} from '../../content/readData';

const IN_BAHRAIN = 'Asia/Bahrain';

/**
 * What the page of a dated session shows in one language, as the session's page has it in
 * the revision of the plan.
 *
 * @throws Error when that page is missing or is no session: the content checker has refused that
 */
export function readDatedPage(
  siteDir: string,
  {revisions, entity}: Pick<SiteData, 'revisions' | 'entity'>,
  dated: DatedSession,
  locale: Locale,
): DatedPage {
  const {code, session, language, starts, place, link} = dated;
  const frontMatterOf = (id: string, key: string) => {
    const revision = revisions.find((entry) => entry.key === key);
    const file = revision && findPage(siteDir, locale, revision, id);
    const address = file ? addressOf(file) : undefined;
    return address && readPage(address, readFileSync(path.join(siteDir, address.file), 'utf8')).page.frontMatter;
  };
  const inWords = (text: string) => substitute(text, entity, (_name, value) => entityText(value, locale));

  const facts = frontMatterOf(session, dated.revision);
  if (facts?.kind !== 'session')
    throw new Error(
      `data/sessions.yml: ${code} names the session ${session} in ${dated.revision}, which does not exist in ${locale}.`,
    );
  const {from, to} = spanOf(dated, facts.minutes);
  return {
    code,
    session,
    revision: dated.revision,
    language,
    isCancelled: dated.cancelled ?? false,
    title: inWords(facts.title),
    description: inWords(facts.description),
    starts,
    minutes: facts.minutes,
    times: {from: formatTime(from, locale, IN_BAHRAIN), to: formatTime(to, locale, IN_BAHRAIN)},
    place: place?.[locale],
    link: dated.cancelled ? undefined : link,
    prerequisites: facts.prerequisites.map(inWords),
    guides: facts.guides.map((id) => ({id, title: inWords(frontMatterOf(id, dated.revision)?.title ?? id)})),
    checklist: facts.checklist,
    existsIn: revisions.filter((revision) => findPage(siteDir, locale, revision, session)).map(({key}) => key),
  };
}

/** The file of a page, from the project's root; folders are no part of a page's name. */
function findPage(siteDir: string, locale: Locale, revision: Revision, id: string): string | undefined {
  const folder = fileOf({locale, version: revision.version, path: ''});
  if (!existsSync(path.join(siteDir, folder))) return undefined;
  const found = readdirSync(path.join(siteDir, folder), {recursive: true, encoding: 'utf8'})
    .map((name) => name.split(path.sep).join('/'))
    .find((name) => name.endsWith('.mdx') && nameOf(name) === id);
  return found === undefined ? undefined : `${folder}${found}`;
}
