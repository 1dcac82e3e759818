/** Training: a session is run at speed with two windows, and its quiz keeps answers. */
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test, type Page} from '@playwright/test';
import {parse} from 'csv-parse/sync';
import {PUBLISHED_CHECKLISTS, type PublishedChecklist} from '../../src/lib/checklist/published';
import {LOCALES, type Locale} from '../../src/lib/locale';
import {rightChoice} from '../../src/lib/session/quiz';
import {marksOf, writeResult} from '../../src/lib/session/results';
import {sessionFile, type Session} from '../../src/lib/session/session';
import {deckOf} from '../../src/lib/session/slides';
import {KEYS} from '../../src/lib/storageKeys';
import {kept} from '../app';
import {BUILD, current, superseded} from '../site';
import {words} from '../words';

const ID = 'train-teams-basics';
const sessionIn = (locale: Locale): Session => JSON.parse(readFileSync(path.join(BUILD, locale, sessionFile(ID, current.key)), 'utf8')) as Session;
/** What the group goes through in the session. */
function groupChecklist(locale: Locale): PublishedChecklist {
  const lists = JSON.parse(readFileSync(path.join(BUILD, locale, PUBLISHED_CHECKLISTS), 'utf8')) as PublishedChecklist[];
  return lists.find(({id}) => id === sessionIn(locale).groupChecklist)!;
}

const click = (page: Page, locale: Locale, id: string) => page.getByRole('button', {name: words(locale, id), exact: true}).click();

for (const [trainerLocale, groupLocale] of [
  ['en', 'ar'],
  ['ar', 'en'],
] as const) {
  test(`a whole session at speed: the trainer in ${trainerLocale}, the projector in ${groupLocale}, a reload in the middle`, async ({context, page}) => {
    const plan = sessionIn(trainerLocale);
    const shown = sessionIn(groupLocale);
    await context.clock.install({time: new Date('2026-11-23T09:00:00')});
    await page.goto(`/${trainerLocale}/training/${ID}/run/`);
    const projector = await context.newPage();
    await projector.goto(`/${groupLocale}/slides/${ID}/`);

    const deck = deckOf(shown);
    /** The trainer's window and the projector are at a slide of a part. */
    const follows = async (index: number, slide = 0) => {
      const {id} = deck[index]![slide]!;
      if (plan.segments[index]) await expect(page.locator('[data-present]')).toHaveText(plan.segments[index].title);
      await expect(page.locator('[data-slide-now]')).toHaveAttribute('data-slide-now', id);
      await expect(projector.locator('[data-slide-shown]')).toHaveAttribute('data-slide-shown', id);
      await expect(projector.locator(`section.present#${id}`)).toBeVisible();
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
    await page.keyboard.press('PageUp');
    await follows(0, 1);
    await expect(page.getByRole('timer')).toContainText('6:00');
    await expect(page.locator('[data-pace]')).toHaveCount(deck[0]!.length > 4 ? 1 : 0);

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
    await expect(page.getByRole('timer')).toContainText('15:00');
    await expect(page.locator('[data-drift]')).toHaveAttribute('data-drift', '-4');
    await expect(projector.locator('section.present')).toContainText(shown.exercises[0]!.task[0]!.text);
    // Opened again, the projector finds its slide.
    await projector.reload();
    await follows(2);

    // A break for prayer moves the end and is not late.
    await click(page, trainerLocale, 'run.takeBreak');
    await expect(projector.locator('[data-pause]')).toContainText(words(groupLocale, 'run.pause'));
    await context.clock.fastForward('10:00');
    await click(page, trainerLocale, 'run.goOn');
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
    await part('run.forward');
    await follows(4);
    // The fifth part is left out.
    await part('run.forward');
    const asked = deck[6]!.findIndex(({kind}) => kind === 'question');
    await follows(6);
    for (let slide = 1; slide <= asked; slide++) await page.keyboard.press('PageDown');
    const question = shown.quiz[0]!;
    await follows(6, asked);
    await expect(projector.locator('section.present')).toContainText(question.text);
    await expect(projector.locator('section.present')).not.toContainText(question.explanation);
    // The trainer sees the answer before.
    await expect(page.getByText(plan.quiz[0]!.explanation)).toBeVisible();
    await page.keyboard.press('PageDown');
    await expect(projector.locator('section.present')).toContainText(question.explanation);

    await part('run.forward');
    await expect(page.getByText(words(trainerLocale, 'run.over'))).toBeVisible();
    await expect(projector.locator('section.present').getByRole('heading')).toHaveText(words(groupLocale, 'run.thanks'));
  });
}

test('slides by themselves: keys in the direction of the language, an address for each, all on paper', async ({page}) => {
  for (const locale of LOCALES) {
    const slides = deckOf(sessionIn(locale)).flat();
    const at = (place: number) => expect(page.locator('[data-slide-shown]')).toHaveAttribute('data-slide-shown', slides[place]!.id);
    await page.goto(`/${locale}/slides/${ID}/`);
    await at(0);
    await page.keyboard.press(locale === 'ar' ? 'ArrowLeft' : 'ArrowRight');
    await at(1);
    await page.keyboard.press(locale === 'ar' ? 'ArrowRight' : 'ArrowLeft');
    await at(0);
    await click(page, locale, 'slides.forward');
    await page.keyboard.press('PageDown');
    await at(2);
    await expect(page).toHaveURL(new RegExp(`#/${slides[2]!.id}$`));
    await page.reload();
    await at(2);

    const pdf = (await page.pdf({preferCSSPageSize: true})).toString('latin1');
    expect(pdf.match(/\/Type ?\/Page\b/g)).toHaveLength(slides.length);
  }
});

test('a superseded revision can be run, and says what it is', async ({page}) => {
  const {key} = superseded[0]!;
  for (const locale of LOCALES) {
    await page.goto(`/${locale}/${key}/training/${ID}/run/`);
    await expect(page.locator('main').getByRole('link', {name: words(locale, 'run.changes')})).toHaveAttribute('href', `/${locale}/changes/${current.key}/`);
    await expect(page.locator(`[data-projector="${locale}"]`)).toHaveAttribute('href', `/${locale}/${key}/slides/${ID}/`);
    await page.goto(`/${locale}/${key}/slides/${ID}/`);
    await expect(page.locator('section.present')).toContainText(superseded[0]!.title[locale]);
  }
});

test('quiz answers are kept, by keyboard, in both languages', async ({page}) => {
  await page.goto(`/en/${ID}/`);
  await expect(page.locator('html[data-awake]')).toBeAttached();
  const question = page.locator('[data-question="link-entity"]');
  await question.getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  await question.getByRole('button', {name: words('en', 'quiz.check')}).press('Enter');
  await expect(question.getByRole('status')).toContainText(words('en', 'quiz.wrong'));
  await question.getByRole('radio').first().focus();
  await page.keyboard.press('ArrowDown');
  await question.getByRole('button', {name: words('en', 'quiz.check')}).press('Enter');
  await expect(question.getByRole('status')).toContainText(words('en', 'quiz.right'));

  const order = page.locator('[data-question="share-order"]');
  await order.getByRole('button', {name: words('en', 'quiz.check')}).click();
  await expect(order.getByRole('status')).toContainText(words('en', 'quiz.incomplete.order'));
  for (const [index, answer] of rightChoice(sessionIn('en').quiz.find(({id}) => id === 'share-order')!).entries()) {
    await order.locator(`select[name="${answer}"]`).selectOption(String(index + 1));
  }
  await order.getByRole('button', {name: words('en', 'quiz.check')}).click();
  await expect(order.getByRole('status')).toContainText(words('en', 'quiz.right'));

  await page.goto(`/ar/${ID}/`);
  await expect(page.locator('[data-question="share-order"]').getByRole('status')).toContainText(words('ar', 'quiz.right'));
  await expect(page.locator('[data-question="link-entity"] input[value="all"]')).toBeChecked();
});

test.describe('without scripts', () => {
  test.use({javaScriptEnabled: false});

  test('questions, answers and solutions can be read', async ({page}) => {
    for (const locale of LOCALES) {
      const {quiz, exercises} = sessionIn(locale);
      await page.goto(`/${locale}/${ID}/`);
      for (const summary of await page.locator('main details:not([data-menu]) > summary').all()) await summary.click();
      await expect(page.getByText(quiz[0]!.explanation)).toBeVisible();
      await expect(page.getByText(exercises[0]!.solution[0]!.text.slice(0, 20))).toBeVisible();
    }
  });
});

test('five trainees’ results are collected, what is not ours is not counted, and the table is read back', async ({page}) => {
  const session = sessionIn('en');
  const {items} = groupChecklist('en');
  const [first, second, third] = items;
  const result = (person: number, wrong: string, done: readonly string[], code?: string) =>
    writeResult({
      session: ID,
      code,
      revision: session.revision,
      id: String(person).padStart(16, '0'),
      marks: marksOf(session.quiz, Object.fromEntries(session.quiz.map((question) => [question.id, question.id === wrong ? ['nothing'] : rightChoice(question)]))),
      items: items.map(({id}) => (id === third!.id ? 'not-for-me' : done.includes(id) ? 'done' : 'open')),
    });
  const file = (name: string, text: string) => ({name, mimeType: 'text/plain', buffer: Buffer.from(text)});

  // The trainer has come from the page of a dated session.
  await page.goto(`/en/training/${ID}/results/`);
  await page.evaluate((key) => sessionStorage.setItem(key, 'monday-2'), KEYS.dated + ID);
  const input = page.locator('input[type="file"]');
  const counted = page.locator('[data-counted]');
  const refused: readonly (readonly [string, string])[] = [
    ['https://example.bh/', 'results.refused.notOurs'],
    [`RW1 ${ID} ${session.revision} 0123456789abcdef ${'1'.repeat(session.quiz.length)}`, 'results.refused.older'],
    [result(1, '', []).replace('RW2', 'RW3'), 'results.refused.newer'],
    [result(1, '', []).replace(ID, 'train-vpn'), 'results.refused.otherSession'],
    [result(1, '', [], 'tuesday'), 'results.refused.otherSession'],
    [`${result(1, '', [])}0`, 'results.refused.otherSession'],
  ];
  for (const [text, reason] of refused) {
    await input.setInputFiles(file('strange.txt', text));
    await expect(page.locator('main').getByRole('status')).toContainText(words('en', reason));
  }
  await expect(counted).toHaveAttribute('data-counted', '0');

  await input.setInputFiles([1, 2, 3, 4].map((person) => file(`${person}.txt`, result(person, 'mention', [first!.id], 'monday-2'))));
  await expect(counted).toHaveAttribute('data-counted', '4');
  await expect(page.getByRole('table')).toHaveCount(0);
  await input.setInputFiles(file('again.txt', result(4, 'mention', [])));
  await expect(page.locator('main').getByRole('status')).toContainText(words('en', 'results.refused.twice'));
  await input.setInputFiles(file('5.txt', result(5, '', [first!.id, second!.id])));
  await expect(counted).toHaveAttribute('data-counted', '5');
  await expect(page.locator('[data-total="mention"] td')).toHaveText(['1', '4', '0']);
  for (const [item, totals] of [
    [first, ['5', '0', '0']],
    [second, ['1', '4', '0']],
    [third, ['0', '0', '5']],
  ] as const) {
    await expect(page.locator(`[data-item-total="${item!.id}"] td`)).toHaveText(totals);
  }

  const download = page.waitForEvent('download');
  await click(page, 'en', 'results.csv');
  const table = parse(readFileSync(await (await download).path(), 'utf8'), {bom: true});
  expect(table).toHaveLength(1 + session.quiz.length + items.length);
  const [question, item] = [words('en', 'results.question'), words('en', 'results.item')];
  expect(table).toContainEqual([question, session.quiz.find(({id}) => id === 'mention')!.text, '1', '4', '0', '']);
  expect(table).toContainEqual([item, second!.wording, '1', '', '4', '0']);
  expect(table.slice(1).map(([kind]) => kind)).toEqual([...session.quiz.map(() => question), ...items.map(() => item)]);

  await click(page, 'en', 'results.erase');
  await expect(counted).toHaveAttribute('data-counted', '0');
});

test('what a trainee shows is read from the picture: answers, and ticks on the group’s checklist', async ({page}) => {
  const {address, id, items} = groupChecklist('en');
  await page.goto(address);
  await expect(page.locator('html[data-awake]')).toBeAttached();
  await page.locator(`[data-tick="${items[1]!.id}"]`).check();
  await kept(page, id, 1);

  await page.goto(`/en/${ID}/`);
  await expect(page.getByRole('link', {name: words('en', 'session.groupChecklist')})).toHaveAttribute('href', address);
  await expect(page.locator('html[data-awake]')).toBeAttached();
  const question = page.locator('[data-question="link-entity"]');
  await question.locator('input[value="all"]').check();
  await question.getByRole('button').click();
  await page.getByText(words('en', 'outcome.show')).click();
  const picture = page.getByRole('img', {name: words('en', 'outcome.qr')});
  await expect(picture.locator('path')).toHaveAttribute('d', /M/);
  const link = decodeURIComponent((await page.getByRole('link', {name: words('en', 'outcome.file')}).getAttribute('href'))!);
  expect(link).toMatch(new RegExp(`^data:text/plain,RW2 ${ID} - ${sessionIn('en').revision} [0-9a-f]{16} [012]+ ${items.map((_item, index) => (index === 1 ? '1' : '0')).join('')}$`));
  const code = await picture.screenshot();

  await page.goto(`/ar/training/${ID}/results/`);
  await page.locator('input[type="file"]').setInputFiles({name: 'code.png', mimeType: 'image/png', buffer: code});
  await expect(page.locator('[data-counted]')).toHaveAttribute('data-counted', '1');
});
