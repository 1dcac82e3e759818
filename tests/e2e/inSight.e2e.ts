/** The helper that says whether a reader sees something is itself seen to say no. */
import {expect, test} from '@playwright/test';
import {inSight, outOfSight} from '../app';

const BOX = 'style="position: absolute; inset: 100px auto auto 100px; inline-size: 200px; block-size: 50px"';

for (const [situation, problem, markup] of [
  ['is hidden', /^hidden$/, '<p id="part" hidden>Words</p>'],
  ['is transparent', /^hidden$/, '<div style="opacity: 0"><p id="part">Words</p></div>'],
  ['is empty', /^without a size$/, '<span id="part"></span>'],
  ['stands below the window', /^outside the window$/, '<p id="part" style="margin-block-start: 200vh">Words</p>'],
  [
    'hangs out of the window at the side',
    /^outside the window$/,
    '<p id="part" style="position: absolute; inset-inline-start: -20px">Words</p>',
  ],
  [
    'is scrolled out of its box',
    /^clipped: 0 % is left$/,
    `<div ${BOX.replace('px"', 'px; overflow: auto"')}><p id="part" style="margin-block-start: 80px">Words</p></div>`,
  ],
  [
    'is cut off by half',
    /^clipped: 50 % is left$/,
    '<div style="overflow: hidden; block-size: 20px"><div id="part" style="block-size: 40px">Words</div></div>',
  ],
  ['is cut off by a shape', /^clipped: /, '<div style="clip-path: inset(0 0 0 90%)"><p id="part">Words</p></div>'],
  [
    'lies below a bar',
    /^covered by <div id="bar"/,
    `<div ${BOX}><span id="part">Words</span></div><div id="bar" ${BOX}></div>`,
  ],
] as const) {
  test(`what ${situation} is not in sight`, async ({page}) => {
    await page.setContent(markup);
    expect(await outOfSight(page.locator('#part'))).toMatch(problem);
    await expect(inSight(page.locator('#part'), {timeout: 200})).rejects.toThrow();
  });
}

test('what stands in the window, a link over two lines and a button under its own icon are in sight', async ({
  page,
}) => {
  await page.setContent(`<p id="words">Words</p>
    <p style="inline-size: 200px; line-height: 3">Before the link, <a id="link" href="#words">a rather long one</a></p>
    <button id="button" style="position: relative"><svg style="position: absolute; inset: 0" width="30" height="20"></svg>OK</button>`);
  for (const id of ['words', 'link', 'button']) await inSight(page.locator(`#${id}`));
});

test('what comes into sight is waited for, and what is not there is not in sight', async ({page}) => {
  await page.setContent('<p id="part" style="margin-block-start: 200vh">Words</p>');
  await page.evaluate(() => setTimeout(() => scrollTo(0, document.body.scrollHeight), 300));
  await inSight(page.locator('#part'));
  await expect(inSight(page.locator('#none'), {timeout: 200})).rejects.toThrow();
});
