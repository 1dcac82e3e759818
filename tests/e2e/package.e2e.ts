/** The package of a session, as it is packed, in a learning system: what is written, when, and what the learner hears. */
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test, type Frame, type Page} from '@playwright/test';
import type {Locale, Words} from '../../src/lib/locale';
import type {Session} from '../../src/lib/session/session';
// eslint-disable-next-line @typescript-eslint/no-restricted-imports -- makes what is tested
import {packageFiles} from '../../tools/exportLms/pack';
import {inSight} from '../app';
import {BUILD} from '../site';
import {strictScorm, type StrictScorm} from '../strictScorm';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  xml: 'text/xml',
};
const FRAMESET = '<frameset cols="*"><frame src="/lms/index.html"></frameset>';
const sessionIn = (locale: Locale): Session =>
  JSON.parse(readFileSync(path.join(BUILD, locale, 'sessions/2025-06/train-teams-basics.json'), 'utf8')) as Session;

/** Serves the package, and a learning system around it. */
async function serve(page: Page, locale: Locale, system: string): Promise<void> {
  const files = packageFiles(sessionIn(locale), locale);
  await page.context().route('**/lms/**', (route) => {
    const name = new URL(route.request().url()).pathname.slice('/lms/'.length);
    if (name === 'home')
      return route.fulfill({contentType: 'text/html', body: `<!doctype html><title>LMS</title>${system}`});
    if (name === 'frame')
      return route.fulfill({contentType: 'text/html', body: `<!doctype html><title>LMS</title>${FRAMESET}`});
    if (name === 'scorm.js')
      return route.fulfill({
        contentType: 'text/javascript',
        body: readFileSync('node_modules/scorm-again/dist/scorm12.min.js', 'utf8'),
      });
    return route.fulfill({contentType: TYPES[name.split('.').at(-1)!] ?? 'text/plain', body: files[name]!});
  });
}

const strict = (held: Readonly<Record<string, string>> = {}, refused: readonly string[] = []) =>
  `<script>window.API = (${strictScorm.toString()})(${JSON.stringify(held)}, ${JSON.stringify(refused)})</script>`;

/** The frame with the course, when its questions are there. */
async function courseIn(page: Page, count: number): Promise<Frame> {
  await expect
    .poll(() =>
      page
        .frames()
        .map((frame) => frame.url())
        .filter((url) => url.endsWith('/lms/index.html')),
    )
    .toHaveLength(1);
  const frame = page.frames().find((candidate) => candidate.url().endsWith('/lms/index.html'))!;
  await expect(frame.locator('[data-question]')).toHaveCount(count);
  expect(
    await frame
      .locator('[data-question]')
      .evaluateAll((all) => all.map((question) => question.getAttribute('data-question'))),
  ).toEqual(RIGHT.map(([id]) => id));
  return frame;
}

/** The questions of the package in their order, and what is right; of the last one, in this order. */
const RIGHT = [
  ['link-entity', ['all']],
  ['before-send', ['entity', 'title']],
  ['new-line', ['shift']],
  ['deleted', ['records']],
  ['team-file', ['channel']],
  ['permission', ['view']],
  ['reply', ['thread']],
  ['mention', ['person']],
  ['share-order', ['grade', 'people', 'view', 'check']],
] as const;

/** Answers some of the questions right, in their order. */
async function answer(course: Frame, from: number, to: number): Promise<void> {
  for (const [question, right] of RIGHT.slice(from, to)) {
    const root = course.locator(`[data-question="${question}"]`);
    for (const [index, id] of right.entries()) {
      if (question === 'share-order') await root.locator(`select[name="${id}"]`).selectOption(String(index + 1));
      else await root.locator(`input[value="${id}"]`).check();
    }
    await root.getByRole('button').click();
  }
}

/** The frame goes elsewhere, as when the learner closes the course. */
const leave = (page: Page, course: Frame) =>
  Promise.all([
    page.waitForEvent('framenavigated', (frame) => frame === course),
    course.evaluate(() => void (location.href = 'about:blank')),
  ]);

const written = (page: Page) =>
  page.evaluate(() => {
    const {calls, stored} = (window as unknown as {API: StrictScorm}).API;
    return {
      sets: calls.filter(([name]) => name === 'LMSSetValue').length,
      commits: calls.filter(([name]) => name === 'LMSCommit').length,
      refused: calls.filter((call) => call.at(-1) !== 'true').length,
      result: `${stored['cmi.core.lesson_status']!} ${stored['cmi.core.score.raw']!}`,
    };
  });

test.describe('in a system that is as strict as SCORM 1.2', () => {
  const PASSED = {'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '90', 'cmi.core.entry': ''};
  for (const [situation, held, answers, expected] of [
    ['opened and left at once, nothing is written', {}, 0, {sets: 0, commits: 0, refused: 0, result: 'not attempted '}],
    ['after three of nine answers it is incomplete', {}, 3, {sets: 6, commits: 3, refused: 0, result: 'incomplete '}],
    ['after nine right answers it is passed', {}, 9, {sets: 16, commits: 9, refused: 0, result: 'passed 100'}],
    ['passed before, opened and left, it stays so', PASSED, 0, {sets: 0, commits: 0, refused: 0, result: 'passed 90'}],
    [
      'passed before, and three answers now, it stays so',
      PASSED,
      3,
      {sets: 5, commits: 3, refused: 0, result: 'passed 90'},
    ],
    [
      'in review nothing is written',
      {...PASSED, 'cmi.core.lesson_mode': 'review'},
      9,
      {sets: 0, commits: 0, refused: 0, result: 'passed 90'},
    ],
    [
      'without credit nothing is written',
      {...PASSED, 'cmi.core.credit': 'no-credit'},
      9,
      {sets: 0, commits: 0, refused: 0, result: 'passed 90'},
    ],
  ] as const) {
    test(situation, async ({page}) => {
      await serve(page, 'en', `${strict(held)}${FRAMESET}`);
      await page.goto('/lms/home');
      const course = await courseIn(page, 9);
      await answer(course, 0, answers);
      await leave(page, course);
      expect(await written(page)).toEqual(expected);
    });
  }

  test('a window that it opened, with a frame, finds it', async ({page}) => {
    await serve(page, 'en', `${strict()}<button onclick="window.open('/lms/frame')">Open</button>`);
    await page.goto('/lms/home');
    const [popup] = await Promise.all([page.waitForEvent('popup'), page.getByRole('button').click()]);
    const course = await courseIn(popup, 9);
    await answer(course, 0, 1);
    await expect(course.locator('#score')).toHaveText(
      'You answered 1 of 9 questions. Your learning system keeps your answers. Your result comes with the last one.',
    );
    await popup.close();
    await expect.poll(async () => (await written(page)).sets).toBe(4);
  });

  test('one that comes late is found as well', async ({page}) => {
    await serve(page, 'en', FRAMESET);
    await page.goto('/lms/home');
    const course = await courseIn(page, 9);
    await page.evaluate(
      `window.API = (${strictScorm.toString()})({'cmi.suspend_data': '1|link-entity=all', 'cmi.core.lesson_status': 'incomplete'})`,
    );
    await expect(course.locator('[data-question="link-entity"] input[value="all"]')).toBeChecked();
  });
});

for (const [locale, situation, system, told] of [
  [
    'en',
    'does not begin',
    strict({}, ['LMSInitialize']),
    'Your learning system did not take this: the result is not kept. Close this page and open it again from there; if that does not help, tell your trainer.',
  ],
  [
    'ar',
    'does not commit',
    strict({}, ['LMSCommit']),
    'لم يقبل نظام التعلّم ذلك، فلن تُحفظ النتيجة. أغلق هذه الصفحة ثم افتحها من النظام مرة أخرى، وإذا لم ينفع ذلك فأبلغ المدرب.',
  ],
  [
    'en',
    'has half an interface',
    '<script>window.API = {LMSInitialize: () => "true"}</script>',
    'Your learning system did not take this: the result is not kept. Close this page and open it again from there; if that does not help, tell your trainer.',
  ],
  ['ar', 'is not there', '', 'لم يُعثر على نظام تعلّم، فلن تُحفظ النتيجة.'],
] as const) {
  test(`the learner hears of a system that ${situation} (${locale})`, async ({page}) => {
    await serve(page, locale, `${system}${FRAMESET}`);
    await page.goto('/lms/home');
    const course = await courseIn(page, 9);
    await answer(course, 0, 1);
    await expect(course.locator('#score')).toHaveText(
      `${{en: 'You answered 1 of 9 questions.', ar: 'الأسئلة التي أجبت عنها: 1 من 9.'}[locale]} ${told}`,
    );
  });
}

/** What is said where nothing is recorded. */
const LOOKING: Words = {
  en: 'You opened this to look at it again or to try it: your learning system records none of it. A result that you have there stays as it is.',
  ar: 'فتحت هذه الصفحة للمراجعة أو التجربة، فلا يسجّل نظام التعلّم منها شيئًا. إذا كانت لك نتيجة فيه فتبقى كما هي.',
};

for (const [locale, mode] of [
  ['en', 'review'],
  ['ar', 'browse'],
] as const) {
  test(`in ${mode} the learner sees from the beginning that nothing is recorded, and nothing is (${locale})`, async ({
    page,
  }) => {
    await serve(
      page,
      locale,
      `${strict({'cmi.core.lesson_mode': mode, 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '90', 'cmi.core.entry': ''})}${FRAMESET}`,
    );
    await page.goto('/lms/home');
    const course = await courseIn(page, 9);
    await expect(course.locator('#score')).toHaveText(LOOKING[locale]);
    await inSight(course.locator('#score'));
    await answer(course, 0, 1);
    await expect(course.locator('#score')).toHaveText(
      `${{en: 'You answered 1 of 9 questions.', ar: 'الأسئلة التي أجبت عنها: 1 من 9.'}[locale]} ${LOOKING[locale]}`,
    );
    await inSight(course.locator('#score'));
    await leave(page, course);
    expect(await written(page)).toEqual({sets: 0, commits: 0, refused: 0, result: 'passed 90'});
  });
}

test('come back to by the browser’s back button, the course says that it is closed', async ({page}) => {
  await serve(page, 'en', `${strict()}${FRAMESET}`);
  await page.goto('/lms/home');
  const course = await courseIn(page, 9);
  await answer(course, 0, 1);
  // Chromium keeps no frame for going back to; the page hears the same events.
  await course.evaluate(() => {
    dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}));
    dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
  });
  const before = await written(page);
  await answer(course, 1, 2);
  await expect(course.locator('#score')).toHaveText(
    'You answered 2 of 9 questions. You had left this page: what you answer now is not kept. Open it again from your learning system.',
  );
  expect(await written(page)).toEqual(before);
});

test('in a system that others wrote: answers are taken up again, and the result comes with the last one', async ({
  page,
}) => {
  await serve(page, 'ar', '<script src="/lms/scorm.js"></script>');
  /** Starts the package with what the system kept. */
  const launch = async (suspendData: string) => {
    await page.goto('/lms/home');
    await page.evaluate((suspended) => {
      const host = window as unknown as {
        Scorm12API: new (settings: object) => {loadFromJSON(json: object, element: string): void};
        API: unknown;
      };
      const api = new host.Scorm12API({autocommit: false, logLevel: 5});
      api.loadFromJSON(
        {
          student_data: {mastery_score: '70'},
          ...(suspended && {suspend_data: suspended, core: {entry: 'resume', lesson_status: 'incomplete'}}),
        },
        'cmi',
      );
      host.API = api;
      const frame = document.createElement('iframe');
      frame.src = '/lms/index.html';
      document.body.append(frame);
    }, suspendData);
    return courseIn(page, 9);
  };
  /** What the system has: its values are getters, which do not travel as they are. */
  const kept = () =>
    page.evaluate(() => {
      const {cmi} = (
        window as unknown as {API: {cmi: {suspend_data: string; core: {score: {raw: string}; lesson_status: string}}}}
      ).API;
      return {data: cmi.suspend_data, state: `${cmi.core.lesson_status} ${cmi.core.score.raw}`};
    });

  const first = await launch('');
  await answer(first, 0, 3);
  const {data, state} = await kept();
  expect(state).toBe('incomplete ');
  await leave(page, first);
  expect((await kept()).state).toBe('incomplete ');

  const second = await launch(data);
  await expect(second.locator('#score')).toHaveText('الأسئلة التي أجبت عنها: 3 من 9.');
  await expect(second.locator('fieldset [role=status] strong')).toHaveText([
    'إجابة صحيحة.',
    'إجابة صحيحة.',
    'إجابة صحيحة.',
  ]);
  await answer(second, 3, 9);
  await expect(second.locator('#score')).toHaveText(
    'أجبت عن كل الأسئلة، وأصبت في 9 من 9: 100%. يحفظ نظام التعلّم نتيجتك.',
  );
  expect((await kept()).state).toBe('passed 100');
  await leave(page, second);
  expect((await kept()).state).toBe('passed 100');
});
