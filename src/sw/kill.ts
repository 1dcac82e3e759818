/**
 * Takes the offline worker back: put in the place of sw.js, it deletes everything that
 * was kept for offline and unregisters itself. Ticks and choices are not touched, and no
 * page is reloaded.
 */
import {NAMESPACE} from '../lib/storageKeys';

declare const self: ServiceWorkerGlobalScope;

self.addEventListener('install', () => void self.skipWaiting());

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      const names = await caches.keys();
      await Promise.all(names.filter((name) => name.startsWith(NAMESPACE)).map((name) => caches.delete(name)));
      await self.registration.unregister();
    })(),
  );
});
