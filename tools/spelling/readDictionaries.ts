import {readFileSync} from 'node:fs';
import path from 'node:path';
import type {Knows} from '../../src/lib/content';
import type {Locale} from '../../src/lib/locale';

/** Right words that the dictionaries lack, one a line. */
const WORDS = path.join(__dirname, 'words.txt');

/** Package → the file with its words. */
const DICTIONARIES: Readonly<Record<Locale, readonly [folder: string, file: string]>> = {
  en: ['@cspell/dict-en-gb', 'en_GB.trie.gz'],
  ar: ['@cspell/dict-ar', 'ar.trie.gz'],
};

/** The dictionary of each language, and our own words. */
export async function readDictionaries(): Promise<Knows> {
  // An ES module, which this program is not.
  const {getDictionary} = await import('cspell-lib');
  const open = (locale: Locale) => {
    const [folder, file] = DICTIONARIES[locale];
    const source = path.join(path.dirname(require.resolve(`${folder}/cspell-ext.json`)), file);
    return getDictionary({dictionaries: [locale], dictionaryDefinitions: [{name: locale, path: source}]});
  };
  const [en, ar] = await Promise.all([open('en'), open('ar')]);
  const dictionaries = {en, ar};
  const ours = new Set(
    readFileSync(WORDS, 'utf8')
      .split('\n')
      .map((line) => line.replace(/#.*/, '').trim())
      .filter((word) => word !== ''),
  );
  return (locale, word) => ours.has(word) || dictionaries[locale].has(word, {ignoreCase: true});
}
