/**
 * How files are fetched for offline from a network that may answer anything: a login
 * page in place of everything, a file with a byte that was flipped on the way and that
 * the browser's own cache now keeps for a year, another edition, nothing at all.
 */
import type {Failure} from './messages';

/** How long something is waited for; in milliseconds. */
export const PATIENCE = {
  /** The answer to a reader who opens a page that is not kept. */
  page: 10_000,
  /** A file that is kept for later, to its last byte. */
  file: 60_000,
};

/** What a browser says of its line, where it says something. */
export interface Connection {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
}

/** Whether nothing should be fetched that nobody asked for. */
export function isSparing({saveData = false, effectiveType = ''}: Connection = {}): boolean {
  return saveData || /(?:^|-)2g$/.test(effectiveType);
}

/** Whether a line carries more than what is needed at once. Browsers that do not say are taken to have one. */
export function isGood({saveData = false, effectiveType = '4g'}: Connection = {}): boolean {
  return !saveData && effectiveType === '4g';
}

/**
 * - kept: it was right, and is on the device now.
 * - wrong: another content, or none.
 * - foreign: something that the site never says at such an address.
 */
export type Arrival = 'kept' | 'wrong' | 'foreign' | 'network' | 'full';

/** What an answer looks like before it is kept. */
export interface Answered {
  readonly status: number;
  readonly isRedirect: boolean;
  /** As in Content-Type. */
  readonly type: string;
}

/** What an answer is worth before its content is known: nothing is said where only the content can tell. */
export function judge(
  address: string,
  {status, isRedirect, type}: Answered,
): Exclude<Arrival, 'kept' | 'full'> | undefined {
  // No file of an edition leads on.
  if (isRedirect) return 'foreign';
  if (status === 404 || status === 410) return 'wrong';
  if (status !== 200) return 'network';
  return type.startsWith('text/html') && !/(?:\/|\.html)$/.test(address) ? 'foreign' : undefined;
}

/** Whose answers come at present: of this edition, of another one, not of this site, or none. */
export type Server = 'this' | 'another' | 'foreign' | 'none';

export interface Line<File> {
  /** @param isFresh past the browser's own cache */
  readonly fetch: (file: File, isFresh: boolean) => Promise<Arrival>;
  readonly whoAnswers: () => Promise<Server>;
}

/** Enough to fill a line, few enough to leave room for the page that is being opened. */
const AT_ONCE = 4;
/** After so many files in a row that came wrong twice nothing better is expected of the next. */
const WRONG_IN_A_ROW = 3;

const MEANING: Record<Exclude<Server, 'this'>, Failure> = {another: 'newer', foreign: 'foreign', none: 'network'};

/**
 * Fetches files. When one comes wrong it finds out whose fault that is: it goes on only
 * where the server has this edition, and asks once more past the browser's cache.
 *
 * @returns why something is still missing at the end
 */
export async function fetchAll<File>(
  files: readonly File[],
  line: Line<File>,
  onCached: (file: File) => void = () => undefined,
): Promise<Failure | undefined> {
  const left = [...files];
  let failure: Failure | undefined;
  let hasStopped = false;
  let wrongInARow = 0;
  let server: Promise<Server> | undefined;

  const stop = (why: Failure): void => {
    // The first reason is the cause of the rest.
    if (!hasStopped) failure = why;
    hasStopped = true;
    left.length = 0;
  };

  const bring = async (file: File): Promise<void> => {
    let arrival = await line.fetch(file, false);
    if (arrival === 'wrong' || arrival === 'foreign') {
      if (hasStopped) return undefined;
      const who = await (server ??= line.whoAnswers());
      if (who !== 'this') return stop(MEANING[who]);
      if (hasStopped) return undefined;
      arrival = await line.fetch(file, true);
    }
    switch (arrival) {
      case 'kept':
        wrongInARow = 0;
        server = undefined;
        return onCached(file);
      case 'network':
      case 'full':
        return stop(arrival);
      case 'wrong':
      case 'foreign':
        failure ??= arrival === 'wrong' ? 'damaged' : 'foreign';
        if (++wrongInARow >= WRONG_IN_A_ROW) stop(failure);
    }
  };

  const work = async (): Promise<void> => {
    for (let file = left.shift(); file; file = left.shift()) await bring(file);
  };
  await Promise.all(Array.from({length: AT_ONCE}, work));
  return failure;
}
