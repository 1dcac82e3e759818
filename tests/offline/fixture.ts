import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {test as base} from '@playwright/test';
import {BUILD} from '../site';
import {writeEdition} from '../editions';
import {Host} from './host';

interface TestFixtures {
  /** A server at an address of its own, which the pages of the test know. */
  readonly host: Host;
  /** What it serves: the finished site, or the small one of {@link testSmall}. */
  readonly site: string;
}

interface WorkerFixtures {
  /** Editions of a small site, by letter. */
  readonly editions: Readonly<Record<'A' | 'B' | 'C', string>>;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  site: async ({}, use) => use(BUILD),
  host: async ({site}, use) => {
    const host = new Host(site);
    await host.start();
    await use(host);
    await host.stop();
  },
  baseURL: ({host}, use) => use(host.origin),
  editions: [
    async ({}, use) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'editions-'));
      await use({
        A: await writeEdition(folder, 'A'),
        B: await writeEdition(folder, 'B'),
        C: await writeEdition(folder, 'C'),
      });
      rmSync(folder, {recursive: true});
    },
    {scope: 'worker'},
  ],
});

/** For what does not depend on how much there is: a site of few pages, which is on the device in a moment. */
export const testSmall = test.extend({site: ({editions}, use) => use(editions.A)});

/** Small samples in CI; everything in `npm run trust`. */
export const isFull = process.env.TRUST === '1';

/** Every so many of a list, the first and the last among them. */
export function sample<Entry>(list: readonly Entry[], most: number): readonly Entry[] {
  if (isFull || list.length <= most) return list;
  const step = (list.length - 1) / (most - 1);
  return Array.from({length: most}, (_, index) => list[Math.round(index * step)]!);
}
