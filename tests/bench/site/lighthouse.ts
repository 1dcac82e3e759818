/** What Lighthouse says of a guide, with its own settings for a phone. */
import {spawn} from 'node:child_process';
import {mkdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import type {Locale} from '../../../src/lib/locale';
import {requireBrowser} from '../../../tools/browser';
import {install, nodeOf} from './peers';
import {median, type Row} from './results';
import {serveAll} from './serve';
import {KINDS, SITES, WORK, addressOf, originOf, type Site} from './sites';

const RUNS = 3;
const AUDITS = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time'] as const;
type Audits = Readonly<Record<(typeof AUDITS)[number], {readonly numericValue?: number}>>;

export async function lighthouseAll(languages: readonly Locale[]): Promise<readonly Row[]> {
  install('lighthouse');
  const served = await serveAll();
  try {
    const rows: Row[] = [];
    for (const language of languages) {
      const found = new Map<Site, Audits[]>(SITES.map((site) => [site, []]));
      for (let run = 0; run < RUNS; run += 1)
        for (const site of SITES)
          found.get(site)!.push(await audit(originOf(site) + addressOf(site, language, KINDS.guide)));
      for (const site of SITES)
        for (const measure of AUDITS) {
          const values = found.get(site)!.map((audits) => audits[measure].numericValue ?? NaN);
          console.log(`${language}, ${site}, ${measure}: ${values.map(Math.round).join(' ')}`);
          const value = Math.round(median(values));
          rows.push({part: 'lighthouse', measure, page: 'guide', language, site, value});
        }
    }
    return rows;
  } finally {
    await served.stop();
  }
}

async function audit(address: string): Promise<Audits> {
  const report = path.resolve(WORK, 'lighthouse', 'report.json');
  mkdirSync(path.dirname(report), {recursive: true});
  const flags = '--headless --no-sandbox --ignore-certificate-errors';
  const child = spawn(
    nodeOf('lighthouse'),
    [
      path.resolve(WORK, 'lighthouse', 'node_modules', 'lighthouse', 'cli', 'index.js'),
      address,
      '--quiet',
      '--only-categories=performance',
      '--output=json',
      `--output-path=${report}`,
      `--chrome-flags=${flags}`,
      '--no-enable-error-reporting',
    ],
    {stdio: ['ignore', 'ignore', 'inherit'], env: {...process.env, CHROME_PATH: requireBrowser()}},
  );
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`Lighthouse could not look at ${address}.`);
  const {audits, runtimeError} = JSON.parse(readFileSync(report, 'utf8')) as {
    audits: Audits;
    runtimeError?: {message: string};
  };
  if (runtimeError) throw new Error(`Lighthouse could not look at ${address}: ${runtimeError.message}`);
  return audits;
}
