/**
 * A tick is kept and counted at once: what takes it into the reader's record may still be on its way, or asleep.
 * It is noted in localStorage until the record takes it over, on this visit or a later one.
 */
import {isOf, readEarly, withEarly} from '../lib/checklist/early';
import {localDay} from '../lib/dates';
import {KEYS} from '../lib/storageKeys';
import {on} from './on';
import {recall, remember} from './storage';

/** The list of the page; none in a copy on a stick, where nothing is kept. */
const list = (): HTMLElement | null => document.querySelector('[data-checklist]:has([data-tally])');
const revision = (): string => list()!.dataset.revision!;

function count(): void {
  const said = list()!.querySelector<HTMLElement>('[data-tally]')!;
  const {length: done} = list()!.querySelectorAll('[data-tick]:checked');
  said.firstElementChild!.textContent = said.dataset.tally!.replace('#', String(done));
  list()!.querySelector('progress')!.value = done;
}

const sayNoted = (isKept: boolean): boolean => document.documentElement.toggleAttribute('data-noted', isKept);
const isAwake = (): boolean => 'awake' in document.documentElement.dataset;

on('input', ({target}) => {
  if (isAwake() || !list() || !(target instanceof HTMLInputElement) || !target.dataset.tick) return;
  count();
  if (recall(KEYS.forget) === 'on') return;
  const {checklist} = list()!.dataset;
  const tick = [checklist!, revision(), target.dataset.tick, new Date().toISOString(), target.checked] as const;
  remember(KEYS.ticks, withEarly(recall(KEYS.ticks), tick));
  // Storage may be refused; then the page says so where the rest of it does not come.
  sayNoted(recall(KEYS.ticks)?.includes(tick[3]) ?? false);
});

function draw(): void {
  if (!list()) return;
  const {checklist, repeats} = list()!.dataset;
  const early = readEarly(recall(KEYS.ticks))
    .filter(isOf(checklist!, revision()))
    // What was ticked yesterday belongs to yesterday.
    .filter(([, , , at]) => repeats !== 'daily' || localDay(new Date(at)) === localDay());
  if (early.length === 0) return;
  sayNoted(recall(KEYS.forget) !== 'on');
  for (const [, , item, , isDone] of early) {
    const box = document.getElementById(item)?.querySelector<HTMLInputElement>('[data-tick]');
    if (box) box.checked = isDone;
  }
  count();
}

on('DOMContentLoaded', draw);
