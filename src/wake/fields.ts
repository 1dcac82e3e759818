/**
 * What the reader has entered does not wait for the app: the question of an address stands in the field of
 * the search page, and ticks that the app has not taken over survive a reload, and a page that it draws anew
 * as a browser had translated it.
 */
import {EVENTS} from '../lib/events';
import {KEYS} from '../lib/storageKeys';
import {on} from './on';
import {recall, recallForVisit, rememberForVisit} from './storage';

/** Language apart: the items are the same in both. */
const page = location.pathname.slice(3);
/** What is ticked on the page as long as the app is not there. */
let ticks: (string | undefined)[] = [];

function tick(): void {
  for (const box of document.querySelectorAll<HTMLInputElement>('[data-tick]'))
    if (ticks.includes(box.dataset.tick)) box.checked = true;
}

on('input', () => {
  ticks = [...document.querySelectorAll<HTMLElement>('html:not([data-awake]) [data-tick]:checked')].map(
    ({dataset}) => dataset.tick,
  );
});

on('DOMContentLoaded', () => {
  const [of, ...kept] = recallForVisit(KEYS.ticks)?.split(' ') ?? [];
  rememberForVisit(KEYS.ticks, null);
  if (of === page) ticks = kept;
  tick();
  const field = document.querySelector<HTMLInputElement>('[data-asked]');
  if (field) field.value = new URLSearchParams(location.search).get('q') ?? '';
});

// From here on the app keeps them.
on(EVENTS.awake, () => {
  tick();
  ticks = [];
});

addEventListener('pagehide', () => {
  if (ticks[0] && recall(KEYS.forget) !== 'on') rememberForVisit(KEYS.ticks, [page, ...ticks].join(' '));
});
