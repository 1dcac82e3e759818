/**
 * A tick is kept and counted at once: what takes it into the reader's record may still be on its way, or asleep.
 * It is noted in localStorage until the record takes it over, on this visit or a later one.
 */
import {isOf, readEarly, withEarly} from '../lib/checklist/early';
import {localDay} from '../lib/dates';
import {KEYS} from '../lib/storageKeys';
import {on} from './on';
import {page} from './page';
import {recall, remember} from './storage';

const {dataset} = page;

/** The list of the page; none in a copy on a stick, where nothing is kept. */
function findList(): {list: HTMLElement; id: string; revision: string; repeats: string} | undefined {
  const list = document.querySelector<HTMLElement>('[data-checklist]:has([data-tally])');
  if (!list) return undefined;
  const {checklist, revision, repeats} = list.dataset;
  return {list, id: checklist!, revision: revision!, repeats: repeats!};
}

function count(list: HTMLElement): void {
  const said = list.querySelector<HTMLElement>('[data-tally]')!;
  const {length: done} = list.querySelectorAll('[data-tick]:checked');
  said.firstElementChild!.textContent = said.dataset.tally!.replace('#', String(done));
  list.querySelector('progress')!.value = done;
}

/** Where the rest of the page does not come, it says what became of the ticks. */
function sayNoted(isKept: boolean): void {
  dataset.noted = isKept ? 'kept' : 'not';
}

on('input', ({target}) => {
  const found = findList();
  if ('awake' in dataset || !found || !(target instanceof HTMLInputElement) || !target.dataset.tick) return;
  const {list, id, revision} = found;
  count(list);
  if (recall(KEYS.forget) === 'on') return sayNoted(false);
  const tick = [id, revision, target.dataset.tick, new Date().toISOString(), target.checked] as const;
  remember(KEYS.ticks, withEarly(recall(KEYS.ticks), tick));
  // Storage may be refused.
  sayNoted(recall(KEYS.ticks)?.includes(tick[3]) ?? false);
});

on('DOMContentLoaded', () => {
  const found = findList();
  if (!found) return;
  const {list, id, revision, repeats} = found;
  const early = readEarly(recall(KEYS.ticks))
    .filter(isOf(id, revision))
    // What was ticked yesterday belongs to yesterday.
    .filter(([, , , at]) => repeats !== 'daily' || localDay(new Date(at)) === localDay());
  if (early.length === 0) return;
  sayNoted(recall(KEYS.forget) !== 'on');
  for (const [, , item, , isDone] of early) {
    const box = document.getElementById(item)?.querySelector<HTMLInputElement>('[data-tick]');
    if (box) box.checked = isDone;
  }
  count(list);
});
