/**
 * Brings the offline worker, once the page is there and nothing else is to be done, and
 * tells the reader of a new edition. Nothing is reloaded unless the reader asks for it.
 */
import {localeOf} from '../lib/offline/edition';
import {isSparing, type Connection} from '../lib/offline/fetching';
import type {Request} from '../lib/offline/messages';
import {KEYS} from '../lib/storageKeys';
import {hide, show} from './notices';
import {on} from './on';
import {recallForVisit, rememberForVisit} from './storage';

const WORKER = '/sw.js';
const HOUR = 3_600_000;

let waiting: ServiceWorker | undefined;
let isAskedFor = false;

function announce(worker?: ServiceWorker): void {
  waiting = worker;
  if (recallForVisit(KEYS.notNow) !== 'on') show('edition');
}

const say = (worker: ServiceWorker | null | undefined, message: Request): void => worker?.postMessage(message);

async function start(): Promise<void> {
  const workers = navigator.serviceWorker;
  // Before the first worker there is no edition that another could replace.
  let isControlled = Boolean(workers.controller);
  workers.addEventListener('controllerchange', () => {
    if (isAskedFor) location.reload();
    else if (isControlled) announce();
    isControlled = true;
  });

  const registration = await workers.register(WORKER, {updateViaCache: 'none'});
  if (registration.waiting && isControlled) announce(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && workers.controller) announce(worker);
    });
  });

  // The browser looks for a new edition whenever a page is opened; a tab may stay open for days.
  let last = Date.now();
  on('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - last < HOUR) return;
    last = Date.now();
    registration.update().catch(() => undefined);
  });

  const {active} = await workers.ready;
  const locale = localeOf(location.pathname);
  if (locale && !isSparing((navigator as {connection?: Connection}).connection)) say(active, {type: 'arrived', locale});
}

on('click', ({target}) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-notice] button') : null;
  if (!button) return;
  if (button.dataset.reload === undefined) {
    rememberForVisit(KEYS.notNow, 'on');
    hide('edition');
    return;
  }
  isAskedFor = true;
  say(waiting, {type: 'take-over'});
  // A worker that does not answer does not keep the reader waiting.
  setTimeout(() => location.reload(), waiting ? 2000 : 0);
});

// `docusaurus start` has no worker; a page from a file system or without https may have none.
if (process.env.NODE_ENV === 'production' && 'serviceWorker' in navigator && location.protocol !== 'file:') {
  addEventListener('load', () => {
    const begin = (): void => void start().catch(() => undefined);
    if ('requestIdleCallback' in window) requestIdleCallback(begin, {timeout: 5000});
    else setTimeout(begin, 1000);
  });
}
