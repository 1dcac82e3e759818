/**
 * Wakes the app on intent.
 *
 * `data-app="intent"` on a control: needs the app; woken by pointer, focus or key,
 * and a click before that is replayed. `data-app="field"` on a field: woken alike, but
 * the field works meanwhile, so nothing is replayed. `data-app="alive"` on a part of the page:
 * must be alive; woken when the browser is idle.
 */
import {PATIENCE, recoveryFor} from '../lib/offline/recovery';
import {KEYS} from '../lib/storageKeys';
import {hide, show} from './notices';
import {recallForVisit, rememberForVisit} from './storage';

const bundles = document.querySelector<HTMLScriptElement>('script[data-app]')?.dataset.app?.split(' ') ?? [];

let state: 'asleep' | 'waking' | 'awake' = bundles.length > 0 ? 'asleep' : 'waking';
let replay: HTMLElement | undefined;

function wake(): void {
  if (state !== 'asleep') return;
  state = 'waking';
  for (const source of bundles) {
    const script = document.createElement('script');
    script.src = source;
    script.async = false; // they run in the order in which they stand
    script.onerror = giveUp;
    document.head.append(script);
  }
  setTimeout(() => state === 'waking' && show('stalled'), PATIENCE);
}

let isTouched = false;
let hasFailed = false;
document.addEventListener('input', () => (isTouched = true), {passive: true, capture: true});

/** A file of the app did not arrive: a control that is also a link still leads somewhere. */
function giveUp(): void {
  if (hasFailed) return;
  hasFailed = true;
  const link = replay?.closest('a');
  replay = undefined;
  if (link) location.assign(link.href);
  else void recover();
}

// A file of this page alone, which the bundles ask for: nobody else listens for that.
addEventListener('unhandledrejection', ({reason}) => {
  if (state === 'waking' && reason instanceof Error && reason.name === 'ChunkLoadError') giveUp();
});

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
    return page.includes('data-app') && !bundles.every((bundle) => page.includes(bundle));
  } catch {
    return false;
  }
}

const controlAt = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-app="intent"]') : null;

for (const intent of ['pointerover', 'focusin', 'touchstart'] as const) {
  document.addEventListener(intent, ({target}) => target instanceof Element && target.closest('[data-app="intent"],[data-app="field"]') && wake(), {passive: true});
}

document.addEventListener(
  'click',
  (event) => {
    const control = controlAt(event.target);
    if (!control || state === 'awake' || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    replay = control;
    control.setAttribute('aria-busy', 'true');
    wake();
  },
  {capture: true},
);

// Before the app is alive and after. An Arabic keyboard has other letters on the keys of K and the slash.
document.addEventListener('keydown', (event) => {
  const {key, code, ctrlKey, metaKey, altKey, target} = event;
  const isWriting = target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select'));
  const isShortcut = (ctrlKey || metaKey) && !altKey && (key.toLowerCase() === 'k' || code === 'KeyK');
  const isSlash = !isWriting && !ctrlKey && !metaKey && !altKey && (key === '/' || (code === 'Slash' && !event.shiftKey));
  const search = document.querySelector<HTMLElement>('[data-search]');
  if (!search || !(isShortcut || isSlash) || document.querySelector('dialog[open]')) return;
  event.preventDefault();
  search.click();
});

document.addEventListener('app:awake', () => {
  state = 'awake';
  document.documentElement.dataset.awake = '';
  hide('stalled');
  rememberForVisit(KEYS.reloaded, null);
  replay?.removeAttribute('aria-busy');
  replay?.click();
  replay = undefined;
});

document.addEventListener('DOMContentLoaded', () => {
  if (!document.querySelector('[data-app="alive"]')) return;
  // Safari has no requestIdleCallback.
  if ('requestIdleCallback' in window) requestIdleCallback(wake, {timeout: 2000});
  else setTimeout(wake, 200);
});
