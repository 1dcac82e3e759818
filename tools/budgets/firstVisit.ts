import {existsSync, readFileSync, statSync} from 'node:fs';
import path from 'node:path';
import {load} from 'cheerio';

/** What a page costs somebody who has never been here. */
export interface FirstVisit {
  /** What travels: page, style sheets, scripts, the fonts of its language, pictures, the icon; as the web server sends them. */
  readonly bytes: number;
  readonly requests: number;
  /** Characters of JavaScript that the browser reads before anybody has touched anything. */
  readonly script: number;
  /** What travels when the app wakes: the bundles that the page names. */
  readonly app: number;
}

/** Weighs a page of a finished build. */
export function weigh(build: string, address: string): FirstVisit {
  const file = (reference: string) => path.join(build, new URL(reference, 'http://here').pathname);
  const page = path.join(build, address, 'index.html');
  const $ = load(readFileSync(page, 'utf8'));
  const all = (selector: string, attribute: string) =>
    $(selector)
      .map((_, element) => $(element).attr(attribute))
      .get();

  const scripts = all('script[src]', 'src').map(file);
  const files = new Set([
    page,
    ...all('link[rel=stylesheet], link[rel=preload], link[rel=modulepreload], link[rel=icon]', 'href').map(file),
    ...fontsOf($('style').text(), $('html').attr('lang') ?? '').map(file),
    ...scripts,
    ...all('img[src]:not([src^="data:"])', 'src').map(file),
  ]);
  const inline = $('script:not([src])')
    .filter((_, element) => !/json/.test($(element).attr('type') ?? ''))
    .map((_, element) => $(element).text())
    .get();
  const bundles = ($('script[data-app]').attr('data-app') ?? '').split(' ').filter(Boolean).map(file);

  return {
    bytes: sum([...files].map(sent)),
    requests: files.size,
    script: sum([...scripts.map((script) => statSync(script).size), ...inline.map((code) => Buffer.byteLength(code))]),
    app: sum(bundles.map(sent)),
  };
}

/** The files of the font that a style sheet gives to pages of a language. */
function fontsOf(css: string, language: string): string[] {
  const chosen = [...css.matchAll(/:root(?::lang\((\w+)\))?\{[^}]*--font:([\w-]+)/g)].filter(
    ([, of]) => of === undefined || of === language,
  );
  const family = chosen.at(-1)?.[2];
  return [...css.matchAll(/@font-face\{font-family:([\w-]+);src:url\(([^)]+)\)/g)].flatMap(([, name, address]) =>
    name === family ? [address!] : [],
  );
}

/** The size of a file as it is sent: compressed, where a compressed copy stands beside it. */
function sent(file: string): number {
  return statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
