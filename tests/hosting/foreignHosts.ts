import {readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {load} from 'cheerio';
import {BUILD} from '../site';

/** Names that are no addresses to fetch: namespaces, samples, and the places where libraries explain their errors. */
const NAMES_ONLY = /^(?:(?:www\.)?w3\.org|schema\.org|www\.sitemaps\.org|www\.google\.com|www\.mozilla\.org|a9\.com|localhost|here|(?:.+\.)?(?:example|test|invalid)|react\.dev|fb\.me|reactjs\.org|docusaurus\.io|github\.com|webplatform\.github\.io|zod\.dev|json-schema\.org)$/;

export interface Hosts {
  readonly files: number;
  /** Hosts that only links for readers name: sources. */
  readonly linked: number;
  readonly faults: readonly string[];
}

/** Looks for hosts in all files: a page may link to a source, and nothing may load, preload or connect to one. */
export function findForeignHosts(siteHost: string): Hosts {
  const names = readdirSync(BUILD, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && /\.(?:html|css|js|json|svg|xml|webmanifest|txt)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
  const linked = new Set<string>();
  const seen = new Map<string, string>();
  for (const name of names) {
    const text = readFileSync(name, 'utf8');
    for (const [, host] of text.matchAll(/(?:https?|wss?):\/\/([a-z0-9.-]+)/gi)) if (host && host !== siteHost && !NAMES_ONLY.test(host)) seen.set(host, name);
    if (!name.endsWith('.html')) continue;
    const $ = load(text);
    $('a[href^="http"]').each((_, link) => void linked.add(new URL($(link).attr('href')!).hostname));
    $('[src], [srcset], [poster], [data], link[href]:not([rel=canonical], [rel=alternate]), form[action]').each((_, element) => {
      for (const attribute of ['src', 'srcset', 'poster', 'data', 'action', ...(element.name === 'link' ? ['href'] : [])]) {
        const value = $(element).attr(attribute);
        if (value && /^(?:[a-z]+:)?\/\//i.test(value)) seen.set(new URL(value, 'http://here').hostname, `${name} (loads)`);
      }
    });
  }
  // A source's address also stands in the bundles that draw its link.
  const faults = [...seen].filter(([host, name]) => name.endsWith('(loads)') || !linked.has(host)).map(([host, name]) => `${name} names ${host}`);
  return {files: names.length, linked: linked.size, faults};
}
