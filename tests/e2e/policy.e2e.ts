/** The site keeps its own rules: nothing it forbids itself, nothing from elsewhere, no error. */
import {expect, test, type Page} from '@playwright/test';
import {inSight, wake} from '../app';
import {addressesOf, inForce, LOCALES, sample} from '../site';

// The offline worker keeps the rules too.
test.use({serviceWorkers: 'allow'});

/** Everything that goes wrong on a page from now on. */
async function watch(page: Page, home: string): Promise<string[]> {
  const problems: string[] = [];
  await page.exposeFunction('reportViolation', (text: string) => problems.push(`policy: ${text}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI, sourceFile, lineNumber}) => {
      const report = (window as unknown as {reportViolation: (text: string) => void}).reportViolation;
      report(`${violatedDirective} ${blockedURI} ${sourceFile}:${lineNumber}`);
    });
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const {origin, protocol} = new URL(request.url());
    if (origin !== home && protocol !== 'data:') problems.push(`foreign: ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    // A page that is left before all has arrived is no fault.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED')
      problems.push(`failed: ${request.url()} ${request.failure()?.errorText}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
  });
  return problems;
}

/** Touches what can be touched without leaving the page, and says what that was. */
async function touch(page: Page): Promise<readonly string[]> {
  const touched: string[] = [];
  await page.locator('[data-theme-switch]').click();
  const parts = {
    'last tab': page.getByRole('tab').last(),
    'first tab': page.getByRole('tab').first(),
    revisions: page.locator('main details[data-menu] > summary').first(),
    folded: page.locator('main details:not([data-menu]) > summary').first(),
  };
  for (const [name, part] of Object.entries(parts)) {
    if (!(await part.evaluateAll(([element]) => element?.checkVisibility()))) continue;
    await part.click();
    touched.push(name);
  }
  return touched;
}

for (const locale of LOCALES) {
  test(`no page breaks the policy, says an error or asks another host, asleep or awake (${locale})`, async ({
    page,
    baseURL,
  }) => {
    // Every revision in `npm run trust`; they are made of the same parts.
    const isFull = process.env.TRUST === '1';
    const addresses = isFull ? addressesOf(locale) : sample(inForce(locale), 8);
    test.setTimeout(isFull ? 900_000 : 180_000);
    const problems = await watch(page, baseURL!);
    const touched: Record<string, number> = {};
    for (const address of addresses) {
      const before = problems.length;
      const response = await page.goto(address);
      expect(response?.headers()['content-security-policy'], address).toContain("default-src 'none'");
      for (const part of await touch(page)) touched[part] = (touched[part] ?? 0) + 1;
      await wake(page);
      await touch(page);
      for (let index = before; index < problems.length; index += 1) problems[index] = `${address} ${problems[index]}`;
    }
    // Counted by hand in the sample. Trees and lists fold something too where they came alive in time.
    if (!isFull) {
      const {folded, ...others} = touched;
      expect(others).toEqual({'last tab': 4, 'first tab': 4, revisions: 39});
      expect(folded).toBeGreaterThanOrEqual(15);
    }
    // A page that the app draws itself.
    await page.goto(`/${locale}/vpn-connect/`);
    await wake(page);
    for (const [step, parts] of [
      ['vpn-error-codes', ['revisions', 'folded']],
      ['vpn-connect', ['last tab', 'first tab', 'revisions', 'folded']],
    ] as const) {
      await page.locator(`main a[href="/${locale}/${step}/"]`).filter({visible: true}).first().click();
      await expect(page).toHaveURL(`/${locale}/${step}/`);
      expect(await touch(page), step).toEqual(parts);
    }
    expect(problems).toEqual([]);
    test.info().annotations.push({
      type: 'count',
      description: `${addresses.length} pages, asleep and awake, without a violation, an error or another host (${locale})`,
    });
  });
}

test('the root, the pages that lead on and the 404 pages keep the rules too', async ({page, baseURL}) => {
  const problems = await watch(page, baseURL!);
  for (const [address, title, place] of [
    // The browser asks for English.
    ['/', 'Get to work from home, one step at a time', 'h1'],
    ['/ar/2025-06/teams-chat/#write', 'المراسلة في الدردشة', '#write p >> nth=0'],
    ['/en/2021-10/', 'Remote-work policy at a glance', 'h1'],
  ] as const) {
    await page.goto(address);
    await expect(page.getByRole('heading', {level: 1})).toHaveText(title);
    await inSight(page.locator(place));
  }
  expect(problems).toEqual([]);
  for (const address of ['/none', '/ar/none/', '/en/none/']) await page.goto(address);
  // The browser itself reports the status of the page as an error; nothing else may be.
  expect(problems.filter((problem) => !/^404: .*\/none\/?$|status of 404/.test(problem))).toEqual([]);
});

test('the watch sees a forbidden script, a foreign address and an error', async ({page, baseURL}) => {
  const problems = await watch(page, baseURL!);
  await page.goto('/en/teams-chat/');
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.body.append(script);
    new Image().src = 'https://elsewhere.example/pixel.png';
    console.error('something broke');
  });
  await expect.poll(() => problems.join('\n')).toMatch(/policy: script-src-elem inline/);
  await expect.poll(() => problems.join('\n')).toMatch(/elsewhere\.example/);
  await expect.poll(() => problems.join('\n')).toMatch(/console: something broke/);
});
