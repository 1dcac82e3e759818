import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import sitemaps from './sitemaps';

let build: string;
beforeEach(() => {
  build = mkdtempSync(path.join(tmpdir(), 'sitemaps-'));
  for (const locale of ['ar', 'en']) {
    mkdirSync(path.join(build, locale, 'a'), {recursive: true});
    writeFileSync(path.join(build, locale, 'a/index.html'), '');
    writeFileSync(
      path.join(build, locale, 'sitemap.xml'),
      `<urlset><url><loc>https://x.bh/${locale}/a/</loc></url></urlset>`,
    );
  }
});
afterEach(() => rmSync(build, {recursive: true}));

test('says where a page stands in the other language, whatever the address of the site holds', async () => {
  expect(await sitemaps(build, [], 'https://x.bh/?a=1&b="<')).toBe('2 addresses');
  const alternates = ['ar', 'en']
    .map(
      (language) =>
        `<xhtml:link rel="alternate" hreflang="${language}" href="https://x.bh/?a=1&amp;b=&quot;&lt;/${language}/a/"/>`,
    )
    .join('');
  for (const locale of ['ar', 'en']) {
    expect(readFileSync(path.join(build, locale, 'sitemap.xml'), 'utf8')).toBe(
      `<urlset><url><loc>https://x.bh/${locale}/a/</loc>${alternates}</url></urlset>`,
    );
  }
});
