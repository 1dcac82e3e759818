/** What a first visit costs in a browser, against the numbers of tools/budgets. */
import {expect, test} from '@playwright/test';
import {LOCALES} from '../../src/lib/locale';
import {BUDGET, excess} from '../../tools/budgets/budget';
import {weigh} from '../../tools/budgets/firstVisit';
import {wake} from '../app';
import {BUILD} from '../site';

for (const locale of LOCALES) {
  for (const slug of ['teams-chat', 'vpn-error-codes']) {
    test(`a first visit of /${locale}/${slug}/ stays within its budget`, async ({page}) => {
      const address = `/${locale}/${slug}/`;
      const session = await page.context().newCDPSession(page);
      await session.send('Network.enable');
      await session.send('Network.setCacheDisabled', {cacheDisabled: true});
      const asked = new Map<string, string>();
      let bodies = 0;
      session.on('Network.requestWillBeSent', ({requestId, request}) => asked.set(requestId, new URL(request.url).pathname));
      const answers = new Map<string, number>();
      session.on('Network.responseReceived', ({requestId, response}) => answers.set(requestId, response.encodedDataLength));
      session.on('Network.loadingFinished', ({requestId, encodedDataLength}) => {
        // The head of an answer is counted with its first bytes; budgets are about files.
        bodies += encodedDataLength - (answers.get(requestId) ?? 0);
      });

      await page.goto(address, {waitUntil: 'networkidle'});
      await page.evaluate(() => document.fonts.ready);
      await page.waitForTimeout(2500); // longer than a wait for idleness

      await session.detach();

      const script = await page.evaluate(async () => {
        const files = [...document.querySelectorAll('script')].filter(({type}) => !type.includes('json'));
        const codes = await Promise.all(files.map(async ({src, textContent}) => (src ? (await fetch(src)).text() : (textContent ?? ''))));
        return codes.reduce((sum, code) => sum + new TextEncoder().encode(code).length, 0);
      });
      const visit = {bytes: bodies, requests: new Set(asked.values()).size, script, app: 0};
      expect(excess(visit, BUDGET[locale]), JSON.stringify([...asked.values()])).toEqual([]);

      // The table of tools/budgets tells the truth; the icon is asked for by some browsers only.
      const weighed = weigh(BUILD, address);
      expect(weighed.requests - visit.requests).toBeLessThanOrEqual(1);
      expect(Math.abs(visit.bytes - weighed.bytes)).toBeLessThan(500);
      expect(visit.script).toBe(weighed.script);
    });
  }
}

test('the budget sees an app that wakes by itself', async ({page}) => {
  let requests = 0;
  await page.goto('/ar/teams-chat/', {waitUntil: 'networkidle'});
  page.on('request', () => (requests += 1));
  await wake(page);
  expect(requests).toBeGreaterThan(BUDGET.ar.requests);
});
