/** Training: a session is run at speed with two windows, and its quiz keeps answers. */
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test, type Page} from '@playwright/test';
import {parse} from 'csv-parse/sync';
import type {PublishedChecklist} from '../../src/lib/checklist/published';
import type {Locale, Words} from '../../src/lib/locale';
import type {Session} from '../../src/lib/session/session';
import {inSight, kept, readable, wake} from '../app';
import {BUILD, current, LOCALES, superseded} from '../site';
import {words} from '../words';

const ID = 'train-teams-basics';
const sessionIn = (locale: Locale): Session =>
  JSON.parse(readFileSync(path.join(BUILD, locale, `sessions/2025-06/${ID}.json`), 'utf8')) as Session;
/** What the group goes through in the session. */
function groupChecklist(locale: Locale): PublishedChecklist {
  const lists = JSON.parse(readFileSync(path.join(BUILD, locale, 'checklists.json'), 'utf8')) as PublishedChecklist[];
  return lists.find(({id}) => id === sessionIn(locale).groupChecklist)!;
}

/** Slides of each part, counted by hand; the last is the closing. */
const SLIDES = {welcome: 4, tour: 2, 'chat-channel': 2, break: 1, share: 2, place: 2, evaluate: 18, closing: 1};
const slideIds = Object.entries(SLIDES).flatMap(([part, count]) =>
  Array.from({length: count}, (_slide, index) => `${part}-${index + 1}`),
);

const WAITS: Words = {
  en: 'The next slide waits until the break is over. “Next part” goes on sooner.',
  ar: 'تنتظر الشريحة التالية حتى تنتهي الاستراحة. للمتابعة قبل ذلك اختاروا «الفقرة التالية».',
};

/** A person's result as it stands in a code: a digit for each of the nine questions, then one for each of the eight items. */
const resultOf = (person: number, marks: string, items: string, code = '-') =>
  `RW2 ${ID} ${code} 2025-06 ${String(person).padStart(16, '0')} ${marks} ${items}`;

const click = (page: Page, locale: Locale, id: string) =>
  page.getByRole('button', {name: words(locale, id), exact: true}).click();

for (const [trainerLocale, groupLocale] of [
  ['en', 'ar'],
  ['ar', 'en'],
] as const) {
  test(`a whole session at speed: the trainer in ${trainerLocale}, the projector in ${groupLocale}, a reload in the middle`, async ({
    context,
    page,
  }) => {
    const plan = sessionIn(trainerLocale);
    const shown = sessionIn(groupLocale);
    await context.clock.install({time: new Date('2026-11-23T09:00:00')});
    await page.goto(`/${trainerLocale}/training/${ID}/run/`);
    const projector = await context.newPage();
    await projector.goto(`/${groupLocale}/slides/${ID}/`);

    const parts = Object.keys(SLIDES);
    /** The trainer's window and the projector are at a slide of a part. */
    const follows = async (index: number, slide = 0) => {
      const id = `${parts[index]!}-${slide + 1}`;
      if (plan.segments[index]) await expect(page.locator('[data-present]')).toHaveText(plan.segments[index].title);
      await expect(page.locator('[data-slide-now]')).toHaveAttribute('data-slide-now', id);
      await expect(projector.locator('[data-slide-shown]')).toHaveAttribute('data-slide-shown', id);
      await inSight(projector.locator(`section.present#${id} h2`));
    };
    const part = (name: 'run.forward' | 'run.back') => click(page, trainerLocale, name);
    await follows(0);
    await expect(page.getByRole('timer')).toContainText('10:00');

    await click(page, trainerLocale, 'run.start');
    await context.clock.fastForward('04:00');
    await expect(page.getByRole('timer')).toContainText('6:00');
    await expect(projector.getByRole('timer')).toContainText('6:00');

    // The remote turns slides, in either window; the clock of the part goes on.
    await page.keyboard.press('PageDown');
    await follows(0, 1);
    await projector.keyboard.press('PageDown');
    await follows(0, 2);
    // After four of ten minutes the second of four slides would be right.
    await expect(page.locator('[data-pace]')).toHaveAttribute('data-pace', '1');
    await page.keyboard.press('PageUp');
    await follows(0, 1);
    await expect(page.locator('[data-pace]')).toHaveCount(0);
    await expect(page.getByRole('timer')).toContainText('6:00');

    // Six minutes early, then twelve over its time: six late, and a part is offered to be left out.
    await part('run.forward');
    await follows(1);
    await expect(page.locator('[data-drift]')).toHaveAttribute('data-drift', '-6');
    await context.clock.fastForward('27:00');
    await expect(page.locator('[data-drift]')).toHaveAttribute('data-drift', '6');
    await page.locator('[data-skip="place"]').click();
    await expect(page.locator('[data-drift]')).toHaveAttribute('data-drift', '-4');
    await expect(page.locator('[data-skip]')).toHaveCount(0);

    await part('run.forward');
    await follows(2);
    await context.clock.fastForward('05:00');
    await page.reload();
    await follows(2);
    // The clock goes on while the page arrives.
    await expect(page.getByRole('timer')).toContainText(/15:00|14:[45]\d/);
    await expect(page.locator('[data-drift]')).toHaveAttribute('data-drift', '-4');
    await expect(projector.locator('section.present')).toContainText(shown.exercises[0]!.task[0]!.text);
    // Opened again, the projector finds its slide.
    await projector.reload();
    await follows(2);

    // A break for prayer moves the end and is not late.
    await click(page, trainerLocale, 'run.takeBreak');
    // The button that began it stands far below the clock.
    await inSight(page.getByRole('timer'));
    await inSight(page.getByRole('button', {name: words(trainerLocale, 'run.endBreak'), exact: true}));
    await expect(page.getByRole('button', {name: words(trainerLocale, 'run.endBreak'), exact: true})).toBeFocused();
    await inSight(
      projector
        .locator('[data-pause]')
        .getByText({en: 'Prayer break', ar: 'استراحة الصلاة'}[groupLocale], {exact: true}),
    );
    await context.clock.fastForward('10:00');
    await click(page, trainerLocale, 'run.endBreak');
    await expect(projector.locator('[data-pause]')).toHaveCount(0);
    await follows(2);
    await expect(page.locator('[data-drift]')).toHaveAttribute('data-drift', '-4');

    // From the solution on into the next part, and back to the solution.
    await page.keyboard.press('PageDown');
    await follows(2, 1);
    await page.keyboard.press('PageDown');
    await follows(3);
    await page.keyboard.press('PageUp');
    await follows(2, 1);
    await part('run.forward');
    await follows(3);
    // The break of the agenda goes on, whatever the remote says.
    for (const window of [page, projector]) {
      await window.keyboard.press('PageDown');
      await inSight(page.getByText(WAITS[trainerLocale]));
      await follows(3);
    }
    await part('run.forward');
    await follows(4);
    // The fifth part is left out.
    await part('run.forward');
    const question = shown.quiz[0]!;
    await follows(6);
    await expect(projector.locator('section.present')).toContainText(question.text);
    await expect(projector.locator('section.present')).not.toContainText(question.explanation);
    // The trainer sees the answer before.
    await readable(page.getByText(plan.quiz[0]!.explanation));
    await page.keyboard.press('PageDown');
    await expect(projector.locator('section.present')).toContainText(question.explanation);

    await part('run.forward');
    await inSight(page.getByText({en: 'The session is over.', ar: 'انتهت الجلسة.'}[trainerLocale], {exact: true}));
    await expect(projector.locator('section.present').getByRole('heading')).toHaveText(
      {en: 'Thank you', ar: 'شكرًا لكم'}[groupLocale],
    );
  });
}

test('the remote ends no break before its time, in either window; it goes on after it, and its time does not move', async ({
  context,
  page,
}) => {
  await context.clock.install({time: new Date('2026-11-23T09:00:00')});
  await page.goto(`/en/training/${ID}/run/`);
  const projector = await context.newPage();
  await projector.goto(`/en/slides/${ID}/`);
  const at = async (slide: string) => {
    await expect(page.locator('[data-slide-now]')).toHaveAttribute('data-slide-now', slide);
    await expect(projector.locator('[data-slide-shown]')).toHaveAttribute('data-slide-shown', slide);
    for (const window of [page, projector])
      await expect(window.getByText('Prayer break', {exact: true})).toHaveCount(0);
  };
  const takeBreak = async () => {
    await click(page, 'en', 'run.takeBreak');
    await inSight(projector.locator('[data-pause]'));
  };
  await at('welcome-1');
  await click(page, 'en', 'run.start');
  await takeBreak();
  const goOn = projector.getByText('We go on at');
  await expect(goOn).toHaveText(/^We go on at 9:1\d\.$/);
  const promised = (await goOn.textContent())!;
  const isOn = async () => {
    await page.getByRole('heading', {level: 1}).scrollIntoViewIfNeeded();
    await inSight(page.getByText('The slides wait until the break is over. “End the break” goes on sooner.'));
    await expect(page.locator('[data-slide-now]')).toHaveAttribute('data-slide-now', 'welcome-1');
    await expect(projector.locator('[data-slide-shown]')).toHaveAttribute('data-slide-shown', 'welcome-1');
    await expect(projector.locator('section.present')).toHaveId('welcome-1');
    await inSight(projector.locator('[data-pause]').getByText('Prayer break', {exact: true}));
  };
  for (const window of [page, projector]) {
    await window.keyboard.press('PageDown');
    await isOn();
  }
  await context.clock.fastForward('17:00');
  await expect(projector.locator('[data-pause]').getByRole('timer')).toHaveText('0:00');
  await expect(goOn).toHaveText(promised);
  await page.keyboard.press('PageDown');
  await at('welcome-2');
  await expect(page.getByRole('timer')).toContainText(/10:00|9:5\d/);

  await takeBreak();
  await context.clock.fastForward('11:00');
  await projector.keyboard.press('PageDown');
  await at('welcome-3');

  // The trainer ends one at once.
  await takeBreak();
  await click(page, 'en', 'run.endBreak');
  await at('welcome-3');

  // In the last part too, and then the session is over.
  for (let part = 0; part < 6; part++) await click(page, 'en', 'run.forward');
  await at('evaluate-1');
  await takeBreak();
  await click(page, 'en', 'run.forward');
  await expect(projector.locator('[data-slide-shown]')).toHaveAttribute('data-slide-shown', 'closing-1');
  await expect(projector.locator('[data-pause]')).toHaveCount(0);
  await inSight(page.getByText('The session is over.', {exact: true}));
});

test('a run of another day is offered, not gone on with unasked', async ({context, page}) => {
  await context.clock.install({time: new Date('2026-11-22T10:00:00')});
  await page.goto(`/en/training/${ID}/run/`);
  await click(page, 'en', 'run.start');
  await click(page, 'en', 'run.forward');
  await expect(page.locator('[data-present]')).toHaveAttribute('data-present', 'tour');

  await context.clock.setSystemTime(new Date('2026-11-23T09:20:00'));
  expect(await page.evaluate(() => new Date().getDate())).toBe(23);
  await page.reload();
  await expect(page.locator('[data-kept-run]')).toContainText('A run of 22 November 2026 is kept.');
  await expect(page.getByRole('timer')).toHaveCount(0);
  await click(page, 'en', 'run.kept.resume');
  await expect(page.locator('[data-present]')).toHaveAttribute('data-present', 'tour');
  await expect(page.getByRole('timer')).toContainText('15:00');
  await expect(page.locator('[data-drift]')).toHaveAttribute('data-drift', '0');
  await click(page, 'en', 'run.goOn');

  await context.clock.setSystemTime(new Date('2026-11-24T09:20:00'));
  await page.goto(`/ar/training/${ID}/run/`);
  await expect(page.locator('[data-kept-run]')).toContainText('حُفظ تقديم من يوم 23 نوفمبر 2026.');
  await click(page, 'ar', 'run.kept.begin');
  await expect(page.locator('[data-present]')).toHaveAttribute('data-present', 'welcome');
  await expect(page.getByRole('timer')).toContainText('10:00');
});

/** Does to a page what a translating browser does: every text is moved into elements of the browser's own. */
const translateLikeABrowser = (page: Page) =>
  page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement!.closest('script, style, [translate="no"]') || !node.textContent!.trim()
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
    );
    const found: Text[] = [];
    while (texts.nextNode()) found.push(texts.currentNode as Text);
    for (const text of found) {
      const outer = document.createElement('font');
      text.replaceWith(outer);
      outer.append(document.createElement('font'));
      outer.firstElementChild!.append(text.data);
    }
    return found.length;
  });

test.describe('translated by the browser', () => {
  test('a run stays true, and so do its slides', async ({context, page}) => {
    await context.clock.install({time: new Date('2026-11-23T09:00:00')});
    const problems: string[] = [];
    for (const locale of ['en', 'ar'] as const) {
      const {segments} = sessionIn(locale);
      const projector = await context.newPage();
      for (const window of [page, projector]) window.on('pageerror', ({message}) => problems.push(message));
      await page.goto(`/${locale}/training/${ID}/run/`);
      await projector.goto(`/${locale}/slides/${ID}/`);
      if (locale === 'ar') {
        await page.getByText(words('ar', 'run.again'), {exact: true}).click();
        await click(page, 'ar', 'run.again.now');
      }
      await expect(page.locator('[data-present]')).toHaveText(segments[0]!.title);
      await expect(projector.locator('[data-slide-shown]')).toHaveAttribute('data-slide-shown', 'welcome-1');
      for (const window of [page, projector]) {
        await translateLikeABrowser(window);
        await expect(window.locator('h1 font font').first()).toBeAttached();
      }

      await click(page, locale, 'run.start');
      await context.clock.fastForward('04:00');
      for (const window of [page, projector]) await expect(window.getByRole('timer')).toContainText(/6:00|5:5\d/);
      await click(page, locale, 'run.forward');
      await expect(page.locator('[data-present]')).toHaveText(segments[1]!.title);
      await expect(page.locator('[aria-labelledby="notes"]')).toContainText(segments[1]!.notes[0]!.text);
      await expect(page.locator('[aria-labelledby="slides"] h3')).toHaveText(segments[1]!.guides[0]!.title);
      await click(page, locale, 'slides.forward');
      await expect(page.locator('[data-slide-now]')).toHaveText({en: 'Slide 2 of 2', ar: 'الشريحة 2 من 2'}[locale]);
      await expect(page.getByText(words(locale, 'slides.next', {title: ''}).trim()).last()).toContainText(
        sessionIn(locale).exercises[0]!.title,
      );
      await click(page, locale, 'run.takeBreak');
      await expect(page.locator('[data-present]')).toHaveText({en: 'Prayer break', ar: 'استراحة الصلاة'}[locale]);
      await expect(projector.locator('[data-pause]').getByRole('timer')).toHaveText(/10:00|9:5\d/);
      await click(page, locale, 'run.forward');
      await expect(page.locator('[data-present]')).toHaveText(segments[2]!.title);
      await projector.close();
    }
    expect(problems).toEqual([]);
  });

  test('a quiz, results and statements count on', async ({page}) => {
    const problems: string[] = [];
    page.on('pageerror', ({message}) => problems.push(message));
    await page.goto(`/ar/${ID}/`);
    await wake(page);
    await translateLikeABrowser(page);
    const question = page.locator('[data-question="link-entity"]');
    for (const [answer, told] of [
      ['one', 'إجابة غير صحيحة.'],
      ['all', 'إجابة صحيحة.'],
    ] as const) {
      await question
        .locator(answer === 'all' ? 'input[value="all"]' : 'input:not([value="all"])')
        .first()
        .check();
      await question.getByRole('button').click();
      await expect(question.getByRole('status').locator('strong')).toHaveText(told);
    }
    await page.locator('[data-question="mention"] input').first().check();
    await page.locator('[data-question="mention"]').getByRole('button').click();
    await expect(page.locator('[aria-hidden="true"]').getByText('من سؤالين')).toHaveCount(1);

    await page.goto(`/en/training/${ID}/results/`);
    const counted = page.locator('[data-counted]');
    await expect(counted).toHaveText('0 results collected');
    await translateLikeABrowser(page);
    const file = (text: string) => ({name: 'result.txt', mimeType: 'text/plain', buffer: Buffer.from(text)});
    const input = page.locator('input[type="file"]');
    await input.setInputFiles(file('nothing'));
    await expect(counted).toHaveText('0 results collected This is no result of this site. It was not counted.');
    await input.setInputFiles([1, 2, 3, 4, 5].map((person) => file(resultOf(person, '111111111', '-'))));
    await expect(counted).toHaveText('5 results collected');
    await translateLikeABrowser(page);
    await input.setInputFiles(file(resultOf(6, '111111111', '-')));
    await expect(page.locator('[data-total="mention"] td')).toHaveText(['6', '0', '0']);

    await page.goto(`/en/training/${ID}/statements/`);
    const names = page.getByLabel(words('en', 'statements.names'));
    await names.fill(Array.from({length: 301}, (_person, index) => `Person ${index}`).join('\n'));
    await expect(page.locator('[data-note="too-many"]')).toContainText('These are 301 names');
    await translateLikeABrowser(page);
    await names.fill(Array.from({length: 302}, (_person, index) => `Person ${index}`).join('\n'));
    await expect(page.locator('[data-note="too-many"]')).toContainText('These are 302 names');
    await names.fill('Sara\nHasan');
    await expect(page.locator('[data-statements]')).toHaveText('2 statements');
    expect(problems).toEqual([]);
  });
});

test('slides by themselves: keys in the direction of the language, an address for each, all on paper', async ({
  page,
}) => {
  for (const locale of LOCALES) {
    const at = (place: number) =>
      expect(page.locator('[data-slide-shown]')).toHaveAttribute('data-slide-shown', slideIds[place]!);
    await page.goto(`/${locale}/slides/${ID}/`);
    await at(0);
    await page.keyboard.press(locale === 'ar' ? 'ArrowLeft' : 'ArrowRight');
    await at(1);
    await page.keyboard.press(locale === 'ar' ? 'ArrowRight' : 'ArrowLeft');
    await at(0);
    await click(page, locale, 'slides.forward');
    await page.keyboard.press('PageDown');
    await at(2);
    await expect(page).toHaveURL(/#\/welcome-3$/);
    await page.reload();
    await at(2);

    const pdf = (await page.pdf({preferCSSPageSize: true})).toString('latin1');
    expect(pdf.match(/\/Type ?\/Page\b/g)).toHaveLength(32);
  }
});

test('a superseded revision can be run, and says what it is', async ({page}) => {
  const {key} = superseded[0]!;
  for (const locale of LOCALES) {
    await page.goto(`/${locale}/${key}/training/${ID}/run/`);
    await expect(page.locator('main').getByRole('link', {name: words(locale, 'run.changes')})).toHaveAttribute(
      'href',
      `/${locale}/changes/${current.key}/`,
    );
    await expect(page.locator(`[data-projector="${locale}"]`)).toHaveAttribute(
      'href',
      `/${locale}/${key}/slides/${ID}/`,
    );
    await page.goto(`/${locale}/${key}/slides/${ID}/`);
    await expect(page.locator('section.present')).toContainText(superseded[0]!.title[locale]);
  }
});

test('quiz answers are kept, by keyboard, in both languages', async ({page}) => {
  await page.goto(`/en/${ID}/`);
  await wake(page);
  const question = page.locator('[data-question="link-entity"]');
  await question.getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  await question.getByRole('button', {name: words('en', 'quiz.check')}).press('Enter');
  await expect(question.getByRole('status')).toContainText('Not correct.');
  await question.getByRole('radio').first().focus();
  await page.keyboard.press('ArrowDown');
  await question.getByRole('button', {name: words('en', 'quiz.check')}).press('Enter');
  await expect(question.getByRole('status')).toContainText(/^Correct\./);

  const order = page.locator('[data-question="share-order"]');
  await order.getByRole('button', {name: words('en', 'quiz.check')}).click();
  await expect(order.getByRole('status')).toContainText('Give each one a place of its own first.');
  for (const [index, answer] of ['grade', 'people', 'view', 'check'].entries()) {
    await order.locator(`select[name="${answer}"]`).selectOption(String(index + 1));
  }
  await order.getByRole('button', {name: words('en', 'quiz.check')}).click();
  await expect(order.getByRole('status')).toContainText(/^Correct\./);

  await page.goto(`/ar/${ID}/`);
  await expect(page.locator('[data-question="share-order"]').getByRole('status')).toContainText(/^إجابة صحيحة\./);
  await expect(page.locator('[data-question="link-entity"] input[value="all"]')).toBeChecked();
});

test('each check is said once, also when it says the same, and nothing is said of a choice that was changed', async ({
  page,
}) => {
  await page.goto(`/en/${ID}/`);
  await wake(page);
  const question = page.locator('[data-question="share-order"]');
  const choose = async (...places: readonly string[]) => {
    for (const [index, place] of places.entries()) await question.locator('select').nth(index).selectOption(place);
  };
  const check = question.getByRole('button', {name: 'Check my answer'});
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, {said});
    for (const status of document.querySelectorAll('main [role="status"]')) {
      new MutationObserver(() => {
        if (status.textContent) said.push(status.querySelector('p')?.textContent ?? status.textContent);
      }).observe(status, {childList: true, subtree: true, characterData: true});
    }
  });
  const said = () => page.evaluate(() => (window as unknown as {said: string[]}).said);

  await check.click();
  await check.click();
  const incomplete = 'Give each one a place of its own first.';
  await expect.poll(said).toEqual([incomplete, incomplete]);
  const right = ['grade', 'people', 'view', 'check'];
  const shown = await question
    .locator('select')
    .evaluateAll((all) => all.map((select) => (select as HTMLSelectElement).name));
  const places = shown.map((name) => String(right.indexOf(name) + 1));
  await choose(...places.toReversed());
  await expect(question.getByRole('status')).toHaveText('');
  await check.click();
  await check.click();
  await expect.poll(said).toEqual([incomplete, incomplete, 'Not correct.', 'Not correct.']);
  await choose(...places);
  await expect(question.getByRole('status')).toHaveText('');
  await check.click();
  await expect.poll(said).toEqual([incomplete, incomplete, 'Not correct.', 'Not correct.', 'Correct.']);
  // Kept with the answer, and said no second time when that has reached the disk.
  await kept(page, 'quiz-train-teams-basics', 1);
  expect(await said()).toHaveLength(5);
});

test.describe('without scripts', () => {
  test.use({javaScriptEnabled: false});

  test('questions, answers and solutions can be read', async ({page}) => {
    for (const locale of LOCALES) {
      const {quiz, exercises} = sessionIn(locale);
      await page.goto(`/${locale}/${ID}/`);
      const question = page.locator('[data-question="link-entity"]');
      await question.locator('summary').click();
      await readable(question.getByText(quiz[0]!.explanation));
      const solutions = page.locator('main details').filter({hasText: exercises[0]!.solution[0]!.text.slice(0, 20)});
      await expect(solutions).toHaveCount(1);
      await solutions.locator('summary').click();
      await readable(solutions.getByText(exercises[0]!.solution[0]!.text.slice(0, 20)));
    }
  });
});

test('five trainees’ results are collected, what is not ours is not counted, and the table is read back', async ({
  page,
}) => {
  const file = (name: string, text: string) => ({name, mimeType: 'text/plain', buffer: Buffer.from(text)});

  // The trainer has come from the page of a dated session.
  await page.goto(`/en/training/${ID}/results/`);
  await page.evaluate((id) => sessionStorage.setItem(`remote-work.dated.${id}`, 'monday-2'), ID);
  const input = page.locator('input[type="file"]');
  const counted = page.locator('[data-counted]');
  const OTHER_SESSION = 'This result belongs to another session, another day or another revision. It was not counted.';
  const refused: readonly (readonly [string, string])[] = [
    ['https://example.bh/', 'This is no result of this site. It was not counted.'],
    [
      `RW1 ${ID} 2025-06 0123456789abcdef 111111111`,
      'This result comes from an older edition of the site: ask the person to reload the page and show it again.',
    ],
    [
      resultOf(1, '111111111', '00200000').replace('RW2', 'RW3'),
      'This result comes from a newer edition of the site. Reload this page, then try again.',
    ],
    [resultOf(1, '111111111', '00200000').replace(ID, 'train-vpn'), OTHER_SESSION],
    [resultOf(1, '111111111', '00200000', 'tuesday'), OTHER_SESSION],
    [resultOf(1, '111111111', '002000000'), OTHER_SESSION],
  ];
  for (const [text, reason] of refused) {
    await input.setInputFiles(file('strange.txt', text));
    await expect(page.locator('main').getByRole('status')).toHaveText(`0 results collected ${reason}`);
  }
  await expect(counted).toHaveAttribute('data-counted', '0');

  await input.setInputFiles(
    [1, 2, 3, 4].map((person) => file(`${person}.txt`, resultOf(person, '111111121', '10200000', 'monday-2'))),
  );
  await expect(counted).toHaveAttribute('data-counted', '4');
  await expect(page.getByRole('table')).toHaveCount(0);
  await input.setInputFiles(file('again.txt', resultOf(4, '111111121', '00200000')));
  await expect(page.locator('main').getByRole('status')).toHaveText(
    '4 results collected This result is counted already.',
  );
  await input.setInputFiles(file('5.txt', resultOf(5, '111111111', '11200000')));
  await expect(counted).toHaveAttribute('data-counted', '5');
  await expect(page.locator('[data-total="mention"] td')).toHaveText(['1', '4', '0']);
  for (const [item, totals] of [
    ['data.classified', ['5', '0', '0']],
    ['data.label-applied', ['1', '4', '0']],
    ['teams.files-in-channel', ['0', '0', '5']],
  ] as const) {
    await expect(page.locator(`[data-item-total="${item}"] td`)).toHaveText(totals);
  }

  const download = page.waitForEvent('download');
  await click(page, 'en', 'results.csv');
  const table = parse(readFileSync(await (await download).path(), 'utf8'), {bom: true});
  expect(table).toEqual([
    ['Kind', 'Wording', 'Right / Done', 'Wrong', 'Not answered / Open', 'Does not concern them'],
    ['Question', 'Who can open a link that is made for the whole entity?', '5', '0', '0', ''],
    ['Question', 'What do you check before you send a message to someone new?', '5', '0', '0', ''],
    ['Question', 'Which keys begin a new line without sending?', '5', '0', '0', ''],
    ['Question', 'You deleted a message. What is true?', '5', '0', '0', ''],
    ['Question', 'A file is for the whole team. Where does it belong?', '5', '0', '0', ''],
    ['Question', 'Someone only has to read your file. What do you give?', '5', '0', '0', ''],
    ['Question', 'You answer a post in a channel. Where?', '5', '0', '0', ''],
    ['Question', 'One colleague must see your post. Whom do you mention?', '1', '4', '0', ''],
    ['Question', 'Put the sharing of a file in order.', '5', '0', '0', ''],
    ['Checklist item', 'Grade of the information known before sharing', '5', '', '0', '0'],
    ['Checklist item', 'Sensitivity label applied where available', '1', '', '4', '0'],
    ['Checklist item', 'Work files kept in the channel, not on the device', '0', '', '0', '5'],
    ['Checklist item', 'Link shared with named people, least permission', '0', '', '5', '0'],
    ['Checklist item', '“External” label checked before sending', '0', '', '5', '0'],
    ['Checklist item', 'No work files to personal e-mail', '0', '', '5', '0'],
    ['Checklist item', 'No work files in personal storage or apps', '0', '', '5', '0'],
    ['Checklist item', 'Recording shared only with named people', '0', '', '5', '0'],
  ]);

  await click(page, 'en', 'results.erase');
  await expect(counted).toHaveAttribute('data-counted', '0');
});

test('what a trainee shows is read from the picture: answers, and ticks on the group’s checklist', async ({page}) => {
  const {address, id, items} = groupChecklist('en');
  await page.goto(address);
  await wake(page);
  await page.locator(`[data-tick="${items[1]!.id}"]`).check();
  await kept(page, id, 1);

  await page.goto(`/en/${ID}/`);
  await expect(page.getByRole('link', {name: words('en', 'session.groupChecklist')})).toHaveAttribute('href', address);
  await wake(page);
  const question = page.locator('[data-question="link-entity"]');
  await question.locator('input[value="all"]').check();
  await question.getByRole('button').click();
  await page.getByText(words('en', 'outcome.show')).click();
  const picture = page.getByRole('img', {name: words('en', 'outcome.qr')});
  await expect(picture.locator('path')).toHaveAttribute('d', /M/);
  const link = decodeURIComponent(
    (await page.getByRole('link', {name: words('en', 'outcome.file')}).getAttribute('href'))!,
  );
  expect(link).toMatch(new RegExp(`^data:text/plain,RW2 ${ID} - 2025-06 [0-9a-f]{16} 100000000 01000000$`));
  const code = await picture.screenshot();

  await page.goto(`/ar/training/${ID}/results/`);
  await page.locator('input[type="file"]').setInputFiles({name: 'code.png', mimeType: 'image/png', buffer: code});
  await expect(page.locator('[data-counted]')).toHaveAttribute('data-counted', '1');
});
