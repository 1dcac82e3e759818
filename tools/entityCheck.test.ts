import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';

const TSX = createRequire(import.meta.url).resolve('tsx/cli');

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'entity-'));
});
afterEach(() => rmSync(folder, {recursive: true}));

/** Runs the program as an entity does, with values of its own outside the project. */
function check(values: string): {
  readonly status: number | null;
  readonly lines: readonly string[];
  readonly stderr: string;
} {
  const file = path.join(folder, 'values.yml');
  writeFileSync(file, values);
  const {status, stdout, stderr} = spawnSync(process.execPath, [TSX, 'tools/entityCheck.ts'], {
    encoding: 'utf8',
    env: {...process.env, ENTITY: file},
  });
  return {status, lines: stdout.trimEnd().split('\n'), stderr};
}

test('values that are well set pass, and what is empty is named', () => {
  const {status, lines} = check('site: {url: "https://guides.gov.bh"}\nsupport: {phone: "+97317888999"}\n');
  expect(status).toBe(0);
  expect(lines[0]).toBe(`Values of ${path.join(folder, 'values.yml')}: 2 set, 24 empty.`);
  expect(lines).toContain('  empty  support.email: readers see «قيمة تحددها الجهة» / “set by your entity”');
  expect(lines.join('\n')).not.toMatch(/support\.phone|wrong\?/);
});

test('a number that nobody answers is named, and the check ends with 1', () => {
  const {status, lines} = check('support: {phone: "+97311111111"}\n');
  expect(status).toBe(1);
  expect(lines.filter((line) => line.startsWith('  wrong?'))).toEqual([
    '  wrong? support.phone: +97311111111 is no number that someone answers',
  ]);
});

test('a value of the wrong form is refused at its line', () => {
  const {status, stderr} = check('support:\n  phone: "1234567"\n');
  expect(status).toBe(1);
  expect(stderr).toContain('values.yml:2:');
  expect(stderr).toContain('support.phone');
});
