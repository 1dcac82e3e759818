import {useEffect, useRef, useState} from 'react';
import {newRun, parseRun, type Run} from '../../lib/session/run';
import {KEYS, NAMESPACE} from '../../lib/storageKeys';

const CHANNEL = `${NAMESPACE}-run`;

function readStored(session: string): Run | undefined {
  try {
    return parseRun(JSON.parse(localStorage.getItem(KEYS.run + session) ?? 'null'), session);
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

/** The trainer's run: kept over a reload, and told to every projector window. For the browser only. */
export function useOwnRun(session: string, revision: string): [Run, (change: (run: Run) => Run) => void] {
  const [run, setRun] = useState(() => {
    const stored = readStored(session);
    return stored?.revision === revision ? stored : newRun(session, revision);
  });
  const latest = useRef(run);
  const channel = useRef<BroadcastChannel>(undefined);

  useEffect(() => {
    const opened = openChannel();
    channel.current = opened;
    opened?.addEventListener('message', ({data}: MessageEvent<unknown>) => {
      if (typeof data === 'object' && data !== null && 'asksFor' in data && data.asksFor === session) opened.postMessage({run: latest.current});
    });
    opened?.postMessage({run: latest.current});
    return () => opened?.close();
  }, [session]);

  return [
    run,
    (change) => {
      const next = change(latest.current);
      latest.current = next;
      setRun(next);
      store(next);
      channel.current?.postMessage({run: next});
    },
  ];
}

/** The run that the trainer's window tells of; undefined until it does. */
export function useFollowedRun(session: string): Run | undefined {
  const [run, setRun] = useState<Run>();
  useEffect(() => {
    const channel = openChannel();
    channel?.addEventListener('message', ({data}: MessageEvent<unknown>) => {
      // A message is input: any script or extension on this origin can send one.
      const told = typeof data === 'object' && data !== null && 'run' in data ? parseRun(data.run, session) : undefined;
      if (told) setRun(told);
    });
    channel?.postMessage({asksFor: session});
    return () => channel?.close();
  }, [session]);
  return run;
}

/** The moment, once a second; undefined on the server. */
export function useNow(): number | undefined {
  const [now, setNow] = useState<number>();
  useEffect(() => {
    const look = () => setNow(Date.now());
    look();
    const timer = setInterval(look, 1000);
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
