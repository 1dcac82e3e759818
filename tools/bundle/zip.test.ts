import {mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {unzipSync} from 'fflate';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {zipFolder} from './zip';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'zip-'));
  mkdirSync(path.join(folder, 'site/ar'), {recursive: true});
  writeFileSync(path.join(folder, 'site/ar/index.html'), 'مرحبًا');
  writeFileSync(path.join(folder, 'release.sh'), '#!/bin/bash\n', {mode: 0o755});
});

afterEach(() => rmSync(folder, {recursive: true}));

test('the same files make the same bytes, whenever and wherever they were written', () => {
  const before = zipFolder(folder, 'guides');
  utimesSync(path.join(folder, 'release.sh'), new Date('2001-01-01'), new Date('2001-01-01'));
  process.env.TZ = 'Pacific/Kiritimati';
  expect(Buffer.compare(zipFolder(folder, 'guides'), before)).toBe(0);
  delete process.env.TZ;
});

test('what is packed comes out again, below one folder', () => {
  const files = unzipSync(zipFolder(folder, 'guides'));
  expect(Object.keys(files).sort()).toEqual(['guides/release.sh', 'guides/site/ar/index.html']);
  expect(new TextDecoder().decode(files['guides/site/ar/index.html'])).toBe('مرحبًا');
});
