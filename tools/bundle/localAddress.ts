import {WORDS} from '../../src/content/words';
import {inLocales, type Words} from '../../src/lib/locale';

/** Addresses that lead every reader to the own computer. */
const HERE = /^https?:\/\/(?:(?:[^:]*\.)?localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\])(?::\d+)?$/i;

/** Where links lead when `site.url` is empty. */
const UNSET_ADDRESS = 'http://localhost:3000';

/**
 * What is wrong with a site that is packed for readers while its address is empty or this
 * computer's, with the fix; nothing when the address names a host.
 *
 * @param url the value `site.url`
 */
export function localAddress(url: string): Words | undefined {
  if (url !== '' && !HERE.test(url)) return undefined;
  return inLocales((locale) =>
    WORDS[locale].bundle[url === '' ? 'noAddress' : 'localAddress'].replaceAll('{url}', url || UNSET_ADDRESS),
  );
}
