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

// While a tab of before is open, the next page that registers this file calls it back as it is, and nothing is
// activated anew. Each page says that it has arrived: then it goes again.
self.addEventListener('message', (event) => event.waitUntil(self.registration.unregister()));
