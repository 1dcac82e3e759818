import {PDFDocument, PDFRawStream, decodePDFRawStream} from '@cantoo/pdf-lib';

/**
 * One glyph stands for two letters. Who copies a line that runs from right to left gets it turned round
 * letter by letter, and the two letters of the glyph with it: "ال" in the place of "لا". As one
 * character of the presentation forms they stay together, and NFKC takes it apart in the right order.
 */
const LAM_ALEF: Readonly<Record<string, string>> = {
  '06440622': 'FEF5',
  '06440623': 'FEF7',
  '06440625': 'FEF9',
  '06440627': 'FEFB',
};

const TARGET = /<(064406(?:22|23|25|27))>/g;

/** Makes Arabic text of a PDF that a browser printed copy in the right order. Nothing that is seen changes. */
export default async function keepLamAlef(pdf: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, {updateMetadata: false});
  for (const [reference, text] of characterMaps(document)) {
    const mended = text.replace(TARGET, (_whole, letters: string) => `<${LAM_ALEF[letters]}>`);
    if (mended !== text) document.context.assign(reference, document.context.flateStream(mended));
  }
  return document.save();
}

/** The tables that say which letters a glyph of a font stands for. */
export function characterMaps(
  document: PDFDocument,
): readonly (readonly [Parameters<PDFDocument['context']['assign']>[0], string])[] {
  return document.context.enumerateIndirectObjects().flatMap(([reference, object]) => {
    if (!(object instanceof PDFRawStream)) return [];
    // Fonts and pictures are streams too; their bytes are not looked at as text unless they can be one of these tables.
    if (object.dict.toString().includes('/Subtype')) return [];
    const text = Buffer.from(decodePDFRawStream(object).decode()).toString('latin1');
    return text.includes('beginbfchar') || text.includes('beginbfrange') ? [[reference, text] as const] : [];
  });
}
