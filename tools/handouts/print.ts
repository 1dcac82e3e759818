/** What a browser prints for a session, mended so that its Arabic can be copied. */
import type {Page} from '@playwright/test';
import {formatDay, type Day} from '../../src/lib/dates';
import type {Locale} from '../../src/lib/locale';
import {escapeXml} from '../../src/lib/session/scorm';
import type {Session} from '../../src/lib/session/session';
import keepLamAlef from './keepLamAlef';

/**
 * The plan of a session on A4.
 *
 * @param page of a browser whose addresses are those of the site
 */
export async function printPlan(
  page: Page,
  {title, address, revision}: Session,
  locale: Locale,
  reviewed: Day,
): Promise<Uint8Array> {
  await page.goto(address);
  await page.evaluate(() => (document.documentElement.dataset.sheet = 'plan'));
  // The QR code is drawn when the app is alive, which only a touch wakes.
  await page.locator('[data-session] [data-app=intent]').first().dispatchEvent('pointerover');
  await page.locator('[data-session] svg path[d^="M"]').first().waitFor({state: 'attached'});
  await page.evaluate(() => document.fonts.ready);
  const pdf = await page.pdf({
    format: 'A4',
    tagged: true,
    outline: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    // Every sheet names its revision and its review, also when it has lost the first one.
    footerTemplate: `<p dir="auto" style="inline-size:100%;margin:0 18mm;font-size:8px">${escapeXml(title)} · <bdi dir="ltr">${revision}</bdi> · <bdi>${formatDay(reviewed, locale)}</bdi> · <bdi dir="ltr"><span class="pageNumber"></span>/<span class="totalPages"></span></bdi></p>`,
    margin: {top: '15mm', bottom: '18mm', left: '15mm', right: '15mm'},
  });
  return keepLamAlef(pdf);
}

/** The slides of a session, on sheets of their own size. */
export async function printSlides(page: Page, {id}: Session, locale: Locale): Promise<Uint8Array> {
  await page.goto(`/${locale}/slides/${id}/`);
  await page.locator('[data-slide-shown]').waitFor();
  await page.locator('[data-slide="end"] svg path[d^="M"]').waitFor({state: 'attached'});
  await page.evaluate(() => document.fonts.ready);
  // The slides' own sheets: the style sheet names their size.
  return keepLamAlef(await page.pdf({preferCSSPageSize: true, printBackground: true, tagged: true, outline: true}));
}
