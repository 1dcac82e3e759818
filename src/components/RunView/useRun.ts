import {useEffect, useRef, useState} from 'react';
import {parseMove, parseRun, turnTo, type Move, type Run, type SlideCounts} from '../../lib/session/run';
import type {Session} from '../../lib/session/session';
import {KEYS, NAMESPACE} from '../../lib/storageKeys';

const CHANNEL = `${NAMESPACE}-run`;

/** The run of a session that this browser has kept. */
export function readKept({id, revision}: Session, counts: SlideCounts): Run | undefined {
  try {
    const kept = parseRun(JSON.parse(localStorage.getItem(KEYS.run + id) ?? 'null'), id, counts);
    return kept?.revision === revision ? kept : undefined;
  } catch {
    return undefined; // refused, or no JSON
  }
}

function store(run: Run): void {
  try {
    localStorage.setItem(KEYS.run + run.session, JSON.stringify(run));
  } catch {
    // Refused: the run lasts as long as this window; the projector still follows.
  }
}

function openChannel(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(CHANNEL);
  } catch {
    return undefined;
  }
}

type Change = (change: (run: Run) => Run) => void;

/** The trainer's run from its first state on: kept over a reload, and told to every projector window, which may move it on. For the browser only. */
export function useOwnRun(session: Session, counts: SlideCounts, first: Run): [Run, Change] {
  const {id} = session;
  const [run, setRun] = useState(first);
  const latest = useRef(run);
  const channel = useRef<BroadcastChannel>(undefined);
  const change: Change = (changed) => {
    const changedRun = changed(latest.current);
    if (changedRun === latest.current) return;
    const next = {...changedRun, keptAt: Date.now()};
    latest.current = next;
    setRun(next);
    store(next);
    channel.current?.postMessage({run: next});
  };
  const listen = useRef<(data: unknown) => void>(undefined);
  useEffect(() => {
    listen.current = (data) => {
      if (typeof data === 'object' && data !== null && 'asksFor' in data && data.asksFor === id)
        channel.current?.postMessage({run: latest.current});
      const move = parseMove(data, latest.current, counts);
      if (move) change((before) => turnTo(session, before, Date.now(), move.index, move.slide));
    };
  });

  useEffect(() => {
    const opened = openChannel();
    channel.current = opened;
    opened?.addEventListener('message', ({data}: MessageEvent<unknown>) => listen.current?.(data));
    opened?.postMessage({run: latest.current});
    return () => opened?.close();
  }, [id]);

  return [run, change];
}

/**
 * The run that the trainer's window tells of, undefined until it does; and what tells that
 * window to which slide this one went.
 */
export function useFollowedRun(
  session: string,
  revision: string,
  counts: SlideCounts,
): [Run | undefined, (move: Move) => void] {
  const [run, setRun] = useState<Run>();
  const channel = useRef<BroadcastChannel>(undefined);
  const places = useRef(counts);
  useEffect(() => {
    places.current = counts;
  });
  useEffect(() => {
    const opened = openChannel();
    channel.current = opened;
    opened?.addEventListener('message', ({data}: MessageEvent<unknown>) => {
      // A message is input: any script or extension on this origin can send one.
      const told =
        typeof data === 'object' && data !== null && 'run' in data
          ? parseRun(data.run, session, places.current)
          : undefined;
      if (told?.revision === revision) setRun(told);
    });
    opened?.postMessage({asksFor: session});
    return () => opened?.close();
  }, [session, revision]);
  return [run, (move) => channel.current?.postMessage({moves: session, revision, ...move})];
}

/** The moment, once a second; undefined on the server. */
export function useNow(): number | undefined {
  const [now, setNow] = useState<number>();
  useEffect(() => {
    const updateNow = () => setNow(Date.now());
    updateNow();
    const timer = setInterval(updateNow, 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** Keeps the screen awake while the clock runs. @returns whether the browser does so */
export function useWakeLock(isNeeded: boolean): boolean {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (!isNeeded || !('wakeLock' in navigator)) return undefined;
    let lock: WakeLockSentinel | undefined;
    let isGone = false;
    // The browser lets go when the window is hidden; it is asked again when it comes back.
    const request = (): void => {
      if (document.visibilityState !== 'visible') return;
      void navigator.wakeLock.request('screen').then(
        (granted) => {
          if (isGone) return void granted.release();
          lock = granted;
          setHeld(true);
          return undefined;
        },
        () => setHeld(false),
      );
    };
    request();
    document.addEventListener('visibilitychange', request);
    return () => {
      isGone = true;
      setHeld(false);
      document.removeEventListener('visibilitychange', request);
      void lock?.release();
    };
  }, [isNeeded]);
  return isHeld;
}
