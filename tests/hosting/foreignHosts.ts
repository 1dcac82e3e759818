import {readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {load} from 'cheerio/slim';

const READ = /\.(?:html|css|js|json|svg|xml|webmanifest|txt)$/;

/** Names that are no addresses to fetch: namespaces, samples, and the places where libraries explain their errors. */
const NAMES_ONLY =
  /^(?:(?:www\.)?w3\.org|schema\.org|www\.sitemaps\.org|www\.google\.com|www\.mozilla\.org|a9\.com|localhost|here|(?:.+\.)?(?:example|test|invalid)|react\.dev|fb\.me|reactjs\.org|docusaurus\.io|github\.com|webplatform\.github\.io|zod\.dev|json-schema\.org)$/;

export interface Hosts {
  readonly files: number;
  /** Hosts that only links for readers name: sources. */
  readonly linked: number;
  readonly problems: readonly string[];
}

/** Looks for hosts in all files: a page may link to a source, and nothing may load, preload or connect to one. */
export function findForeignHosts(build: string, siteHost: string): Hosts {
  const names = readdirSync(build, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && READ.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
  const linked = new Set<string>();
  const named = new Map<string, string>();
  const problems: string[] = [];
  for (const name of names) {
    const text = readFileSync(name, 'utf8');
    for (const [, host] of text.matchAll(/(?:https?|wss?):\/\/([a-z0-9.-]+)/gi))
      if (host && host !== siteHost && !NAMES_ONLY.test(host)) named.set(host, name);
    if (/\burl\(\s*["']?(?:[a-z]+:)?\/\/|@import\s+["'](?:[a-z]+:)?\/\//i.test(text))
      problems.push(`${name} loads from another host in a style`);
    if (!name.endsWith('.html')) continue;
    load(text)('[href], [src], [srcset], [poster], [data], [action]').each((_, element) => {
      const {href, rel, src, srcset, poster, data, action} = element.attribs;
      if (element.name === 'a' && href && /^https?:/.test(href)) linked.add(new URL(href).hostname);
      const loaded = [
        src,
        poster,
        data,
        action,
        ...(srcset ?? '').split(/,\s+/),
        ...(element.name === 'link' && !/^(?:canonical|alternate)$/.test(rel ?? '') ? [href] : []),
      ];
      for (const address of loaded)
        if (address && /^(?:[a-z]+:)?\/\//i.test(address)) problems.push(`${name} loads ${address}`);
    });
  }
  if (linked.size === 0) problems.push('no page links to a source');
  const listed = readFileSync(path.join(build, 'SHA256SUMS'), 'utf8')
    .split('\n')
    .filter((line) => READ.test(line)).length;
  if (names.length !== listed) problems.push(`${names.length} files were read, not ${listed}`);
  // A source's address also stands in the bundles that draw its link.
  for (const [host, name] of named) if (!linked.has(host)) problems.push(`${name} names ${host}`);
  return {files: names.length, linked: linked.size, problems};
}
