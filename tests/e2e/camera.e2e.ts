/** The trainer's camera: a film of codes is played to the browser in its place. */
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {expect, test as base, type Page} from '@playwright/test';
import {encode} from 'uqr';
import {inSight} from '../app';
import {words} from '../words';

const ID = 'train-teams-basics';
const SIZE = 320;

const test = base.extend({
  launchOptions: [
    async ({launchOptions}, use) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'camera-'));
      const film = path.join(folder, 'codes.y4m');
      // Nine right answers, and no checklist.
      writeFileSync(film, filmOf(['https://example.bh/', `RW2 ${ID} - 2025-06 0123456789abcdef 111111111 -`]));
      const fake = [
        '--use-fake-device-for-media-stream',
        '--use-fake-ui-for-media-stream',
        `--use-file-for-fake-video-capture=${film}`,
      ];
      await use({...launchOptions, args: [...(launchOptions.args ?? []), ...fake]});
      rmSync(folder, {recursive: true});
    },
    {scope: 'worker'},
  ],
});

/** A film in YUV4MPEG2, grey, that shows each code for a second, over and over. */
function filmOf(texts: readonly string[]): Buffer {
  const colourless = Buffer.alloc((SIZE * SIZE) / 2, 128);
  const frames = texts.flatMap((text) => {
    const {data, size} = encode(text, {ecc: 'M', border: 4});
    const scale = Math.floor(SIZE / size);
    const light = Buffer.alloc(SIZE * SIZE, 235);
    data.forEach((row, y) =>
      row.forEach((isDark, x) => {
        for (let line = y * scale; isDark && line < (y + 1) * scale; line++)
          light.fill(16, line * SIZE + x * scale, line * SIZE + (x + 1) * scale);
      }),
    );
    return Array.from({length: 5}, () => Buffer.concat([Buffer.from('FRAME\n'), light, colourless]));
  });
  return Buffer.concat([Buffer.from(`YUV4MPEG2 W${SIZE} H${SIZE} F5:1 Ip A1:1 C420jpeg\n`), ...frames]);
}

/** Opens the trainer's page and switches the camera on; its tracks can be asked afterwards. */
async function film(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const {mediaDevices} = navigator;
    const open = mediaDevices.getUserMedia.bind(mediaDevices);
    const all: MediaStreamTrack[] = [];
    Object.assign(window, {tracks: all});
    mediaDevices.getUserMedia = async (wish) => {
      const stream = await open(wish);
      all.push(...stream.getTracks());
      return stream;
    };
  });
  await page.goto(`/en/training/${ID}/results/`);
  await page.getByRole('button', {name: words('en', 'results.camera.on')}).click();
  await inSight(page.locator('video'));
  await expect.poll(() => states(page)).toEqual(['live']);
}

const states = (page: Page) =>
  page.evaluate(() => (window as unknown as {tracks: MediaStreamTrack[]}).tracks.map(({readyState}) => readyState));

/** Clicks, and gives the tracks half a second to end. */
const statesAfter = (page: Page, selector: string) =>
  page.evaluate(
    (clicked) =>
      new Promise<string[]>((resolve) => {
        document.querySelector<HTMLElement>(clicked)!.click();
        // eslint-disable-next-line no-restricted-syntax -- the promise is a time
        setTimeout(
          () => resolve((window as unknown as {tracks: MediaStreamTrack[]}).tracks.map(({readyState}) => readyState)),
          500,
        );
      }),
    selector,
  );

test('a code that the camera sees is counted once, and one that is not ours is refused', async ({page}) => {
  await film(page);
  const counted = page.locator('[data-counted]');
  await expect(counted).toHaveAttribute('data-counted', '1');
  // Until the film has shown both once more.
  const time = () => page.locator('video').evaluate((video: HTMLVideoElement) => video.currentTime);
  const before = await time();
  await expect.poll(time).toBeGreaterThan(before + 2.5);
  await expect(counted).toHaveAttribute('data-counted', '1');
  await expect(page.locator('main').getByRole('status')).toHaveText(
    '1 result collected This is no result of this site. It was not counted.',
  );
});

test('the camera is let go within half a second, switched off or left', async ({page}) => {
  await film(page);
  expect(await statesAfter(page, 'main button[aria-pressed="true"]')).toEqual(['ended']);
  await page.getByRole('button', {name: words('en', 'results.camera.on')}).click();
  await expect.poll(() => states(page)).toEqual(['ended', 'live']);
  // The next page is long in coming.
  await page.route('**/*.js', () => undefined);
  expect(await statesAfter(page, 'main a')).toEqual(['ended', 'ended']);
});
