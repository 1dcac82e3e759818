/**
 * Writes in a copy of this project while `npm start` runs, and says how long it takes until a reader
 * of the page in a browser sees it. Prints a table.
 *
 *   npm run test:start
 */
import {spawn} from 'node:child_process';
import {mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {chromium, type Page} from '@playwright/test';
import {requireBrowser} from '../../tools/browser';
import {program} from '../../tools/commandLine';
import {copyProject} from '../../tools/copyProject';

interface Edit {
  readonly what: string;
  readonly file: string;
  readonly find: string;
  readonly put: string;
  /** Where it is looked at, and what stands there then. */
  readonly address: string;
  readonly sees: string;
}

const ARABIC = 'i18n/ar/docusaurus-plugin-content-docs/current';
const step = (id: string, text: string): string => `<Step id="${id}">\n\n${text}\n\n</Step>\n\n</Steps>`;

const EDITS: readonly Edit[] = [
  {
    what: 'a sentence, Arabic',
    file: `${ARABIC}/teams/teams-chat.mdx`,
    find: 'بعد هذه الخطوات',
    put: 'بعد الخطوات المجرَّبة',
    address: '/ar/teams-chat/',
    sees: 'بعد الخطوات المجرَّبة',
  },
  {
    what: 'a sentence, English',
    file: 'docs/teams/teams-chat.mdx',
    find: 'At the end, ',
    put: 'At the tried end, ',
    address: '/en/teams-chat/',
    sees: 'At the tried end, ',
  },
  {
    what: 'a line of data/shortcuts.yml',
    file: 'data/shortcuts.yml',
    find: 'Mute or unmute',
    put: 'Mute or be heard',
    address: '/en/shortcuts/',
    sees: 'Mute or be heard',
  },
  {
    what: 'a line of data/entity.yml',
    file: 'data/entity.yml',
    find: 'name: {en: "", ar: ""} ',
    put: 'name: {en: "Tried entity", ar: "جهة مجرَّبة"} ',
    address: '/en/teams-chat/',
    sees: 'Tried entity',
  },
  {
    what: 'a new step, English',
    file: 'docs/teams/teams-chat.mdx',
    find: '</Steps>',
    put: step('tried-step', 'Try the new step.'),
    address: '/en/teams-chat/',
    sees: 'Try the new step.',
  },
  {
    what: 'a problem, with file, line and fix',
    file: `${ARABIC}/teams/teams-chat.mdx`,
    find: '\n---\n\n',
    put: '\n---\n\n:::danger\n\nx\n\n:::\n\n',
    address: '/ar/teams-chat/',
    sees: `${ARABIC}/teams/teams-chat.mdx:12:1 callout-unknown: There is no callout danger, so its frame and its title are lost. Use one of: note, tip, important, warning.`,
  },
];

/** Address → what stands there that no page of Markdown has: search, comparison, run view, slides, changes. */
const ALIVE: readonly (readonly [address: string, sees: string])[] = [
  ['/ar/search/?q=Teams', 'المراسلة في الدردشة'],
  ['/en/search/?q=lobby', 'Set the lobby and meeting options'],
  ['/en/compare/?page=teams-chat', 'A list of people appears while you type: choose the person.'],
  ['/ar/training/train-vpn/run/', 'الوصول عن بُعد'],
  ['/en/slides/train-vpn/', 'Remote access'],
  ['/en/changes/2025-06/', 'Use chat'],
];

/** Seconds of processor time of both servers and the checker until an edit is seen, at most. */
const SOONEST = 3;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const {port} = server.address() as {port: number};
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/**
 * Seconds of processor time that a program and those that it started have used; NaN where the system does not say.
 *
 * @param language only the server of this language: the writer waits for this one
 */
function processorSeconds(pid: number, language?: string): number {
  try {
    const programs = new Map(
      readdirSync('/proc')
        .filter((name) => /^\d+$/.test(name))
        .flatMap((name) => {
          try {
            const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
              .replace(/^.*\) /, '')
              .split(' ');
            return [
              [
                Number(name),
                {
                  parent: Number(fields[1]),
                  ticks: Number(fields[11]) + Number(fields[12]),
                  isAsked:
                    !language || readFileSync(`/proc/${name}/cmdline`, 'utf8').includes(`--locale\0${language}\0`),
                },
              ] as const,
            ];
          } catch {
            return []; // It has just ended.
          }
        }),
    );
    const isBelow = (id: number): boolean => id === pid || (programs.has(id) && isBelow(programs.get(id)!.parent));
    return [...programs]
      .filter(([id, {isAsked}]) => isAsked && isBelow(id))
      .reduce((sum, [, {ticks}]) => sum + ticks / 100, 0);
  } catch {
    return Number.NaN;
  }
}

async function sees(page: Pick<Page, 'getByText'>, text: string, seconds: number): Promise<boolean> {
  return page
    .getByText(text)
    .first()
    .waitFor({timeout: seconds * 1000})
    .then(
      () => true,
      () => false,
    );
}

async function main(): Promise<void> {
  const root = path.join(mkdtempSync(path.join(tmpdir(), 'start-')), 'site');
  copyProject(root);
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const started = spawn(process.execPath, ['--import', 'tsx', 'tools/start/index.ts', '--port', String(port)], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  started.stdout.on('data', (part: Buffer) => (said += part.toString()));
  const browser = await chromium.launch({executablePath: requireBrowser()});
  const problems: string[] = [];
  const report = (what: string, isSeen: boolean, seconds: number, all: number, used?: number): void => {
    console.log(
      `start: ${what.padEnd(36)}  ${isSeen ? `${seconds.toFixed(1)} s, ${all.toFixed(1)} s of processor time${used === undefined ? '' : `, ${used.toFixed(1)} s in its language`}` : 'NOT SEEN'}`,
    );
    if (!isSeen) problems.push(what);
  };
  try {
    const begun = Date.now();
    while ((said.match(/compiled successfully/g) ?? []).length < 2) {
      if (started.exitCode !== null || Date.now() - begun > 240_000)
        throw new Error(`npm start does not begin:\n${said}`);
      await wait(100);
    }
    report('both languages from nothing', true, (Date.now() - begun) / 1000, processorSeconds(started.pid!));
    const page = await browser.newPage();
    for (const [address, text] of ALIVE) {
      const at = Date.now();
      const before = processorSeconds(started.pid!);
      await page.goto(origin + address);
      report(address, await sees(page, text, 60), (Date.now() - at) / 1000, processorSeconds(started.pid!) - before);
    }
    // What finds over a page is a script beside the app.
    await page.goto(`${origin}/en/teams-chat/`);
    await page.getByRole('heading', {level: 1}).waitFor();
    const [asked, used] = [Date.now(), processorSeconds(started.pid!)];
    await page.keyboard.press('/');
    await page.keyboard.type('lobby');
    const isFound = await sees(page.locator('dialog'), 'Set the lobby and meeting options', 60);
    report('the search over a page', isFound, (Date.now() - asked) / 1000, processorSeconds(started.pid!) - used);
    for (const {what, file, find, put, address, sees: text} of EDITS) {
      await page.goto(origin + address);
      await page.getByRole('heading', {level: 1}).waitFor();
      await quiet(started.pid!);
      const source = readFileSync(path.join(root, file), 'utf8');
      if (!source.includes(find)) throw new Error(`${file} does not hold ${find}`);
      const language = address.slice(1, 3);
      const usedNow = () => [processorSeconds(started.pid!), processorSeconds(started.pid!, language)] as const;
      const [at, before] = [Date.now(), usedNow()];
      writeFileSync(path.join(root, file), source.replace(find, put));
      const isSeen = await sees(page, text, 60);
      const [all, used] = usedNow().map((seconds, index) => seconds - before[index]!) as [number, number];
      report(what, isSeen, (Date.now() - at) / 1000, all, used);
      if (isSeen && all > SOONEST)
        problems.push(`${what}: ${all.toFixed(1)} s of processor time, more than ${SOONEST}`);
    }
    await page.goto(`${origin}/en/teams-chat/`);
    await page.getByRole('banner').getByRole('link', {name: 'العربية'}).click();
    report(
      'the language switch',
      await page.waitForURL(`${origin}/ar/teams-chat/`, {timeout: 20_000}).then(
        () => true,
        () => false,
      ),
      0,
      0,
    );
  } finally {
    await browser.close();
    started.kill('SIGTERM');
    await wait(500);
    rmSync(path.dirname(root), {recursive: true, force: true});
  }
  if (problems.length > 0) throw new Error(problems.join('\n'));
}

/** Until the servers have nothing to do, so that what is measured is the edit. */
async function quiet(pid: number): Promise<void> {
  for (let before = Number.NaN, look = 0; look < 120; look += 1) {
    const now = processorSeconds(pid);
    if (Number.isNaN(now) || now - before < 0.05) return;
    before = now;
    await wait(500);
  }
}

export default program(__filename, {}, main);
