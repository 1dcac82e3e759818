import {existsSync} from 'node:fs';
import path from 'node:path';
import {LOCALES} from '../../src/lib/locale';
import {escapeXml} from '../../src/lib/session/scorm';
import {rewrite} from './files';
import type {RecordSet} from '../../src/content/searchRecords';

/**
 * Says in each language's sitemap when a page was last checked, and where it stands in the
 * other language. Docusaurus writes addresses only.
 */
export default async function sitemaps(build: string, sets: readonly RecordSet[], site: string): Promise<string> {
  const reviewed = new Map(sets.flatMap((set) => [...set.reviewed]));
  let count = 0;
  for (const locale of LOCALES) {
    await rewrite(path.join(build, locale, 'sitemap.xml'), (xml) =>
      xml.replace(/<url><loc>([^<]+)<\/loc><\/url>/g, (_whole, location: string) => {
        const address = new URL(location).pathname;
        const rest = address.slice(`/${locale}/`.length);
        const languages = LOCALES.filter((language) => existsSync(path.join(build, language, rest, 'index.html')));
        const alternates = languages
          .map(
            (language) =>
              `<xhtml:link rel="alternate" hreflang="${language}" href="${escapeXml(site)}/${language}/${rest}"/>`,
          )
          .join('');
        const day = reviewed.get(address);
        count += 1;
        return `<url><loc>${location}</loc>${day ? `<lastmod>${day}</lastmod>` : ''}${alternates}</url>`;
      }),
    );
  }
  return `${count} addresses`;
}
