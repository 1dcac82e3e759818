import ical, {ICalEventStatus} from 'ical-generator';
import {isolateForSendingIn} from '../../src/lib/bidi';
import {LOCALES, type Locale} from '../../src/lib/locale';
import {datedPath, spanOf, type DatedPage} from '../../src/lib/session/dated';
import type {SiteData} from '../../src/content/readData';
import {readDatedPage} from '../../src/plugins/training/datedPages';
import {writeBelow} from './files';
import {WORDS} from '../../src/content/words';

const PRODUCT = {company: 'remote-work', product: 'guides'};
/** Where the entity has not said at which address the site stands. */
const NOWHERE = 'remote-work';

/** A file for calendar programs beside the page of each dated session: /ar/s/<code>/session.ics. */
export default async function calendarFiles(build: string, data: SiteData): Promise<string> {
  const site = data.entity['site.url']!.words.en;
  for (const session of data.sessions) {
    // What the file says was last looked at with the revision; the moment of the build would make two builds differ.
    const stamp = data.revisions.find(({key}) => key === session.revision)!.reviewed;
    for (const locale of LOCALES) {
      const page = readDatedPage(process.cwd(), data, session, locale);
      await writeBelow(
        build,
        `${datedPath(session.code, locale).slice(1)}session.ics`,
        calendarOf(page, locale, {site, stamp}),
      );
    }
  }
  return `${data.sessions.length} sessions`;
}

interface Options {
  /** Where the site stands; empty when nobody has said it. */
  readonly site: string;
  /** A day. */
  readonly stamp: string;
}

/**
 * One session as RFC 5545 has it. Both languages speak of the same event: whoever
 * imports both keeps one.
 */
export function calendarOf(page: DatedPage, locale: Locale, {site, stamp}: Options): string {
  // Calendar programs show plain text: direction marks keep Latin runs in their place.
  const plain = (text: string): string => isolateForSendingIn(text, locale);
  const {from, to} = spanOf(page, page.minutes);
  const address = site && `${site}${datedPath(page.code, locale)}`;
  const calendar = ical({prodId: {...PRODUCT, language: locale.toUpperCase()}});
  calendar.createEvent({
    id: `${page.code}@${site ? new URL(site).host : NOWHERE}`,
    stamp: new Date(stamp),
    start: new Date(from),
    end: new Date(to),
    summary: plain(page.title),
    location: page.place === undefined ? page.link : plain(page.place),
    description: [
      plain(page.description),
      ...(page.link ? [`${WORDS[locale].calendar.join} ${page.link}`] : []),
      ...(address ? [`${WORDS[locale].calendar.more} ${address}`] : []),
    ].join('\n'),
    ...(address ? {url: address} : {}),
    status: page.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    // Programs take what they already know for newer when its number is higher.
    sequence: page.isCancelled ? 1 : 0,
  });
  return `${calendar.toString()}\r\n`;
}
