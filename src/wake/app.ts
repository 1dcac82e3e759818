/**
 * Wakes the app on intent.
 *
 * `data-app="intent"` on a control: needs the app; woken by pointer, focus or key,
 * and a click before that is replayed. `data-app="field"` on a field: woken alike, but the field
 * works meanwhile, so nothing is replayed. `data-app="kept"` on a part of the page: works meanwhile
 * too, and is woken when the browser is idle where something that was kept is to be shown.
 * `data-app="alive"`: must be alive; woken when the browser is idle.
 *
 * On a page with a `data-part`, whatever wakes is that part: src/asleep/parts comes in the app's place.
 */
import {CLICK_PATIENCE, PATIENCE, WORD_PATIENCE, recoveryFor} from '../lib/offline/recovery';
import {EVENTS} from '../lib/events';
import {KEYS, NAMESPACE} from '../lib/storageKeys';
import {hide, show} from './notices';
import {on, onIntent} from './on';
import {page} from './page';
import {recall, recallForVisit, rememberForVisit} from './storage';

const script = document.querySelector<HTMLScriptElement>('script[data-app]');
const ofApp = (): readonly string[] => script!.dataset.app!.split(' ');
/** The scripts that wake this page: those of its parts, where it has any. */
function bundles(): readonly string[] {
  const parts = [...document.querySelectorAll<HTMLElement>('[data-part]')].map(({dataset}) => dataset.part!);
  return parts.length > 0 ? [...new Set(parts)].map((part) => script!.dataset.parts!.replace('#', part)) : ofApp();
}

let state: 'asleep' | 'waking' | 'failed' | 'awake' = script ? 'asleep' : 'waking';
let replay: HTMLElement | undefined;
/** Where it stands among those that need the app. */
let place = 0;

const controls = (): NodeListOf<HTMLElement> => document.querySelectorAll('[data-app="intent"]');

function wakeApp(): void {
  if (state !== 'asleep') return;
  state = 'waking';
  for (const source of bundles()) {
    const script = document.createElement('script');
    script.src = source;
    script.async = false; // they run in the order in which they stand
    script.onerror = giveUp;
    document.head.append(script);
  }
  setTimeout(stall, PATIENCE);
}

let isTouched = false;
on(
  'input',
  () => {
    isTouched = true;
    if (state === 'failed') show('stalled');
  },
  {passive: true, capture: true},
);

/** The click that waited for the app is forgotten. */
function forgetClick(): HTMLElement | undefined {
  const control = replay;
  control?.removeAttribute('aria-busy');
  hide('waiting');
  replay = undefined;
  return control;
}

/** From now on nothing waits for the app, and the page says so. */
function stall(): void {
  if (state !== 'waking') return;
  state = 'failed';
  forgetClick();
  show('stalled');
}

/** A file of the app did not arrive, or broke. */
function giveUp(): void {
  if (state !== 'waking') return;
  state = 'failed';
  forgetClick();
  void recover();
}

// Nobody else listens for a file of this page alone, which the bundles ask for, nor for what breaks while it runs.
const isOfApp = (text = ''): boolean => /\/assets\/(?!wake|search)/.test(text);
addEventListener('error', ({filename}) => isOfApp(filename) && giveUp());
addEventListener(
  'unhandledrejection',
  ({reason}) => reason instanceof Error && (reason.name === 'ChunkLoadError' || isOfApp(reason.stack)) && giveUp(),
);

async function recover(): Promise<void> {
  const wasReloaded = recallForVisit(KEYS.reloaded) === location.pathname;
  if (recoveryFor({isNewerThere: await isNewerThere(), isTouched, wasReloaded}) === 'offer') return show('stalled');
  rememberForVisit(KEYS.reloaded, location.pathname);
  location.reload();
}

/** Whether this address now gives a page with other bundles. */
async function isNewerThere(): Promise<boolean> {
  try {
    const response = await fetch(location.pathname, {cache: 'no-cache'});
    const page = response.ok ? await response.text() : '';
    return page.includes('data-app') && ![...ofApp(), script!.dataset.parts!].every((name) => page.includes(name));
  } catch {
    return false;
  }
}

const controlAt = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-app="intent"]') : null;

onIntent((target) => target.closest('[data-app]') && wakeApp());

on(
  'click',
  (event) => {
    const control = controlAt(event.target);
    if (!control || state === 'awake' || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (state === 'failed') return show('stalled');
    forgetClick();
    replay = control;
    place = [...controls()].indexOf(control);
    control.setAttribute('aria-busy', 'true');
    wakeApp();
    setTimeout(() => replay === control && show('waiting'), WORD_PATIENCE);
    setTimeout(() => replay === control && stall(), CLICK_PATIENCE);
  },
  {capture: true},
);

on(EVENTS.awake, () => {
  state = 'awake';
  page.dataset.awake = '';
  hide('stalled');
  rememberForVisit(KEYS.reloaded, null);
  const control = forgetClick();
  // A page that a browser had translated is drawn anew: another control stands in the place of the one that was clicked.
  (control?.isConnected === false ? controls()[place] : control)?.click();
});

/** Whether something of the reader may have to be shown: kept, or chosen. */
async function isAnythingKept(): Promise<boolean> {
  if (recall(KEYS.ticks) || recall(KEYS.notForMe) || recall(KEYS.forget)) return true;
  try {
    return (await indexedDB.databases()).some(({name}) => name === NAMESPACE);
  } catch {
    // A browser that does not say, or keeps nothing: then that is to be said.
    return true;
  }
}

const has = (kind: string): boolean => document.querySelector(`[data-app="${kind}"]`) !== null;

function wakeWhenIdle(): void {
  // Safari has no requestIdleCallback.
  if ('requestIdleCallback' in window) requestIdleCallback(wakeApp, {timeout: 2000});
  else setTimeout(wakeApp, 200);
}

/** An address may bring something for a part of the page: ticks, or a question of a tree. */
const brings = (): boolean => location.hash !== '' && document.querySelector('[data-part]') !== null;

on('DOMContentLoaded', () => {
  if (has('alive') || brings()) wakeWhenIdle();
  else if (has('kept')) void isAnythingKept().then((isKept) => isKept && wakeWhenIdle());
});

addEventListener('hashchange', () => brings() && wakeApp());
