/** The worker that takes the offline worker back: what was kept for offline goes, and nothing else. */
import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {FakeScope} from './__fixtures__/scope';

let scope: FakeScope;

beforeEach(async () => {
  scope = new FakeScope('https://guides.example/sw.js');
  vi.stubGlobal('self', scope);
  vi.stubGlobal('caches', scope.caches);
  for (const name of ['remote-work-offline', 'remote-work-old', 'somebody-else']) await scope.caches.open(name);
  vi.resetModules();
  await import('./kill');
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('it takes over at once, deletes what is ours, and unregisters; no page is claimed', async () => {
  await scope.install();
  expect(scope.did).toEqual(['skip waiting']);
  await scope.activate();
  expect(await scope.caches.keys()).toEqual(['somebody-else']);
  expect(scope.did).toEqual(['skip waiting', 'unregister']);
});

test('called back by a page that says something, it goes again', async () => {
  await scope.install();
  await scope.activate();
  await scope.say({type: 'arrived', locale: 'ar'});
  expect(scope.did).toEqual(['skip waiting', 'unregister', 'unregister']);
});

test('no page is answered by it', async () => {
  await scope.install();
  await scope.activate();
  expect(await scope.ask('/ar/', {isNavigation: true})).toBe('left to the browser');
});
