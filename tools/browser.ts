/**
 * Finds a Chromium for the browser tests and prints where it is; with --install,
 * gets one first when there is none.
 *
 *   npx tsx tools/browser.ts [--install]
 */
import {spawnSync} from 'node:child_process';
import {accessSync, constants, readFileSync, statSync} from 'node:fs';
import path from 'node:path';
import {chromium} from '@playwright/test';
import {program} from './commandLine';
import {advice, findBrowser, waysToInstall, type Host, type Way} from './findBrowser';

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

const command = (name: string): string | undefined =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, name))
    .find(isProgram);

/**
 * The Chromium of this computer, when it has one.
 *
 * @throws Error when CHROMIUM names something that is not there
 */
export function browserHere(): string | undefined {
  return findBrowser({chosen: process.env.CHROMIUM, isProgram, command, playwright: chromium.executablePath()});
}

/**
 * The same, where nothing can be done without one.
 *
 * @throws Error that says how to get one
 */
export function requireBrowser(): string {
  const browser = browserHere();
  if (!browser) throw new Error(advice(hostHere()));
  return browser;
}

function hostHere(): Host {
  let release = '';
  try {
    release = readFileSync('/etc/os-release', 'utf8');
  } catch {
    // Not Linux.
  }
  return {platform: process.platform, isRoot: process.getuid?.() === 0, release};
}

function run(way: Way): boolean {
  return way.every(([program, ...rest]) => {
    console.log(`> ${[program, ...rest].join(' ')}`);
    return (
      spawnSync(program!, rest, {stdio: 'inherit', env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'}}).status ===
      0
    );
  });
}

function main({values}: {readonly values: {readonly install: boolean}}): void {
  let browser = browserHere();
  if (!browser && values.install) {
    waysToInstall(hostHere()).some((way) => run(way) && browserHere() !== undefined);
    browser = browserHere();
  }
  console.log(`The browser tests run in ${browser ?? requireBrowser()}.`);
}

export default program(__filename, {options: {install: {type: 'boolean', default: false}}}, main);
