/**
 * Dated sessions. The site ships without one, so a small page stands for theirs here; the
 * pages themselves are built and looked at by npm run test:revision.
 */
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from '@playwright/test';
import {inSight} from '../app';
import {BUILD} from '../site';

test('the page of a session knows when its day has passed, and the tab its code', async ({page}) => {
  // Half past midnight in Bahrain, while the day before still lasts in most of the world.
  await page.clock.setFixedTime(new Date('2026-11-23T21:30:00Z'));
  const [script] = /\/en\/assets\/wake\.[^"]+\.js/.exec(readFileSync(path.join(BUILD, 'en/index.html'), 'utf8'))!;
  for (const [code, day, isOver] of [
    ['soon-1', '2026-11-24', false],
    ['past-1', '2026-11-23', true],
  ] as const) {
    await page.route(`/en/s/${code}/`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><script src="${script}"></script><main data-dated="${code}" data-of="train-vpn" data-day="${day}"><p data-when="over" hidden>It is over.</p><a data-when="coming" href="/en/">Join</a></main>`,
      }),
    );
    await page.goto(`/en/s/${code}/`);
    expect(await page.evaluate(() => new Date().toISOString())).toBe('2026-11-23T21:30:00.000Z');
    const [shown, hidden] = isOver ? ['It is over.', 'Join'] : ['Join', 'It is over.'];
    await inSight(page.getByText(shown, {exact: true}));
    await expect(page.getByText(hidden, {exact: true})).toHaveCount(1);
    await expect(page.getByText(hidden, {exact: true})).toBeHidden();
    expect(await page.evaluate(() => sessionStorage.getItem('remote-work.dated.train-vpn'))).toBe(code);
  }
  // The same tab goes on to the session itself.
  await page.goto('/en/train-vpn/');
  expect(await page.evaluate(() => sessionStorage.getItem('remote-work.dated.train-vpn'))).toBe('past-1');
});
