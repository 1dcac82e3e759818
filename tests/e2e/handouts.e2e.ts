/** Hand-outs as `npm run handouts` writes them, printed from the finished site. */
import {readFileSync} from 'node:fs';
import {PDFDocument, PDFName} from '@cantoo/pdf-lib';
import {expect, test} from '@playwright/test';
import type {Session} from '../../src/lib/session/session';
// eslint-disable-next-line @typescript-eslint/no-restricted-imports -- reads what is tested
import {characterMaps} from '../../tools/handouts/keepLamAlef';
// eslint-disable-next-line @typescript-eslint/no-restricted-imports -- makes what is tested
import {printPlan, printSlides} from '../../tools/handouts/print';

/** Lam and an alef as two letters of one glyph: who copies them gets them turned round. */
const TWO_LETTERS = /<064406(?:22|23|25|27)>/;

test('the Arabic plan and slides hold lam-alef as one character, and keep their tags and outline', async ({page}) => {
  const session = JSON.parse(readFileSync('build/ar/sessions/2025-06/train-vpn.json', 'utf8')) as Session;
  const printed = {
    plan: await printPlan(page, session, 'ar', '2026-11-23'),
    slides: await printSlides(page, session, 'ar'),
  };
  for (const [name, pdf] of Object.entries(printed)) {
    const document = await PDFDocument.load(pdf);
    const maps = characterMaps(document)
      .map(([, text]) => text)
      .join('\n');
    expect(maps, name).toContain('<FEFB>');
    expect(maps, name).not.toMatch(TWO_LETTERS);
    for (const part of ['StructTreeRoot', 'Outlines'])
      expect(document.catalog.has(PDFName.of(part)), `${name}: ${part}`).toBe(true);
  }
});
