/**
 * Where the reader's progress is kept: the only module that touches IndexedDB.
 *
 * Changes are written in transactions that read, change and write, so two tabs never
 * overwrite each other. What is not on the disk yet is held as the changes themselves and
 * shown on top of what was last read: a disk that fails or does not answer in time is asked
 * again, and then gets them in their order. When the browser keeps nothing (denied, full,
 * a newer release was here, or the reader wishes so) health() says why. Nothing here ever
 * rejects because of storage, and nothing is opened before the first call.
 */
import {openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction} from 'idb';
import {rebase, undoable} from '../lib/checklist/rebase';
import {EMPTY, merge, type ChecklistRecord} from '../lib/checklist/record';
import {isChecklistId, parseRecord} from '../lib/checklist/schema';
import {patienceAfter, pauseAfter} from '../lib/retry';
import {KEYS, NAMESPACE} from '../lib/storageKeys';

/**
 * - kept: in this browser.
 * - refused: the browser does not let us store, or does not answer; it is asked again.
 * - unread: the same, and what it holds could not be read before: nothing says that it is nothing.
 * - newer: a newer release wrote here; that is left untouched.
 * - forget: the reader chose not to be remembered on this computer.
 */
export type Health = 'kept' | 'refused' | 'unread' | 'newer' | 'forget';

export type Records = Readonly<Record<string, ChecklistRecord>>;

type Change = (record: ChecklistRecord) => ChecklistRecord;
type Held = readonly (readonly [id: string, changes: readonly Change[]])[];
type Mode = 'readonly' | 'readwrite';
type Stores = ('checklists' | 'aside')[];
type Transaction<M extends Mode> = IDBPTransaction<Schema, Stores, M>;

interface Schema extends DBSchema {
  /** Anyone may have written there, so a value is parsed before it is believed. */
  checklists: {key: string; value: unknown};
  /** Records that could not be read, as they were. */
  aside: {key: number; value: {id: string; at: string; raw: unknown}};
}

/** What others write is compared as text. */
const LANGUAGE: string = KEYS.language;
const FORGET: string = KEYS.forget;
const STORES: Stores = ['checklists', 'aside'];

/** Changes that are not on the disk yet, in the order in which they were made. */
const pending = new Map<string, readonly Change[]>();
/** Records as last read or written: from here we go on when the disk is lost during the visit. */
const seen = new Map<string, ChecklistRecord>();

/** What was asked for and has not been read: checklists, or all of them. */
const unread = new Set<string>();
const ALL = '*';
let isAllRead = false;

let isRefused = false;
/** Since the disk last answered. */
let failures = 0;
let nextTry: ReturnType<typeof setTimeout> | undefined;
/** Raised by each erasing: what was on its way to the disk before must not arrive after it. */
let erasures = 0;
/** Checklists of which a newer release wrote the record. */
const newer = new Set<string>();
let isDatabaseNewer = false;
/** The reader's choice as far as this visit knows it: localStorage may be refused too. */
let isForgetting = false;

// Reading

/** The reader's record of a checklist. One that cannot be read is set aside. */
export async function load(checklistId: string): Promise<ChecklistRecord> {
  if (!isRefused && !(pending.has(checklistId) && seen.has(checklistId))) {
    try {
      const raw = await transact('readonly', (transaction) => transaction.objectStore('checklists').get(checklistId));
      const parsed = parse(raw);
      const found =
        !parsed.ok && parsed.reason === 'damaged'
          ? await transact('readwrite', (transaction) => read(transaction, checklistId))
          : parsed;
      rememberReading(checklistId, found);
    } catch (error) {
      missed(checklistId);
      refuse(error);
    }
  } else if (isRefused) {
    missed(checklistId);
    notifyHealth();
  }
  return shown(checklistId);
}

/** The records of several checklists, all as they are when the last of them has been read. */
export async function loadEach(checklistIds: readonly string[]): Promise<Record<string, ChecklistRecord>> {
  await Promise.all(checklistIds.map(load));
  return Object.fromEntries(checklistIds.map((id) => [id, shown(id)]));
}

/** All records that hold something, also those that are only in memory. */
export async function loadAll(): Promise<Record<string, ChecklistRecord>> {
  const ids = new Set([...seen.keys(), ...pending.keys()]);
  let isWhole = false;
  if (!isRefused) {
    try {
      const stored = await transact('readonly', (transaction) => transaction.objectStore('checklists').getAllKeys());
      for (const id of stored) if (typeof id === 'string' && isChecklistId(id)) ids.add(id);
      isWhole = true;
    } catch (error) {
      missed(ALL);
      refuse(error);
    }
  } else {
    missed(ALL);
  }
  const records = await loadEach([...ids]);
  if (isWhole) {
    isAllRead = true;
    unread.delete(ALL);
  }
  notifyHealth();
  return Object.fromEntries(Object.entries(records).filter(([, record]) => !isEmpty(record)));
}

/** Unless it was read earlier in this visit. */
function missed(id: string): void {
  if (id === ALL ? !isAllRead : !seen.has(id) && !newer.has(id)) unread.add(id);
}

/** Once the disk answers; also what no part of the page waits for any more, which would count as unread for ever. */
async function readAgain(): Promise<void> {
  if (unread.has(ALL)) await loadAll();
  await Promise.all([...unread].filter((id) => id !== ALL).map(load));
}

const shown = (id: string): ChecklistRecord => applyAll(pending.get(id) ?? [], seen.get(id) ?? EMPTY);

/** How many records could not be read and were set aside. */
export async function setAsideCount(): Promise<number> {
  try {
    return await transact('readonly', (transaction) => transaction.objectStore('aside').count());
  } catch (error) {
    refuse(error);
    return 0;
  }
}

// Changing

/**
 * Changes a record and tells everyone who listens, in every tab.
 *
 * @param change pure: it is called again where the disk is asked again
 */
export async function update(checklistId: string, change: Change): Promise<void> {
  await changeAll([[checklistId, change]]);
}

/**
 * Adds what the records hold to what is there (an import).
 *
 * @returns takes out again what was added, and nothing else
 */
export async function mergeAll(records: Records): Promise<() => Promise<void>> {
  const changes = readable(records).map(([id, record]) => [id, undoable((mine) => merge(mine, record))] as const);
  await changeAll(changes.map(([id, {change}]) => [id, change]));
  return () => changeAll(changes.map(([id, {undo}]) => [id, undo]));
}

/**
 * Erases progress, what was set aside, and every choice except theme and language.
 *
 * @returns puts all of it back; undefined when something may still be on the disk. What
 * was in memory is gone in any case
 */
export async function eraseAll(): Promise<(() => Promise<void>) | undefined> {
  // This choice leaves the disk too, but nothing more of this visit is to be written.
  isForgetting = isForgotten();
  const held = [...pending];
  const choices = eraseChoices();
  drop();
  let erased: Stored | undefined;
  try {
    const taken = await transact('readwrite', takeAll);
    // The browser's word is not enough for somebody who leaves a computer to others.
    const left = await transact('readonly', (transaction) =>
      Promise.all(STORES.map((name) => transaction.objectStore(name).count())),
    );
    newer.clear();
    if (left.every((count) => count === 0) && storedChoices().length === 0) erased = taken;
  } catch (error) {
    refuse(error);
  }
  notifyListeners(undefined);
  post(undefined);
  notifyHealth();
  return erased && (() => putBack(erased, choices, held));
}

interface Stored {
  readonly records: readonly (readonly [id: string, raw: unknown])[];
  readonly aside: readonly Schema['aside']['value'][];
}

async function takeAll(transaction: Transaction<'readwrite'>): Promise<Stored> {
  const [checklists, aside] = [transaction.objectStore('checklists'), transaction.objectStore('aside')];
  const [ids, raws, setAside] = await Promise.all([checklists.getAllKeys(), checklists.getAll(), aside.getAll()]);
  await Promise.all([checklists.clear(), aside.clear()]);
  return {records: ids.map((id, index) => [id, raws[index]] as const), aside: setAside};
}

/** What was ticked or chosen since the erasing stays. */
async function putBack({records, aside}: Stored, choices: readonly Choice[], held: Held): Promise<void> {
  restoreChoices(choices);
  for (const [id, changes] of held) pending.set(id, [...changes, ...(pending.get(id) ?? [])]);
  try {
    await transact('readwrite', async (transaction) => {
      const [checklists, asides] = [transaction.objectStore('checklists'), transaction.objectStore('aside')];
      for (const [id, raw] of records) {
        const [before, since] = [parse(raw), parse(await checklists.get(id))];
        await checklists.put(
          before.ok && since.ok && !isEmpty(since.record) ? rebase(EMPTY, since.record, before.record) : raw,
          id,
        );
      }
      for (const entry of aside) await asides.add(entry);
    });
  } catch (error) {
    refuse(error);
    for (const [id, raw] of records) {
      const before = parse(raw);
      if (before.ok) pending.set(id, [(since) => rebase(EMPTY, since, before.record), ...(pending.get(id) ?? [])]);
    }
  }
  await write();
  notifyListeners(undefined);
  for (const [id] of records) post(id);
  notifyHealth();
}

/** Turned on, nothing more is written on this computer; turned off, this visit's changes are. */
export async function setForget(on: boolean): Promise<void> {
  isForgetting = on;
  try {
    if (on) localStorage.setItem(KEYS.forget, 'on');
    else localStorage.removeItem(KEYS.forget);
  } catch {
    // The choice still holds for this visit.
  }
  notifyHealth();
  await write();
}

async function changeAll(changes: Iterable<readonly [id: string, change: Change]>): Promise<void> {
  const ids = new Set<string>();
  for (const [id, change] of changes) {
    pending.set(id, [...(pending.get(id) ?? []), change]);
    ids.add(id);
  }
  await write();
  // What was written was told of by the writing.
  for (const id of ids) if (pending.has(id)) notifyListeners(id);
}

/** What a newer release wrote is left untouched, so changes of it stay in memory. */
const writable = (): Held => (isForgotten() ? [] : [...pending].filter(([id]) => !newer.has(id)));

/** One after another: each finds what the one before has left. */
let writing = Promise.resolve();

/** Writes what is pending; a disk that was lost is left to the next try, so that nobody waits for it. */
async function write(): Promise<void> {
  if (isRefused) return;
  writing = writing.then(async () => {
    if (isRefused) return;
    try {
      await writeAll();
    } catch (error) {
      refuse(error);
    }
  });
  await writing;
}

async function writeAll(): Promise<void> {
  for (let batch = writable(); batch.length > 0; batch = writable()) await writeBatch(batch);
}

async function writeBatch(batch: Held): Promise<void> {
  const since = erasures;
  const outcomes = await transact('readwrite', async (transaction) => {
    const all = [];
    for (const [id, changes] of since === erasures ? batch : []) {
      const parsed = await read(transaction, id);
      const after = parsed.ok ? applyAll(changes, parsed.record) : EMPTY;
      const isChanged = parsed.ok && after !== parsed.record;
      const checklists = transaction.objectStore('checklists');
      if (isChanged) await (isEmpty(after) ? checklists.delete(id) : checklists.put(after, id));
      all.push({id, changes, parsed: parsed.ok ? ({ok: true, record: after} as const) : parsed, isChanged});
    }
    return all;
  });
  if (since !== erasures) return;
  for (const {id, changes, parsed, isChanged} of outcomes) {
    rememberReading(id, parsed);
    if (!parsed.ok) continue;
    const rest = (pending.get(id) ?? []).filter((change) => !changes.includes(change));
    if (rest.length > 0) pending.set(id, rest);
    else pending.delete(id);
    if (!isChanged) continue;
    notifyListeners(id);
    post(id);
  }
}

const applyAll = (changes: readonly Change[], before: ChecklistRecord): ChecklistRecord =>
  changes.reduce((record, change) => apply(change, record), before);

/** What could not be read again is not taken over: a full record stays as it was, rather than be set aside next time. */
function apply(change: Change, before: ChecklistRecord): ChecklistRecord {
  try {
    const after = change(before);
    return after !== before && parseRecord(after).ok ? after : before;
  } catch (error) {
    // A mistake in our own code is no storage fault: it is reported and changes nothing.
    reportError(error);
    return before;
  }
}

const isEmpty = (record: ChecklistRecord): boolean => Object.keys(record.runs).length === 0;

const readable = (records: Records): [string, ChecklistRecord][] =>
  Object.entries(records).flatMap(([id, record]) => {
    const parsed = parseRecord(record);
    return isChecklistId(id) && parsed.ok ? [[id, parsed.record]] : [];
  });

// Listening

const listeners = new Set<(checklistId: string | undefined) => void>();
const healthListeners = new Set<(health: Health) => void>();
let lastHealth: Health | undefined;
let isListening = false;
let channel: BroadcastChannel | undefined;

/**
 * Calls the listener after each change, here or in another tab.
 *
 * @param listener is given the checklist, or undefined when any may have changed
 * @returns stops listening
 */
export function subscribe(listener: (checklistId: string | undefined) => void): () => void {
  listen();
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether progress is kept, after a look at the database. */
export async function health(): Promise<Health> {
  if (!isForgotten() && !isRefused) await setAsideCount(); // any question would do: a fault is noted
  return currentHealth();
}

/** Calls the listener whenever the health changes. */
export function onHealth(listener: (health: Health) => void): () => void {
  listen();
  lastHealth ??= currentHealth();
  healthListeners.add(listener);
  return () => healthListeners.delete(listener);
}

function currentHealth(): Health {
  if (isForgotten()) return 'forget';
  if (unread.size > 0) return 'unread';
  if (isRefused) return 'refused';
  return isDatabaseNewer || newer.size > 0 ? 'newer' : 'kept';
}

function notifyHealth(): void {
  const now = currentHealth();
  const isNews = now !== lastHealth;
  lastHealth = now;
  if (isNews) callAll(healthListeners, now);
}

function notifyListeners(checklistId: string | undefined): void {
  callAll(listeners, checklistId);
}

/** A listener that throws is no storage fault, and the others are still told. */
function callAll<T>(all: ReadonlySet<(value: T) => void>, value: T): void {
  for (const listener of all) {
    try {
      listener(value);
    } catch (error) {
      reportError(error);
    }
  }
}

function post(checklistId: string | undefined): void {
  listen();
  channel?.postMessage({checklistId});
}

function listen(): void {
  if (isListening) return;
  isListening = true;
  try {
    channel = new BroadcastChannel(`${NAMESPACE}-progress`);
    channel.addEventListener('message', ({data}: MessageEvent<unknown>) => receive(data));
  } catch {
    // Without it other tabs show the change when they are loaded again.
  }
  addEventListener('storage', ({key, newValue}) => {
    if (key !== null && key !== FORGET) return;
    isForgetting = newValue === 'on';
    notifyHealth();
    void write();
  });
  // A page that comes back from the back/forward cache has missed every message.
  addEventListener('pageshow', ({persisted}) => {
    if (persisted) notifyListeners(undefined);
  });
}

/** A message is input: any script or extension on this origin can send one. */
function receive(data: unknown): void {
  if (typeof data !== 'object' || data === null || !('checklistId' in data)) return;
  const {checklistId} = data;
  if (checklistId === undefined) {
    drop(); // another tab erased everything
    notifyListeners(undefined);
  } else if (typeof checklistId === 'string' && isChecklistId(checklistId)) {
    notifyListeners(checklistId);
  }
}

// Choices in localStorage

function isForgotten(): boolean {
  try {
    return isForgetting || localStorage.getItem(KEYS.forget) === 'on';
  } catch {
    return isForgetting;
  }
}

interface Choice {
  readonly storage: Storage;
  readonly key: string;
  readonly value: string;
}

/** All choices except theme and language, also those that last as long as the tab. */
function storedChoices(): readonly Choice[] {
  try {
    return [localStorage, sessionStorage].flatMap((storage) =>
      Object.keys(storage)
        .filter((key) => key.startsWith(`${NAMESPACE}.`) && key !== LANGUAGE)
        .map((key) => ({storage, key, value: storage.getItem(key) ?? ''})),
    );
  } catch {
    return []; // Where nothing can be read, nothing could be written.
  }
}

/** @returns what was erased */
function eraseChoices(): readonly Choice[] {
  const choices = storedChoices();
  for (const {storage, key} of choices) storage.removeItem(key);
  return choices;
}

function restoreChoices(choices: readonly Choice[]): void {
  for (const {storage, key, value} of choices) {
    try {
      if (storage.getItem(key) === null) storage.setItem(key, value);
    } catch {
      // Full: the choice is made again when it is needed.
    }
  }
}

// The database

let connection: Promise<IDBPDatabase<Schema>> | undefined;

function open(): Promise<IDBPDatabase<Schema>> {
  if (connection) return connection;
  const opening = connect(() => dropConnection(opening));
  connection = opening;
  opening.catch(() => dropConnection(opening));
  return opening;
}

/** Only this connection: another may stand in its place by now. */
function dropConnection(lost: typeof connection): void {
  if (connection === lost) connection = undefined;
}

/** Async, because an indexedDB that is missing or forbidden throws at once. */
async function connect(onLost: () => void): Promise<IDBPDatabase<Schema>> {
  const database = await openDB<Schema>(NAMESPACE, 1, {
    upgrade(created) {
      created.createObjectStore('checklists');
      created.createObjectStore('aside', {autoIncrement: true});
    },
    // A newer release, or somebody who deletes our data, must not wait for this tab.
    blocking(_current, _blocked, event) {
      onLost();
      (event.target as IDBDatabase).close();
    },
    terminated: onLost,
  });
  isDatabaseNewer = false;
  return database;
}

/** The disk has not answered in time. */
class NoAnswer extends Error {}

/**
 * One transaction. A database that was lost since the last one is opened again, once.
 *
 * @throws NoAnswer when this takes too long; what the disk answers later counts for nothing
 */
async function transact<M extends Mode, T>(mode: M, work: (transaction: Transaction<M>) => Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new NoAnswer()), patienceAfter(failures));
  });
  late.catch(() => undefined); // it may come while nobody waits for it
  const used = open();
  try {
    return await attempt(used, late, mode, work);
  } catch (error) {
    if (isCalled(error, 'QuotaExceededError') || isCalled(error, 'VersionError')) throw error;
    dropConnection(used);
    used.then((database) => database.close()).catch(() => undefined);
    if (error instanceof NoAnswer) throw error;
    return await attempt(open(), late, mode, work);
  } finally {
    clearTimeout(timer);
  }
}

async function attempt<M extends Mode, T>(
  database: Promise<IDBPDatabase<Schema>>,
  late: Promise<never>,
  mode: M,
  work: (transaction: Transaction<M>) => Promise<T>,
): Promise<T> {
  const transaction = (await Promise.race([database, late])).transaction(STORES, mode);
  // When the work fails first, nobody awaits this: it must not become an uncaught error.
  transaction.done.catch(() => undefined);
  try {
    const working = work(transaction);
    working.catch(() => undefined); // the same, where the answer comes too late
    const result = await Promise.race([working, late]);
    await Promise.race([transaction.done, late]);
    return result;
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // It has ended already.
    }
    throw error;
  }
}

const parse = (raw: unknown) => (raw === undefined ? ({ok: true, record: EMPTY} as const) : parseRecord(raw));

/** Reads a record; one that cannot be read is set aside in the same transaction, never deleted. */
async function read(transaction: Transaction<'readwrite'>, id: string): Promise<ReturnType<typeof parse>> {
  const checklists = transaction.objectStore('checklists');
  const raw = await checklists.get(id);
  const parsed = parse(raw);
  if (parsed.ok || parsed.reason === 'newer') return parsed;
  await transaction.objectStore('aside').add({id, at: new Date().toISOString(), raw});
  await checklists.delete(id);
  return parse(undefined);
}

function rememberReading(id: string, parsed: ReturnType<typeof parse>): void {
  unread.delete(id);
  if (parsed.ok) {
    newer.delete(id);
    seen.set(id, parsed.record);
  } else {
    seen.delete(id);
    if (parsed.reason === 'newer') newer.add(id);
  }
  notifyHealth();
}

function refuse(error: unknown): void {
  if (isCalled(error, 'VersionError')) {
    isDatabaseNewer = true;
    isRefused = false;
    unread.clear();
  } else {
    isRefused = true;
    // Many questions may fail at once, and wait for the same next try.
    if (nextTry === undefined) {
      failures += 1;
      nextTry = setTimeout(tryAgain, pauseAfter(failures));
    }
  }
  notifyHealth();
}

/** Asks a disk that was lost, and writes what is pending when it answers. */
function tryAgain(): void {
  nextTry = undefined;
  writing = writing.then(async () => {
    try {
      if (writable().length > 0) await writeAll();
      else await transact('readonly', (transaction) => transaction.objectStore('checklists').get(NAMESPACE));
      failures = 0;
      isRefused = false;
      void write(); // what was changed while the disk was asked
      notifyListeners(undefined); // what was shown may have been read from nowhere
      void readAgain();
    } catch (error) {
      refuse(error);
    }
    notifyHealth();
  });
}

/** Nothing of before is held any more, or still to be written. */
function drop(): void {
  erasures += 1;
  pending.clear();
  seen.clear();
  unread.clear();
  isAllRead = false;
}

const isCalled = (error: unknown, name: string): boolean => error instanceof DOMException && error.name === name;
