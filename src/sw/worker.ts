/**
 * The offline worker, one for both languages, at /sw.js.
 *
 * It answers from the cache what its reader keeps, and asks the network for the rest.
 * A newer worker fetches what changed, then waits: it takes over when no tab is left,
 * or when a reader asks for the new edition. Nothing is ever reloaded from here.
 */
import {
  createFinder,
  deliveriesOf,
  deliveryOf,
  filesOf,
  keyOf,
  localeOf,
  missing,
  outdated,
  readList,
  weightOf,
  type CachedFile,
  type Delivery,
  type Edition,
  type EditionName,
  type Place,
} from '../lib/offline/edition';
import {
  fetchAll,
  isSparing,
  judge,
  PATIENCE,
  type Arrival,
  type Connection,
  type Server,
} from '../lib/offline/fetching';
import {readParcel, typeOf} from '../lib/offline/parcel';
import {parseRequest, type Answer, type Failure, type Status} from '../lib/offline/messages';
import {isCheckDue, isTooSoon, NOTHING, parseState, troubleAfter, type OfflineState} from '../lib/offline/state';
import {LOCALES} from '../lib/locale';
import {NAMESPACE} from '../lib/storageKeys';

declare const self: ServiceWorkerGlobalScope;
/** Put in by tools/finish/offlineWorker.ts. */
declare const EDITION: EditionName;

const CACHE = `${NAMESPACE}-offline`;
const STATE = '/sw-state';
/** The list of an edition is kept beside its files, and belongs to no set. */
const LIST = /^\/offline-list\./;

const openCache = (): Promise<Cache> => caches.open(CACHE);

// What is known of the edition

interface Known {
  readonly edition: Edition;
  readonly find: (path: string) => Place;
}

let known: Promise<Known> | undefined;

/**
 * What the list of the edition says, read once in the life of this worker.
 *
 * @throws Error when it is not kept, and does not come
 */
function know(): Promise<Known> {
  known ??= (async () => {
    const {list, id} = EDITION;
    const cache = await openCache();
    const copy = await cache.match(keyOf(list));
    let bytes = await copy?.arrayBuffer();
    if (!bytes || (await hashOf(bytes)) !== list.hash) {
      const response = await askServer(list.address, 'no-store');
      const flaw = judged(list.address, response);
      if (flaw) throw new KeepError(flaw === 'wrong' ? 'damaged' : flaw);
      bytes = await response.clone().arrayBuffer();
      if ((await hashOf(bytes)) !== list.hash) throw new KeepError('damaged');
      // Where there is no more room it is fetched again the next time.
      await cache.put(keyOf(list), response).catch(() => undefined);
    }
    const edition = readList(id, new TextDecoder().decode(bytes));
    return {edition, find: createFinder(edition)};
  })();
  known.catch(() => (known = undefined));
  return known;
}

// What is remembered

async function readState(): Promise<OfflineState> {
  try {
    return parseState(await (await (await openCache()).match(STATE))?.text());
  } catch {
    return NOTHING;
  }
}

let lastChange: Promise<unknown> = Promise.resolve();

/** One change after the other: two messages at once lose nothing. */
function changeState(change: (state: OfflineState) => OfflineState): Promise<void> {
  const done = lastChange.then(async () => {
    const next = change(await readState());
    await (await openCache()).put(STATE, new Response(JSON.stringify(next)));
  });
  lastChange = done.catch(() => undefined);
  return done;
}

async function cachedKeys(): Promise<Set<string>> {
  const requests = await (await openCache()).keys();
  const keys = requests.map(({url}) => url.slice(self.location.origin.length));
  return new Set(keys.filter((key) => key !== STATE && !LIST.test(key)));
}

// Keeping

class KeepError extends Error {
  constructor(readonly failure: Failure) {
    super(failure);
  }
}

async function hashOf(body: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  return Array.from(digest.slice(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Keeps an answer when it is what this edition calls by that address: editions are never mixed. */
async function store(file: CachedFile, response: Response): Promise<Arrival> {
  if ((await hashOf(await response.clone().arrayBuffer())) !== file.hash) return 'wrong';
  try {
    await (await openCache()).put(keyOf(file), response);
    return 'kept';
  } catch {
    return 'full';
  }
}

/**
 * Whether a kept copy is still what arrived: disks lose bytes. What is damaged is deleted, and from then
 * on missing: it comes again as all does that the browser threw away.
 */
async function isWhole(file: CachedFile): Promise<boolean> {
  const cache = await openCache();
  const copy = await cache.match(keyOf(file));
  if (!copy) return false;
  // What cannot be read is of no more use than other content.
  const hash = await copy.arrayBuffer().then(hashOf, () => undefined);
  if (hash === file.hash) return true;
  await cache.delete(keyOf(file));
  return false;
}

/**
 * Looks through all that is kept, one file after the other: pages that are opened meanwhile do not wait.
 *
 * @returns whether something was damaged
 */
async function checkAll(): Promise<boolean> {
  const [{edition}, {kept}, keys] = [await know(), await readState(), await cachedKeys()];
  let isDamaged = false;
  for (const file of filesOf(edition, Object.keys(kept)))
    if (keys.has(keyOf(file)) && !(await isWhole(file))) isDamaged = true;
  await changeState((state) => ({...state, checked: new Date().toISOString()}));
  return isDamaged;
}

/** Asks the server itself. A redirect is looked at, not followed; the limit holds to the last byte. */
const askServer = (address: string, cache: RequestCache): Promise<Response> =>
  fetch(address, {
    cache,
    redirect: 'manual',
    credentials: 'same-origin',
    priority: 'low',
    signal: AbortSignal.timeout(PATIENCE.file),
  });

const judged = (address: string, {status, type, headers}: Response) =>
  judge(address, {status, isRedirect: type === 'opaqueredirect', type: headers.get('Content-Type') ?? ''});

async function fetchDelivery({address, files, isParcel}: Delivery, isFresh: boolean): Promise<Arrival> {
  try {
    // Past the browser's cache, so that a login page never stays there; the second time into it, over what may be wrong there.
    const response = await askServer(address, isFresh ? 'reload' : 'no-store');
    return judged(address, response) ?? (await (isParcel ? storeAll(files, response) : store(files[0]!, response)));
  } catch {
    return 'network';
  }
}

/** Keeps what is wanted of a parcel, each file as if it had come alone. */
async function storeAll(files: readonly CachedFile[], parcel: Response): Promise<Arrival> {
  const texts = readParcel(await parcel.clone().text());
  // What the site says with every answer holds for these too, but for what is said of this one.
  const headers = new Headers(parcel.headers);
  for (const name of ['Content-Encoding', 'Content-Length', 'ETag', 'Last-Modified']) headers.delete(name);
  let arrival: Arrival = 'kept';
  for (const file of files) {
    headers.set('Content-Type', typeOf(file.address) ?? '');
    const stored = await store(file, new Response(texts.get(file.address) ?? '', {headers}));
    if (stored === 'full') return stored;
    // The others stay: what is right of a parcel does not come again.
    if (stored !== 'kept') arrival = stored;
  }
  return arrival;
}

/** The worker's own file carries its edition, and nobody else has one. */
async function whoAnswers(): Promise<Server> {
  try {
    const response = await askServer(self.location.pathname, 'no-store');
    const flaw = judged(self.location.pathname, response);
    if (flaw) return flaw === 'foreign' ? 'foreign' : flaw === 'wrong' ? 'another' : 'none';
    return (await response.text()).includes(EDITION.id) ? 'this' : 'another';
  } catch {
    return 'none';
  }
}

interface Task {
  readonly sets: readonly string[];
  /** A reader waits for it: it is tried whatever happened lately. */
  readonly isAsked?: boolean;
  readonly onCached?: (file: CachedFile) => void;
}

/**
 * Fetches what is missing of the sets.
 *
 * @throws KeepError when something is still missing at the end
 */
async function complete({sets, isAsked = false, onCached}: Task): Promise<void> {
  const {edition} = await know();
  const left = missing(edition, sets, await cachedKeys());
  const {trouble} = await readState();
  if (trouble && left.length > 0 && !isAsked && isTooSoon(trouble, EDITION.id, Date.now()))
    throw new KeepError(trouble.failure);
  const line = {fetch: fetchDelivery, whoAnswers};
  const report = ({files}: Delivery): void => files.forEach((file) => onCached?.(file));
  const deliveries = deliveriesOf(edition, left);
  let failure = await fetchAll(deliveries, line, report);
  if (failure === 'damaged') {
    // Something on the way may dislike parcels: then everything is asked for by itself.
    const lacking = missing(edition, sets, await cachedKeys());
    const isSpoilt = deliveries.some(({isParcel, files}) => isParcel && files.some((file) => lacking.includes(file)));
    if (isSpoilt) failure = await fetchAll(lacking.map(deliveryOf), line, report);
  }
  if (failure ?? trouble)
    await changeState((state) => ({...state, trouble: troubleAfter(state.trouble, EDITION.id, failure, Date.now())}));
  if (failure) throw new KeepError(failure);
}

const isKnown = async (set: string): Promise<boolean> => (await know()).edition.sets.some(({id}) => id === set);

/** The sets that the reader keeps, as far as this edition has them. */
async function keptSets(): Promise<readonly string[]> {
  const [{edition}, {kept}] = [await know(), await readState()];
  return Object.keys(kept).filter((set) => edition.sets.some(({id}) => id === set));
}

/** Keeps the sets from now on, and fetches what is missing of them. */
async function keepSets(
  sets: readonly string[],
  reportStatus: (bytes: number, of: number) => void = () => undefined,
): Promise<void> {
  const stamp = (): Promise<void> => {
    const now = new Date().toISOString();
    return changeState((state) => ({
      ...state,
      isDeclined: false,
      kept: {...state.kept, ...Object.fromEntries(sets.map((set) => [set, now]))},
    }));
  };
  await stamp();
  const {edition} = await know();
  const of = weightOf(filesOf(edition, sets));
  let bytes = of - weightOf(missing(edition, sets, await cachedKeys()));
  await complete({sets, isAsked: true, onCached: (file) => reportStatus((bytes += file.bytes), of)});
  await stamp();
}

/** Deletes what nobody needs, unless a tab still shows the edition before. */
async function deleteOutdated(): Promise<void> {
  const state = await readState();
  const open = new Set((await self.clients.matchAll({type: 'window', includeUncontrolled: true})).map(({id}) => id));
  const leaving = state.leaving.filter((id) => open.has(id));
  if (leaving.length !== state.leaving.length) await changeState((before) => ({...before, leaving}));
  if (leaving.length > 0) return;
  const [{edition}, cache] = [await know(), await openCache()];
  await Promise.all(outdated(edition, Object.keys(state.kept), await cachedKeys()).map((key) => cache.delete(key)));
}

/** Deletes the lists of other editions: nobody reads them any more. */
async function deleteLists(): Promise<void> {
  const cache = await openCache();
  const lists = (await cache.keys()).filter(({url}) => LIST.test(new URL(url).pathname));
  await Promise.all(lists.filter(({url}) => !url.endsWith(keyOf(EDITION.list))).map((list) => cache.delete(list)));
}

async function status(): Promise<Status> {
  const [{edition}, state, kept] = [await know(), await readState(), await cachedKeys()];
  const {trouble} = state;
  return {
    edition: EDITION.id,
    trouble: trouble && {failure: trouble.failure, isUpdate: trouble.edition !== EDITION.id},
    sets: edition.sets.map(({id, locale, revision}) => {
      const files = filesOf(edition, [id]);
      return {
        id,
        locale,
        revision,
        bytes: weightOf(files),
        keptBytes: weightOf(files.filter((file) => kept.has(keyOf(file)))),
        since: state.kept[id],
      };
    }),
  };
}

// Answering

/** The part that a Range header asks for, as RFC 9110 has it; the whole where it asks for several. */
async function partOf(response: Response, range: string): Promise<Response> {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(range) ?? [];
  if (from === undefined || to === undefined || (from === '' && to === '')) return response;
  const body = await response.blob();
  const start = from === '' ? Math.max(0, body.size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? body.size - 1 : Math.min(Number(to), body.size - 1);
  if (start > end) return new Response(null, {status: 416, headers: {'Content-Range': `bytes */${body.size}`}});
  const headers = new Headers(response.headers);
  headers.set('Content-Range', `bytes ${start}-${end}/${body.size}`);
  headers.set('Content-Length', String(end - start + 1));
  return new Response(body.slice(start, end + 1), {status: 206, headers});
}

/** Nothing damaged is ever answered: as many bytes as a page has are hashed in a moment. */
async function cachedCopy(file: CachedFile): Promise<Response | undefined> {
  return (await isWhole(file)) ? (await openCache()).match(keyOf(file)) : undefined;
}

/** A file of the edition before, for a tab that still shows it: its key has its hash. */
async function cachedBefore(address: string): Promise<Response | undefined> {
  const [old] = await (await openCache()).keys(address, {ignoreSearch: true});
  return old && cachedCopy({address, hash: new URL(old.url).searchParams.get('v') ?? '', bytes: 0});
}

/** A page that every set has, in the language of the path, else in the one that is kept. */
async function cachedPage(
  path: string,
  page: string,
): Promise<{readonly address: string; readonly copy: Response} | undefined> {
  const {find} = await know();
  const own = localeOf(path);
  for (const locale of LOCALES.toSorted((one, other) => Number(other === own) - Number(one === own))) {
    const place = find(`/${locale}/${page}`);
    const copy = place.kind === 'file' ? await cachedCopy(place.file) : undefined;
    if (place.kind === 'file' && copy) return {address: place.file.address, copy};
  }
  return undefined;
}

/** A page that says what can be done, where the one that was asked for does not come. */
async function pageInstead(path: string): Promise<Response | undefined> {
  const {find} = await know();
  if (find(path).kind === 'file') {
    const about = await cachedPage(path, 'offline/');
    if (about) return Response.redirect(`${about.address}?page=${encodeURIComponent(path)}`);
  }
  const notFound = await cachedPage(path, '404.html');
  return notFound && new Response(notFound.copy.body, {status: 404, headers: notFound.copy.headers});
}

/** The network; a reader who opens a page does not wait for it for ever, where something is kept to be shown instead. */
async function fromNetwork(request: Request, path: string): Promise<Response> {
  const response = fetch(request).catch(() => Response.error());
  if (request.mode !== 'navigate') return response;
  const silence = new Promise<Response>((resolve) => setTimeout(() => resolve(Response.error()), PATIENCE.page));
  const first = await Promise.race([response, silence]);
  return first.type === 'error' ? ((await pageInstead(path)) ?? response) : first;
}

async function answerRequest(event: FetchEvent, url: URL): Promise<Response> {
  const {request} = event;
  const {find} = await know();
  const place = find(url.pathname);
  if (place.kind === 'leads' && request.mode === 'navigate') return Response.redirect(place.to + url.search);

  if (place.kind === 'file') {
    const copy = await cachedCopy(place.file);
    if (copy) {
      const range = request.headers.get('Range');
      return range ? partOf(copy, range) : copy;
    }
    const response = await fromNetwork(request, url.pathname);
    // The browser threw it away, it is damaged, or it never arrived: from now on it is kept again.
    if (response.status === 200 && !response.redirected) event.waitUntil(cacheAgain(place.file, response.clone()));
    return response;
  }

  const old = url.pathname.includes('/assets/') ? await cachedBefore(url.pathname) : undefined;
  return old ?? fromNetwork(request, url.pathname);
}

async function cacheAgain(file: CachedFile, response: Response): Promise<void> {
  const [{edition}, state] = [await know(), await readState()];
  if (!filesOf(edition, Object.keys(state.kept)).includes(file)) return;
  await store(file, response).catch(() => undefined);
}

self.addEventListener('fetch', (event) => {
  const {request} = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  // Whatever is wrong with what is kept, the page must still open; a dead line is an answer, and not asked again.
  event.respondWith(answerRequest(event, url).catch(() => fetch(request)));
  if (request.mode === 'navigate')
    event.waitUntil(readState().then(({leaving}) => (leaving.length > 0 ? deleteOutdated() : undefined)));
});

self.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      const {trouble} = await readState();
      // What did not change is taken over from the edition before, if it is whole.
      await checkAll();
      await complete({sets: await keptSets()});
      // What was the matter with an edition between is of no interest any more.
      if (trouble) await changeState((state) => ({...state, trouble: undefined}));
    })(),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      const windows = await self.clients.matchAll({type: 'window', includeUncontrolled: true});
      const now = new Date().toISOString();
      await changeState(({kept, isDeclined}) => ({
        isDeclined,
        kept: Object.fromEntries(Object.keys(kept).map((set) => [set, now])),
        // On the very first visit nothing is old.
        leaving: Object.keys(kept).length > 0 ? windows.map(({id}) => id) : [],
      }));
      await self.clients.claim();
      await deleteOutdated();
      await deleteLists();
    })(),
  );
});

self.addEventListener('message', (event) => {
  const request = parseRequest(event.data);
  if (!request) return;
  const [port] = event.ports;
  const reply = (message: Answer): void => port?.postMessage(message);
  const progress = (bytes: number, of: number): void => reply({type: 'progress', bytes, of});
  const reportStatus = async (): Promise<void> => reply({type: 'status', status: await status()});

  const handleMessage = async (): Promise<void> => {
    switch (request.type) {
      case 'arrived': {
        const [state, sets] = [await readState(), await keptSets()];
        if (state.isDeclined) return reportStatus();
        if (isCheckDue(state, Date.now())) await checkAll();
        await (sets.length === 0 ? keepSets([request.locale]) : complete({sets}));
        return reportStatus();
      }
      case 'check': {
        const isDamaged = await checkAll();
        await reportStatus();
        const {connection} = navigator as {connection?: Connection};
        if (isDamaged && !isSparing(connection)) await complete({sets: await keptSets()});
        return undefined;
      }
      case 'keep':
        if (await isKnown(request.set)) await keepSets([request.set], progress);
        return reportStatus();
      case 'refresh':
        await checkAll();
        await keepSets(await keptSets(), progress);
        // The next edition is tried again at once.
        await changeState((state) => ({...state, trouble: undefined}));
        await self.registration.update();
        return reportStatus();
      case 'forget':
        await changeState((state) => {
          const kept = Object.fromEntries(Object.entries(state.kept).filter(([id]) => id !== request.set));
          return {...state, kept, isDeclined: Object.keys(kept).length === 0};
        });
        await deleteOutdated();
        return reportStatus();
      case 'forget-all':
        await changeState((state) => ({...state, kept: {}, isDeclined: true}));
        await deleteOutdated();
        return reportStatus();
      case 'take-over':
        return self.skipWaiting();
      case 'status':
        return reportStatus();
    }
  };
  event.waitUntil(
    handleMessage().catch((error: unknown) =>
      reply({type: 'failed', failure: error instanceof KeepError ? error.failure : 'network'}),
    ),
  );
});
