/** The pages of the revision in force as they are published, and what is in them. */
import {readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {load} from 'cheerio';
import {revisionInForce} from '../../../src/lib/revisions';
import type {Locale} from '../../../src/lib/locale';
import {readData} from '../../../src/content/readData';
import {countWords, takeControlsOut, textOf} from './content';
import {toMarkdown, type Links} from './markdown';
import {CONTENT, fileOf, type Peer, type Place} from './sites';

/** Every page that Markdown writes, and the home page. */
export function readPlaces(): readonly Place[] {
  const {version} = revisionInForce(readData(process.cwd()).revisions);
  const root = version === 'current' ? 'docs' : path.join('versioned_docs', `version-${version}`);
  const files = readdirSync(root, {recursive: true, encoding: 'utf8'}).filter((file) => file.endsWith('.mdx'));
  return [
    {section: '', name: ''},
    ...files.sort().map((file) => ({
      section: path.dirname(file),
      name: path.basename(file, '.mdx').replace(/^index$/, ''),
    })),
  ];
}

export interface Page {
  readonly title: string;
  readonly description: string;
  /** Counted in the page as it is published, before anything is made of it. */
  readonly words: number;
  /** Without the title. */
  readonly markdown: (links: Links) => string;
}

/** The marks of our page around what a writer wrote: where it stands, for whom, in which revisions. */
const AROUND = 'article > header > :not(h1, h1 + p), noscript';

export function readPage(locale: Locale, place: Place): Page {
  const $ = load(readFileSync(fileOf('ours', locale, place), 'utf8'));
  const root = place.section ? 'article' : 'main';
  const [title, description] = [$('h1').text().trim(), $('meta[name=description]').attr('content') ?? ''];
  takeControlsOut($, root, AROUND);
  const words = countWords(textOf($, $(root).contents().get()));
  $('h1').remove();
  return {title, description, words, markdown: (links) => toMarkdown($, root, links)};
}

/** How many words the finished page of a peer holds. */
export function wordsOfPeer(peer: Peer, locale: Locale, place: Place): number {
  const $ = load(readFileSync(fileOf(peer, locale, place), 'utf8'));
  const {content, besides} = CONTENT[peer];
  takeControlsOut($, 'body', besides);
  return countWords(textOf($, $(content).get()));
}
