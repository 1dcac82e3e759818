/**
 * Prints the plan and the slides of each session as tagged PDFs with an outline, in both languages, to exports/.
 * Serves the finished build on this computer while it prints.
 *
 *   npm run handouts
 */
import {spawn} from 'node:child_process';
import {mkdirSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {chromium, type Page} from '@playwright/test';
import {formatDay, type Day} from '../../src/lib/dates';
import {LOCALES, type Locale} from '../../src/lib/locale';
import {currentRevision, type Revision} from '../../src/lib/revisions';
import {escapeXml} from '../../src/lib/session/scorm';
import type {Session} from '../../src/lib/session/session';
import {readData} from '../../src/plugins/readData';
import {requireBrowser} from '../browser';
import {program} from '../commandLine';
import {requireBuild} from '../freshness';
import keepLamAlef from './keepLamAlef';

const OUT = 'exports';
const PORT = Number(process.env.TEST_PORT ?? 4173);
const ORIGIN = `http://localhost:${PORT}`;

async function untilServed(): Promise<void> {
  for (let attempt = 0; attempt < 60; attempt++) {
    const isThere = await fetch(`${ORIGIN}/en/`).then(
      ({ok}) => ok,
      () => false,
    );
    if (isThere) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`Nothing answers at ${ORIGIN}.`);
}

/** @param current the revision in force, whose sessions are printed */
async function printAll({key, reviewed}: Revision): Promise<void> {
  await untilServed();
  const browser = await chromium.launch({executablePath: requireBrowser(), args: ['--no-sandbox']});
  try {
    for (const locale of LOCALES) {
      const folder = path.join('build', locale, 'sessions', key);
      for (const file of readdirSync(folder).filter((name) => name.endsWith('.json')).sort()) {
        const session = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Session;
        const name = path.join(OUT, `${session.id}-${locale}-${key}`);
        const page = await browser.newPage();
        await printPlan(page, session, locale, reviewed, `${name}.pdf`);
        await printSlides(page, session, locale, `${name}-slides.pdf`);
        await page.close();
      }
    }
  } finally {
    await browser.close();
  }
}

async function printPlan(page: Page, {title, address, revision}: Session, locale: Locale, reviewed: Day, out: string): Promise<void> {
  await page.goto(`${ORIGIN}${address}`);
  await page.evaluate(() => (document.documentElement.dataset.sheet = 'plan'));
  // The QR code is drawn when the app is alive.
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
  await write(out, pdf);
}

async function printSlides(page: Page, {id}: Session, locale: Locale, out: string): Promise<void> {
  await page.goto(`${ORIGIN}/${locale}/slides/${id}/`);
  await page.locator('[data-slide-shown]').waitFor();
  await page.locator('[data-slide="end"] svg path[d^="M"]').waitFor({state: 'attached'});
  await page.evaluate(() => document.fonts.ready);
  // The slides' own sheets: the style sheet names their size.
  await write(out, await page.pdf({preferCSSPageSize: true, printBackground: true, tagged: true, outline: true}));
}

async function write(out: string, pdf: Uint8Array): Promise<void> {
  writeFileSync(out, await keepLamAlef(pdf));
  console.log(out);
}

async function main(): Promise<void> {
  requireBuild('.');
  mkdirSync(OUT, {recursive: true});
  const {entity, revisions} = readData(process.cwd());
  if (!entity['site.url']?.words.en) console.log('data/entity.yml has no site.url: the QR codes lead to this computer.');
  const server = spawn('npx', ['tsx', 'tools/serve.ts', '--port', String(PORT)], {stdio: 'ignore', detached: true});
  try {
    await printAll(currentRevision(revisions));
  } finally {
    // The whole group: npx starts the server as a child of its own.
    if (server.pid) process.kill(-server.pid);
  }
}

export default program(__filename, {ofBuild: true}, main);
