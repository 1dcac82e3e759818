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

/** What the list at the end of a ZIP says of each file: the system that it was made on, and its mode there. */
function modesIn(zip: Uint8Array): Record<string, string> {
  const bytes = Buffer.from(zip);
  const modes: Record<string, string> = {};
  for (
    let at = bytes.indexOf('PK\x01\x02', 0, 'latin1');
    at !== -1;
    at = bytes.indexOf('PK\x01\x02', at + 1, 'latin1')
  ) {
    const name = bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(at + 28));
    modes[name] =
      `${bytes[at + 5] === 3 ? 'unix' : 'another system'} ${(bytes.readUInt32LE(at + 38) >>> 16).toString(8)}`;
  }
  return modes;
}

test('a program can be started when it was unpacked, and nothing else can', () => {
  expect(modesIn(zipFolder(folder, 'guides'))).toEqual({
    'guides/release.sh': 'unix 100755',
    'guides/site/ar/index.html': 'unix 100644',
  });
});
