/**
 * Prints the plan and the slides of each session as tagged PDFs with an outline, in both languages, to exports/.
 * Serves the finished build on this computer while it prints.
 *
 *   npm run handouts
 */
import {spawn} from 'node:child_process';
import {mkdirSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {chromium} from '@playwright/test';
import {LOCALES} from '../../src/lib/locale';
import {revisionInForce, type Revision} from '../../src/lib/revisions';
import type {Session} from '../../src/lib/session/session';
import {readData} from '../../src/content/readData';
import {requireBrowser} from '../browser';
import {program} from '../commandLine';
import {requireBuild} from '../freshness';
import {printPlan, printSlides} from './print';

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
      for (const file of readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .sort()) {
        const session = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Session;
        const name = path.join(OUT, `${session.id}-${locale}-${key}`);
        const page = await browser.newPage({baseURL: ORIGIN});
        write(`${name}.pdf`, await printPlan(page, session, locale, reviewed));
        write(`${name}-slides.pdf`, await printSlides(page, session, locale));
        await page.close();
      }
    }
  } finally {
    await browser.close();
  }
}

function write(out: string, pdf: Uint8Array): void {
  writeFileSync(out, pdf);
  console.log(out);
}

async function main(): Promise<void> {
  requireBuild('.');
  mkdirSync(OUT, {recursive: true});
  const {entity, revisions} = readData(process.cwd());
  if (!entity['site.url']?.words.en)
    console.log('data/entity.yml has no site.url: the QR codes lead to this computer.');
  const server = spawn('npx', ['tsx', 'tools/serve.ts', '--port', String(PORT)], {stdio: 'ignore', detached: true});
  try {
    await printAll(revisionInForce(revisions));
  } finally {
    // The whole group: npx starts the server as a child of its own.
    if (server.pid) process.kill(-server.pid);
  }
}

export default program(__filename, {ofBuild: true}, main);
