/** The engines that are compared, each fed the same records and asked as its own users ask it. */
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {brotliCompressSync} from 'node:zlib';
import {create, insertMultiple, save, search as askOrama} from '@orama/orama';
import {stemmer as arabicStemmer} from '@orama/stemmers/arabic';
import {stemmer as englishStemmer} from '@orama/stemmers/english';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import {inLocales, LOCALES, type Locale} from '../../../src/lib/locale';
import {answerFromBoth, makeSearchable, needsOther, type Searchable} from '../../../src/lib/search/answer';
import {buildIndex, type Dictionary, type IndexFile} from '../../../src/lib/search/indexFile';
import type {SearchRecord} from '../../../src/lib/search/records';
import {pageOf, type Corpus} from './corpus';

export interface Engine {
  readonly name: string;
  /** What a reader of this language fetches before the first answer, compressed; for Pagefind all of it is an upper bound. */
  readonly bytes: Readonly<Record<Locale, number>>;
  ask(query: string, language: Locale): Promise<readonly string[]> | readonly string[];
  close?(): Promise<void>;
}

const sent = (text: string): number => brotliCompressSync(text).length;

function eachLocale<T>(make: (locale: Locale) => T): Record<Locale, T> {
  return Object.fromEntries(LOCALES.map((locale) => [locale, make(locale)])) as Record<Locale, T>;
}

export function ourEngine({records}: Corpus, dictionary: Dictionary): Engine {
  const files = eachLocale((locale) => JSON.stringify(buildIndex(records[locale], dictionary, locale, 'in-force')));
  const indexes = eachLocale((locale): Searchable => makeSearchable(JSON.parse(files[locale]) as IndexFile));
  return {
    name: 'this site',
    bytes: eachLocale((locale) => sent(files[locale])),
    ask(query, language) {
      const own = indexes[language];
      let answer = own.search(query);
      if (needsOther(query, language, answer))
        answer = answerFromBoth(query, own, indexes[language === 'ar' ? 'en' : 'ar']);
      return answer.pages.map(({address}) => pageOf(address));
    },
  };
}

const fieldsOf = (record: SearchRecord) => ({
  title: record.hierarchy.lvl1,
  heading: [record.hierarchy.lvl2, record.hierarchy.lvl3].filter(Boolean).join(' '),
  content: record.content,
  keywords: [
    ...record.keywords,
    ...record.phrasings,
    record.counterpart?.title ?? '',
    ...(record.counterpart?.keywords ?? []),
  ].join(' '),
});
const FIELDS = ['title', 'heading', 'content', 'keywords'] as const;

export function miniSearch({records}: Corpus): Engine {
  const indexes = eachLocale((locale) => {
    const index = new MiniSearch({fields: [...FIELDS], storeFields: ['page', 'title', 'heading', 'anchor']});
    index.addAll(
      records[locale].map((record, id) => ({id, page: pageOf(record.url), anchor: record.anchor, ...fieldsOf(record)})),
    );
    return index;
  });
  return {
    name: 'MiniSearch',
    bytes: eachLocale((locale) => sent(JSON.stringify(indexes[locale]))),
    ask: (query, language) =>
      indexes[language]
        .search(query, {prefix: true, fuzzy: 0.2, boost: {title: 4, keywords: 4, heading: 2}})
        .map(({page}) => page as string),
  };
}

export async function orama({records}: Corpus): Promise<Engine> {
  const indexes = eachLocale((locale) => {
    const index = create({
      schema: {page: 'string', title: 'string', heading: 'string', content: 'string', keywords: 'string'} as const,
      components: {
        tokenizer:
          locale === 'ar'
            ? {language: 'arabic', stemming: true, stemmer: arabicStemmer}
            : {language: 'english', stemming: true, stemmer: englishStemmer},
      },
    });
    return index;
  });
  for (const locale of LOCALES)
    await insertMultiple(
      indexes[locale],
      records[locale].map((record) => ({page: pageOf(record.url), ...fieldsOf(record)})),
    );
  const bytes = eachLocale((locale) => sent(JSON.stringify(save(indexes[locale]))));
  return {
    name: 'Orama',
    bytes,
    ask: async (query, language) => {
      const {hits} = await askOrama(indexes[language], {
        term: query,
        properties: [...FIELDS],
        tolerance: 1,
        limit: 40,
        boost: {title: 4, keywords: 4, heading: 2},
      });
      return hits.map(({document}) => document.page);
    },
  };
}

/** As @easyops-cn/docusaurus-search-local makes and asks its indexes: titles, headings and texts apart, words first as they are, then begun, then off by one letter. */
export async function lunrAsDocusaurusUsesIt({records}: Corpus): Promise<Engine> {
  for (const extension of ['stemmer.support', 'ar', 'multi']) {
    const {default: extend} = (await import(`lunr-languages/lunr.${extension}.js`)) as {
      default: (library: typeof lunr) => void;
    };
    extend(lunr);
  }
  const plugin = (lunr as unknown as {multiLanguage(...languages: string[]): lunr.Builder.Plugin}).multiLanguage(
    'en',
    'ar',
  );
  const indexes = eachLocale((locale) => {
    const makeIndex = (text: (record: SearchRecord) => string, filter: (record: SearchRecord) => boolean) =>
      lunr(function () {
        this.use(plugin);
        this.ref('i');
        this.field('t');
        this.metadataWhitelist = ['position'];
        records[locale].forEach((record, i) => filter(record) && this.add({i: String(i), t: text(record)}));
      });
    return [
      makeIndex(
        ({hierarchy}) => hierarchy.lvl1,
        ({anchor}) => !anchor,
      ),
      makeIndex(
        ({hierarchy}) => hierarchy.lvl3 ?? hierarchy.lvl2 ?? '',
        ({anchor}) => Boolean(anchor),
      ),
      makeIndex(
        ({keywords}) => keywords.join(' '),
        ({keywords}) => keywords.length > 0,
      ),
      makeIndex(
        ({content}) => content,
        () => true,
      ),
    ];
  });
  return {
    name: 'lunr (docusaurus-search-local)',
    bytes: eachLocale((locale) =>
      sent(
        JSON.stringify([
          indexes[locale],
          records[locale].map(({url, hierarchy, content}) => [url, hierarchy, content]),
        ]),
      ),
    ),
    ask(query, language) {
      const tokens = query.toLowerCase().match(/[^-\s]+/g) ?? [];
      const found: string[] = [];
      for (const [distance, wildcard] of [
        [0, false],
        [0, true],
        [1, false],
        [1, true],
      ] as const) {
        for (const index of indexes[language]) {
          const hits = index.query((lunrQuery) => {
            tokens.forEach((token, at) =>
              lunrQuery.term(token, {
                presence: lunr.Query.presence.REQUIRED,
                wildcard:
                  wildcard && at === tokens.length - 1 ? lunr.Query.wildcard.TRAILING : lunr.Query.wildcard.NONE,
                ...(distance && token.length > distance ? {editDistance: distance} : {}),
              }),
            );
          });
          found.push(...hits.map(({ref}) => pageOf(records[language][Number(ref)]!.url)));
        }
        if (new Set(found).size >= 8) break;
      }
      return found;
    },
  };
}

interface Pagefind {
  options(options: object): Promise<void>;
  search(query: string): Promise<{results: {data(): Promise<{url: string}>}[]}>;
  destroy(): Promise<void>;
}

/** Pagefind's own client; what it would fetch from a web server it gets from a folder. */
export async function pagefind({records}: Corpus): Promise<Engine> {
  const {createIndex, close} = await import('pagefind');
  const folder = mkdtempSync(path.join(tmpdir(), 'pagefind-'));
  writeFileSync(path.join(folder, 'package.json'), '{"type": "module"}');
  const bytes = inLocales(() => 0);
  for (const locale of LOCALES) {
    const {index} = await createIndex({});
    for (const record of records[locale]) {
      const {title, heading, content, keywords} = fieldsOf(record);
      await index!.addCustomRecord({
        url: record.url,
        content: [title, title, heading, content, keywords].filter(Boolean).join('. '),
        language: locale,
        meta: {title: heading || title},
      });
    }
    const {files} = await index!.getFiles();
    const isNeeded = (file: string) =>
      /\.(pf_meta|pf_index|pagefind)$|pagefind\.js$|pagefind-worker\.js$|entry\.json$/.test(file) &&
      !/unknown/.test(file);
    bytes[locale] = files.filter(({path: file}) => isNeeded(file)).reduce((sum, {content}) => sum + content.length, 0);
    await index!.writeFiles({outputPath: path.join(folder, locale)});
  }
  await close();

  const fetchElsewhere = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    return address.startsWith('/')
      ? new Response(new Uint8Array(await readFile(path.join(folder, address.split('?')[0]!))))
      : fetchElsewhere(input, init);
  };
  const clients = {} as Record<Locale, Pagefind>;
  for (const locale of LOCALES) {
    // The client asks the page for its language and its place, and for nothing else.
    const html = {getAttribute: () => locale};
    Object.assign(globalThis, {
      window: globalThis,
      location: {href: 'http://localhost/', origin: 'http://localhost'},
      document: {querySelector: () => html, currentScript: null},
    });
    clients[locale] = (await import(path.join(folder, locale, 'pagefind.js'))) as Pagefind;
    await clients[locale].options({basePath: `/${locale}/`, baseUrl: '/'});
    await clients[locale].search('a');
  }
  return {
    name: 'Pagefind',
    bytes,
    async ask(query, language) {
      const {results} = await clients[language].search(query);
      return Promise.all(results.slice(0, 10).map(async (result) => pageOf((await result.data()).url)));
    },
    async close() {
      for (const locale of LOCALES) await clients[locale].destroy();
      globalThis.fetch = fetchElsewhere;
      rmSync(folder, {recursive: true});
    },
  };
}
