/** What every engine is asked: the records of the revision in force, and the judged queries. */
import {readFileSync} from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import {LOCALES, type Locale} from '../../../src/lib/locale';
import {revisionInForce} from '../../../src/lib/revisions';
import type {SearchRecord} from '../../../src/lib/search/records';
import {formatDiagnostic} from '../../../src/lib/diagnostics';
import {readYaml} from '../../../src/lib/yaml';
import readContent from '../../../src/content/readContent';
import {readData} from '../../../src/content/readData';
import {recordSetsOf} from '../../../src/content/searchRecords';
import {judgedQueriesSchema, type JudgedQuery} from './judge';

const QUERIES = 'tests/bench/search/queries.yml';

/** Sets of people who saw neither the engine nor what it learns from: the first to practise on, the others judge. */
export const STRANGERS = ['practice', 'strangers', 'frozen'] as const;

const strangersSchema = z.object({
  queries: z.array(
    z.strictObject({
      query: z.string().min(1),
      language: z.enum(LOCALES),
      kinds: z.array(z.string()),
      pages: z.array(z.string()),
    }),
  ),
});

/** Queries with an answer, each under the first of its kinds, and those that the site does not answer. */
export function readStrangers(name: (typeof STRANGERS)[number]): {
  readonly queries: readonly JudgedQuery[];
  readonly unanswered: readonly {readonly query: string; readonly language: Locale}[];
} {
  const file = path.resolve(`tests/bench/search/${name}.json`);
  const {queries} = strangersSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  return {
    queries: queries
      .filter(({pages}) => pages.length > 0)
      .map(({kinds, ...query}) => ({...query, phenomenon: kinds[0] ?? ''})),
    unanswered: queries.filter(({pages}) => pages.length === 0),
  };
}

export interface Corpus {
  readonly records: Readonly<Record<Locale, readonly SearchRecord[]>>;
  /** Those to which a page of the site is an answer. */
  readonly queries: readonly JudgedQuery[];
  readonly exists: (page: string, language: Locale) => boolean;
}

/** The last part of an address: what a page is called in both languages. */
export const pageOf = (address: string): string => address.split('#')[0]!.split('/').filter(Boolean).at(-1) ?? '';

/** @throws Error when a page or a query has another form */
export function readCorpus(): Corpus {
  const data = readData(process.cwd());
  const inForce = revisionInForce(data.revisions);
  const sets = recordSetsOf(readContent(process.cwd(), data), data).filter(({revision}) => revision === inForce);
  const records = Object.fromEntries(
    LOCALES.map((locale) => [locale, sets.find(({language}) => language === locale)!.records]),
  ) as Record<Locale, readonly SearchRecord[]>;
  const pages = Object.fromEntries(
    LOCALES.map((locale) => [locale, new Set(records[locale].map(({url}) => pageOf(url)))]),
  );
  const {value, diagnostics} = readYaml(QUERIES, readFileSync(path.resolve(QUERIES), 'utf8'), judgedQueriesSchema);
  if (!value) throw new Error(diagnostics.map(formatDiagnostic).join('\n'));
  const exists = (page: string, language: Locale) => pages[language]!.has(page);
  return {records, exists, queries: value.filter((query) => query.pages.some((page) => exists(page, query.language)))};
}
