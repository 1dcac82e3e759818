/**
 * Dated sessions. The site ships without one, so a small page stands for theirs here; the
 * pages themselves are built and looked at by npm run test:revision.
 */
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from '@playwright/test';
import {dayInBahrain} from '../../src/lib/session/dated';
import {KEYS} from '../../src/lib/storageKeys';
import {BUILD} from '../site';

const DAY = 86_400_000;

test('the page of a session knows when its day has passed, and the tab its code', async ({page}) => {
  const [script] = /\/en\/assets\/wake\.[^"]+\.js/.exec(readFileSync(path.join(BUILD, 'en/index.html'), 'utf8'))!;
  for (const [code, day, isOver] of [
    ['soon-1', dayInBahrain(Date.now() + DAY), false],
    ['past-1', dayInBahrain(Date.now() - 2 * DAY), true],
  ] as const) {
    await page.route(`/en/s/${code}/`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><script src="${script}"></script><main data-dated="${code}" data-of="train-vpn" data-day="${day}"><p data-when="over" hidden>It is over.</p><a data-when="coming" href="/en/">Join</a></main>`,
      }),
    );
    await page.goto(`/en/s/${code}/`);
    await expect(page.getByText('It is over.')).toBeVisible({visible: isOver});
    await expect(page.getByRole('link', {name: 'Join'})).toBeVisible({visible: !isOver});
    expect(await page.evaluate((key) => sessionStorage.getItem(key), `${KEYS.dated}train-vpn`)).toBe(code);
  }
  // The same tab goes on to the session itself.
  await page.goto('/en/train-vpn/');
  expect(await page.evaluate((key) => sessionStorage.getItem(key), `${KEYS.dated}train-vpn`)).toBe('past-1');
});
