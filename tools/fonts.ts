/**
 * Makes the font files of the site: Readex Pro, variable in weight, cut down
 * to the characters that Arabic and English pages use. Run it after changing the
 * lists; `npm test` fails when the files are not what this makes.
 *
 *   npx tsx tools/fonts.ts
 */
import {readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import subsetFont from 'subset-font';
import {program} from './commandLine';

const span = (from: number, to: number): string =>
  Array.from({length: to - from + 1}, (_, index) => String.fromCodePoint(from + index)).join('');

/** Letters of Arabic, the marks we write, and the Gulf letters that people type into the search. */
export const ARABIC = `${span(0x0621, 0x063a)}${span(0x0641, 0x0652)}،؛؟٪ـگچپڤٱ`;
/** What English pages, product names, addresses and codes need. */
export const LATIN = `${span(0x20, 0x7e)}\u00a0«»·–—‘’“”…×→←‹›°©`;

export const FOLDER = 'src/css/fonts';

/** Among Arabic letters there are but words of Latin ones: they do without what pairs, joins and varies them. */
const PLAIN = ['GPOS', 'GSUB', 'GDEF', 'STAT', 'HVAR'];

const WEIGHTS = {wght: {min: 400, max: 700}};

/** File name → font. Runs from the project's root. */
export async function makeFonts(): Promise<Record<string, Buffer>> {
  const source = (script: string) =>
    readFile(`node_modules/@fontsource-variable/readex-pro/files/readex-pro-${script}-wght-normal.woff2`);
  const cut = async (script: string, characters: string, dropTables: string[] = []) => {
    // The types of the library do not know that it drops tables.
    const options = {targetFormat: 'woff2' as const, variationAxes: WEIGHTS, dropTables};
    return subsetFont(await source(script), characters, options);
  };
  return {
    'readex-pro-arabic.woff2': await cut('arabic', ARABIC),
    'readex-pro-latin.woff2': await cut('latin', LATIN),
    'readex-pro-latin-plain.woff2': await cut('latin', LATIN, PLAIN),
  };
}

async function main(): Promise<void> {
  for (const [name, font] of Object.entries(await makeFonts())) {
    await writeFile(path.join(FOLDER, name), font);
    console.log(`${name}: ${font.length} bytes`);
  }
}

export default program(__filename, {}, main);
