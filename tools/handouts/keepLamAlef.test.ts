import {PDFDocument} from '@cantoo/pdf-lib';
import {expect, test} from 'vitest';
import keepLamAlef, {characterMaps} from './keepLamAlef';

const MAP = `1 begincodespacerange
<00> <FF>
endcodespacerange
4 beginbfchar
<01> <0627>
<02> <0644>
<03> <06440627>
<04> <06440623>
endbfchar`;

test('the glyph of two letters stands for one character that NFKC takes apart; the rest stays', async () => {
  const document = await PDFDocument.create();
  document.addPage();
  document.context.register(document.context.flateStream(MAP));
  document.context.register(document.context.flateStream('(a text with <06440627> in it)'));

  const mended = await PDFDocument.load(await keepLamAlef(await document.save()));
  expect(characterMaps(mended).map(([, text]) => text)).toEqual([MAP.replace('<06440627>', '<FEFB>').replace('<06440623>', '<FEF7>')]);
  expect('\uFEFB\uFEF7'.normalize('NFKC')).toBe('لالأ');
});
