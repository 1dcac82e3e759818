import {PDFDocument} from '@cantoo/pdf-lib';
import {expect, test} from 'vitest';
import keepLamAlef, {characterMaps} from './keepLamAlef';

const MAP = `1 begincodespacerange
<00> <FF>
endcodespacerange
6 beginbfchar
<01> <0627>
<02> <0644>
<03> <06440627>
<04> <06440623>
<05> <06440625>
<06> <06440622>
endbfchar`;

const MENDED = `1 begincodespacerange
<00> <FF>
endcodespacerange
6 beginbfchar
<01> <0627>
<02> <0644>
<03> <FEFB>
<04> <FEF7>
<05> <FEF9>
<06> <FEF5>
endbfchar`;

test('the glyph of two letters stands for one character that NFKC takes apart; the rest stays', async () => {
  const document = await PDFDocument.create();
  document.addPage();
  document.context.register(document.context.flateStream(MAP));
  document.context.register(document.context.flateStream('(a text with <06440627> in it)'));

  const mended = await PDFDocument.load(await keepLamAlef(await document.save()));
  expect(characterMaps(mended).map(([, text]) => text)).toEqual([MENDED]);
  expect('\uFEFB\uFEF7\uFEF9\uFEF5'.normalize('NFKC')).toBe('لالألإلآ');
});
