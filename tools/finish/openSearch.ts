import {LOCALES, type Locale} from '../../src/lib/locale';
import {escapeXml} from '../../src/lib/session/scorm';
import {writeBelow} from './files';
import {WORDS} from '../../src/content/words';

/** How browsers and the intranet's search send a query here, in each language. */
export default async function openSearch(build: string, site: string): Promise<string> {
  for (const locale of LOCALES)
    await writeBelow(build, `${locale}/opensearch.xml`, description(locale, escapeXml(site)));
  return `${LOCALES.length} languages`;
}

// The short name may have 16 characters.
function description(locale: Locale, site: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/" xmlns:moz="http://www.mozilla.org/2006/browser/search/">
<ShortName>${WORDS[locale].site.short}</ShortName>
<LongName>${WORDS[locale].site.title}</LongName>
<Description>${WORDS[locale].site.searchDescription}</Description>
<Language>${locale}</Language>
<InputEncoding>UTF-8</InputEncoding>
<OutputEncoding>UTF-8</OutputEncoding>
<Image width="32" height="32" type="image/png">${site}/${locale}/icons/icon-32.png</Image>
<Url type="text/html" method="get" template="${site}/${locale}/search/?q={searchTerms}"/>
<Url type="application/opensearchdescription+xml" rel="self" template="${site}/${locale}/opensearch.xml"/>
<moz:SearchForm>${site}/${locale}/search/</moz:SearchForm>
</OpenSearchDescription>
`;
}
