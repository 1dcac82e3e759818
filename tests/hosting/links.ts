import {readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {load} from 'cheerio/slim';
import {addressesOf, BUILD, LOCALES} from '../site';

export interface Links {
  readonly pages: number;
  readonly links: number;
  readonly problems: readonly string[];
}

/** Every page of the build that does not lead elsewhere at once, in a sitemap or not. */
function pagesOf(build: string): string[] {
  const leading = new Set(
    readFileSync(path.join(build, 'redirects.txt'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split(' ')[0]),
  );
  return readdirSync(build, {recursive: true, encoding: 'utf8'})
    .filter((file) => /(?:^|\/)index\.html$/.test(file))
    .map((file) => `/${file.replace(/index\.html$/, '')}`)
    .filter((address) => !leading.has(address))
    .sort();
}

interface Answer {
  readonly problem?: string;
  /** What a link to a place on the page may name; nothing when it is no page. */
  readonly places?: ReadonlySet<string>;
  readonly references: ReadonlySet<string>;
}

const NOTHING: ReadonlySet<string> = new Set();

/** Reads a page: the places on it, and where it leads. */
function read(page: string, html: string): Answer {
  const $ = load(html);
  const places = new Set<string>();
  const references = new Set<string>();
  $('[id], [href], [src], [action], script[data-app]').each((_, element) => {
    const {id, href, src, action, rel, 'data-app': bundles} = element.attribs;
    if (id) places.add(id);
    // Languages are named by the site's own address, which is another one here.
    const isOurs = element.name === 'link' && /^(?:alternate|canonical)$/.test(rel ?? '');
    for (const reference of [href, src, action, ...(element.name === 'script' ? (bundles ?? '').split(' ') : [])]) {
      if (!reference) continue;
      const url = new URL(reference, `http://here${page}`);
      if (url.host === 'here' || isOurs) references.add(url.pathname + url.hash);
    }
  });
  return {places, references};
}

/** Every reference of every page through the web server: files, anchors, languages, redirects. */
export async function checkLinks(origin: string): Promise<Links> {
  const answers = new Map<string, Promise<Answer>>();
  const ask = async (address: string): Promise<Answer> => {
    let at = address;
    for (let hops = 0; hops < 3; hops += 1) {
      const answer = await fetch(origin + at, {redirect: 'manual'});
      const body = await answer.text();
      if (answer.status === 200)
        return answer.headers.get('Content-Type')?.startsWith('text/html') ? read(at, body) : {references: NOTHING};
      if (answer.status !== 302) return {problem: String(answer.status), references: NOTHING};
      at = answer.headers.get('Location') ?? '';
    }
    return {problem: 'leads in circles', references: NOTHING};
  };
  const answerOf = (address: string): Promise<Answer> => {
    const answer = answers.get(address) ?? ask(address);
    answers.set(address, answer);
    return answer;
  };

  const problems: string[] = [];
  const pages = pagesOf(BUILD);
  const listed = LOCALES.flatMap(addressesOf);
  if (listed.length === 0) problems.push('the sitemaps name no page');
  for (const address of listed) if (!pages.includes(address)) problems.push(`sitemap → ${address}: no page`);
  const links = new Set<string>();
  for (const page of pages) {
    const {problem, references} = await answerOf(page);
    if (problem) problems.push(`${page}: ${problem}`);
    if (references.size === 0) problems.push(`${page}: leads nowhere`);
    for (const reference of references) {
      links.add(reference);
      const [address, place] = reference.split('#') as [string, string?];
      const found = await answerOf(address);
      if (found.problem) problems.push(`${page} → ${reference}: ${found.problem}`);
      else if (place && !found.places?.has(decodeURIComponent(place)))
        problems.push(`${page} → ${reference}: no such place`);
    }
  }
  return {pages: pages.length, links: links.size, problems};
}
