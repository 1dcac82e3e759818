import {load} from 'cheerio';
import {LOCALES} from '../../src/lib/locale';
import {addressesOf} from '../site';

export interface Links {
  readonly pages: number;
  readonly links: number;
  readonly faults: readonly string[];
}

/** Every reference of every page of the sitemaps through the web server: files, anchors, languages, redirects. */
export async function checkLinks(origin: string): Promise<Links> {
  const pages = ['/', ...LOCALES.flatMap(addressesOf), ...LOCALES.map((locale) => `/${locale}/search/`)];
  const places = new Map<string, Set<string>>();
  const wanted = new Map<string, string>();
  for (const page of pages) {
    const answer = await fetch(origin + page, {redirect: 'manual'});
    const $ = load(await answer.text());
    if (answer.status !== 200) wanted.set(page, 'sitemap');
    places.set(page, new Set($('[id]').map((_, element) => $(element).attr('id')).get()));
    const references = ['href', 'src', 'action'].flatMap((name) =>
      $(`[${name}]`)
        .map((_, element) => $(element).attr(name))
        .get(),
    );
    const bundles = ($('script[data-app]').attr('data-app') ?? '').split(' ').filter(Boolean);
    for (const reference of [...references, ...bundles]) {
      const isLanguage = $(`link[href="${quoted(reference)}"]`).is('[rel=alternate], [rel=canonical]');
      const url = new URL(reference, `http://here${page}`);
      // Languages are named by the site's own address, which is another one here.
      if (url.host === 'here' || isLanguage) wanted.set(url.pathname + url.hash, page);
    }
  }

  const faults: string[] = [];
  const answers = new Map<string, Promise<string | undefined>>();
  const faultOf = async (address: string): Promise<string | undefined> => {
    let at = address;
    for (let hops = 0; hops < 3; hops += 1) {
      const answer = await fetch(origin + at, {redirect: 'manual'});
      await answer.arrayBuffer();
      if (answer.status === 200) return undefined;
      if (answer.status !== 302) return String(answer.status);
      at = answer.headers.get('Location') ?? '';
    }
    return 'leads in circles';
  };
  for (const [reference, from] of wanted) {
    const [address, place] = reference.split('#') as [string, string?];
    if (!answers.has(address)) answers.set(address, faultOf(address));
    const fault = await answers.get(address);
    if (fault) faults.push(`${from} → ${reference}: ${fault}`);
    else if (place && places.has(address) && !places.get(address)!.has(decodeURIComponent(place))) faults.push(`${from} → ${reference}: no such place`);
  }
  return {pages: pages.length, links: wanted.size, faults};
}

const quoted = (text: string): string => text.replace(/["\\]/g, '\\$&');
