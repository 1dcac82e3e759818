/**
 * Where the reader's progress is kept: the only module that touches IndexedDB.
 *
 * Every change is one transaction that reads, changes and writes, so two tabs never
 * overwrite each other. When the browser keeps nothing (denied, full, a newer release
 * was here, or the reader wishes so), changes last in memory for this visit and
 * health() says why. Nothing here ever rejects because of storage, and nothing is
 * opened before the first call.
 */
import {openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction} from 'idb';
import {EMPTY, merge, type ChecklistRecord} from '../lib/checklist/record';
import {isChecklistId, parseRecord} from '../lib/checklist/schema';
import {KEYS, NAMESPACE} from '../lib/storageKeys';

/**
 * - kept: in this browser.
 * - refused: the browser does not let us store, or no longer.
 * - newer: a newer release wrote here; that is left untouched.
 * - forget: the reader chose not to be remembered on this computer.
 */
export type Health = 'kept' | 'refused' | 'newer' | 'forget';

export type Records = Readonly<Record<string, ChecklistRecord>>;

type Change = (record: ChecklistRecord) => ChecklistRecord;
type Mode = 'readonly' | 'readwrite';
type Stores = ('checklists' | 'aside')[];
type Transaction<M extends Mode> = IDBPTransaction<Schema, Stores, M>;

interface Schema extends DBSchema {
  /** Anyone may have written there, so a value is parsed before it is believed. */
  checklists: {key: string; value: unknown};
  /** Records that could not be read, as they were. */
  aside: {key: number; value: {id: string; at: string; raw: unknown}};
}

const STORES: Stores = ['checklists', 'aside'];

/** Changed records that are not on the disk. */
const memory = new Map<string, ChecklistRecord>();
/** Records as last read or written: from here we go on when the disk is lost during the visit. */
const seen = new Map<string, ChecklistRecord>();

let isRefused = false;
/** Checklists of which a newer release wrote the record. */
const newer = new Set<string>();
let isDatabaseNewer = false;
/** The reader's choice as far as this visit knows it: localStorage may be refused too. */
let isForgetting = false;

// Reading

/** The reader's record of a checklist. One that cannot be read is set aside. */
export async function load(checklistId: string): Promise<ChecklistRecord> {
  const held = memory.get(checklistId);
  if (held) return held;
  try {
    const raw = await transact('readonly', (transaction) => transaction.objectStore('checklists').get(checklistId));
    const parsed = parse(raw);
    const found = !parsed.ok && parsed.reason === 'damaged' ? await transact('readwrite', (transaction) => read(transaction, checklistId)) : parsed;
    note(checklistId, found);
  } catch (fault) {
    refuse(fault);
  }
  return memory.get(checklistId) ?? seen.get(checklistId) ?? EMPTY;
}

/** All records that hold something, also those that are only in memory. */
export async function loadAll(): Promise<Record<string, ChecklistRecord>> {
  const ids = new Set([...seen.keys(), ...memory.keys()]);
  try {
    const stored = await transact('readonly', (transaction) => transaction.objectStore('checklists').getAllKeys());
    for (const id of stored) if (typeof id === 'string' && isChecklistId(id)) ids.add(id);
  } catch (fault) {
    refuse(fault);
  }
  const records = await Promise.all([...ids].map(async (id) => [id, await load(id)] as const));
  return Object.fromEntries(records.filter(([, record]) => !isEmpty(record)));
}

/** How many records could not be read and were set aside. */
export async function setAsideCount(): Promise<number> {
  try {
    return await transact('readonly', (transaction) => transaction.objectStore('aside').count());
  } catch (fault) {
    refuse(fault);
    return 0;
  }
}

// Changing

/**
 * Changes a record and tells everyone who listens, in every tab.
 *
 * @param change pure: after a fault it is called again
 * @returns the record as it stands now
 */
export async function update(checklistId: string, change: Change): Promise<ChecklistRecord> {
  const changed = await changeAll(new Map([[checklistId, change]]));
  return changed.get(checklistId) ?? EMPTY;
}

/** Adds what the records hold to what is there (an import). */
export async function mergeAll(records: Records): Promise<void> {
  await changeAll(new Map(readable(records).map(([id, record]) => [id, (mine) => merge(mine, record)])));
}

/** Makes these all the records there are (the undo of an import). What a newer release wrote stays. */
export async function replaceAll(records: Records): Promise<void> {
  const changes = new Map<string, Change>(Object.keys(await loadAll()).map((id) => [id, () => EMPTY]));
  for (const [id, record] of readable(records)) changes.set(id, () => record);
  await changeAll(changes);
}

/**
 * Erases progress, what was set aside, and every choice except theme and language.
 *
 * @returns whether nothing is left on the disk; what was in memory is gone in any case
 */
export async function eraseAll(): Promise<boolean> {
  // This choice leaves the disk too, but nothing more of this visit is to be written.
  isForgetting = isForgotten();
  eraseChoices();
  memory.clear();
  seen.clear();
  let isErased = false;
  try {
    await transact('readwrite', (transaction) => Promise.all(STORES.map((name) => transaction.objectStore(name).clear())));
    newer.clear();
    isRefused = false;
    isErased = true;
  } catch (fault) {
    refuse(fault);
  }
  tell(undefined);
  post(undefined);
  tellHealth();
  return isErased;
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
  tellHealth();
  // Whatever memory holds is written along with the next change of the record, so change nothing.
  if (!on) await changeAll(new Map([...memory.keys()].map((id) => [id, (record) => record])));
}

async function changeAll(changes: ReadonlyMap<string, Change>): Promise<ReadonlyMap<string, ChecklistRecord>> {
  if (changes.size === 0) return new Map();
  if (!isForgotten() && !isRefused) {
    try {
      return await changeOnDisk(changes);
    } catch (fault) {
      refuse(fault);
    }
  }
  const changed = new Map<string, ChecklistRecord>();
  for (const [id, change] of changes) {
    const stored = await load(id);
    // Asked again, because another change may have come while we waited.
    changed.set(id, changeInMemory(id, memory.get(id) ?? stored, change));
  }
  return changed;
}

async function changeOnDisk(changes: ReadonlyMap<string, Change>): Promise<ReadonlyMap<string, ChecklistRecord>> {
  const outcomes = await transact('readwrite', async (transaction) => {
    const all = [];
    for (const [id, change] of changes) {
      const parsed = await read(transaction, id);
      const held = memory.get(id);
      if (!parsed.ok) {
        all.push({id, change, parsed});
        continue;
      }
      // Other tabs may have written since memory took over: neither side loses a confirmation.
      const before = held ? apply((stored) => merge(stored, held), parsed.record) : parsed.record;
      const after = apply(change, before);
      const isChanged = after !== parsed.record;
      const checklists = transaction.objectStore('checklists');
      if (isChanged) await (isEmpty(after) ? checklists.delete(id) : checklists.put(after, id));
      all.push({id, change, parsed: {ok: true, record: after} as const, held, isChanged});
    }
    return all;
  });

  const changed = new Map<string, ChecklistRecord>();
  for (const {id, change, parsed, held, isChanged} of outcomes) {
    note(id, parsed);
    if (!parsed.ok) {
      changed.set(id, changeInMemory(id, memory.get(id) ?? EMPTY, change));
      continue;
    }
    if (memory.get(id) === held) memory.delete(id);
    changed.set(id, memory.get(id) ?? parsed.record);
    if (!isChanged) continue;
    tell(id);
    post(id);
  }
  return changed;
}

function changeInMemory(id: string, before: ChecklistRecord, change: Change): ChecklistRecord {
  const after = apply(change, before);
  if (after !== before) {
    memory.set(id, after);
    tell(id);
  }
  return after;
}

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
  if (!isForgotten()) await setAsideCount(); // any question would do: a fault is noted
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
  if (isRefused) return 'refused';
  return isDatabaseNewer || newer.size > 0 ? 'newer' : 'kept';
}

function tellHealth(): void {
  const now = currentHealth();
  const isNews = now !== lastHealth;
  lastHealth = now;
  if (isNews) callAll(healthListeners, now);
}

function tell(checklistId: string | undefined): void {
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
    if (key !== null && key !== KEYS.forget) return;
    isForgetting = newValue === 'on';
    tellHealth();
  });
  // A page that comes back from the back/forward cache has missed every message.
  addEventListener('pageshow', ({persisted}) => {
    if (persisted) tell(undefined);
  });
}

/** A message is input: any script or extension on this origin can send one. */
function receive(data: unknown): void {
  if (typeof data !== 'object' || data === null || !('checklistId' in data)) return;
  const {checklistId} = data;
  if (checklistId === undefined) {
    seen.clear();
    tell(undefined);
  } else if (typeof checklistId === 'string' && isChecklistId(checklistId)) {
    tell(checklistId);
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

function eraseChoices(): void {
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(`${NAMESPACE}.`) && key !== KEYS.language) localStorage.removeItem(key);
    }
  } catch {
    // Where nothing can be removed, nothing could be written.
  }
}

// The database

let connection: Promise<IDBPDatabase<Schema>> | undefined;

function open(): Promise<IDBPDatabase<Schema>> {
  if (connection) return connection;
  const opening = connect(() => lose(opening));
  connection = opening;
  opening.catch(() => lose(opening));
  return opening;
}

/** Only this connection: another may stand in its place by now. */
function lose(lost: typeof connection): void {
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

/** One transaction. A database that was lost since the last one is opened again, once. */
async function transact<M extends Mode, T>(mode: M, work: (transaction: Transaction<M>) => Promise<T>): Promise<T> {
  const used = open();
  try {
    return await attempt(used, mode, work);
  } catch (fault) {
    if (isCalled(fault, 'QuotaExceededError') || isCalled(fault, 'VersionError')) throw fault;
    lose(used);
    used.then((database) => database.close()).catch(() => undefined);
    return attempt(open(), mode, work);
  }
}

async function attempt<M extends Mode, T>(
  database: Promise<IDBPDatabase<Schema>>,
  mode: M,
  work: (transaction: Transaction<M>) => Promise<T>,
): Promise<T> {
  const transaction = (await database).transaction(STORES, mode);
  // When the work fails first, nobody awaits this: it must not become an uncaught error.
  transaction.done.catch(() => undefined);
  try {
    const result = await work(transaction);
    await transaction.done;
    return result;
  } catch (fault) {
    try {
      transaction.abort();
    } catch {
      // It has ended already.
    }
    throw fault;
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

function note(id: string, parsed: ReturnType<typeof parse>): void {
  if (parsed.ok) {
    newer.delete(id);
    seen.set(id, parsed.record);
  } else {
    seen.delete(id);
    if (parsed.reason === 'newer') newer.add(id);
  }
  tellHealth();
}

function refuse(fault: unknown): void {
  if (isCalled(fault, 'VersionError')) isDatabaseNewer = true;
  else isRefused = true;
  tellHealth();
}

const isCalled = (fault: unknown, name: string): boolean => fault instanceof DOMException && fault.name === name;
