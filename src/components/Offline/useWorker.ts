import {useEffect, useState} from 'react';
import type {Answer, Failure, Request, Status} from '../../lib/offline/messages';

/**
 * - unknown: on the server, and until the browser has been asked.
 * - none: this browser, or this way of opening the site, has no worker.
 * - ready: it answers.
 */
export type Presence = 'unknown' | 'none' | 'ready';

export interface Running {
  /** Absent while all that is kept is refreshed. */
  readonly set?: string | undefined;
  readonly bytes: number;
  readonly of: number;
}

interface Worker {
  readonly presence: Presence;
  readonly status: Status | undefined;
  readonly running: Running | undefined;
  readonly failure: Failure | undefined;
  readonly ask: (request: Request) => void;
}

/** How often a set that is still arriving is looked at; in milliseconds. */
const PACE = 2000;

const isArriving = (status: Status | undefined): boolean =>
  status?.sets.some(({since, bytes, keptBytes}) => since && keptBytes < bytes) ?? false;

function send(request: Request, onAnswer: (answer: Answer) => void): void {
  const {port1, port2} = new MessageChannel();
  port1.onmessage = ({data}: MessageEvent<Answer>) => {
    if (data.type !== 'progress') port1.close();
    onAnswer(data);
  };
  void navigator.serviceWorker.ready.then(({active}) => active?.postMessage(request, [port2]));
}

/** What the offline worker says, and a way to ask it. */
export default function useWorker(): Worker {
  const [presence, setPresence] = useState<Presence>('unknown');
  const [status, setStatus] = useState<Status>();
  const [running, setRunning] = useState<Running>();
  const [failure, setFailure] = useState<Failure>();

  useEffect(() => {
    let isGone = false;
    const startWorker = async (): Promise<void> => {
      if (!('serviceWorker' in navigator) || location.protocol === 'file:') throw new Error('no worker');
      // src/wake brings it as well; here it is awaited, and a refusal is heard.
      const registration = await navigator.serviceWorker.register('/sw.js', {updateViaCache: 'none'});
      await navigator.serviceWorker.ready;
      if (isGone) return;
      setPresence('ready');
      const askStatus = (type: 'status' | 'check'): void =>
        void (isGone || send({type}, (answer) => answer.type === 'status' && setStatus(answer.status)));
      askStatus('status');
      // What is damaged on the device is not kept. To find that takes a moment.
      askStatus('check');
      // A newer edition that comes, or does not arrive, changes what there is to say.
      const follow = (): void => registration.installing?.addEventListener('statechange', () => askStatus('status'));
      follow();
      registration.addEventListener('updatefound', follow);
    };
    startWorker().catch(() => !isGone && setPresence('none'));
    return () => {
      isGone = true;
    };
  }, []);

  // The set of the reader's language arrives unasked, perhaps right now.
  const isWatching = isArriving(status) && !running;
  useEffect(() => {
    if (!isWatching) return undefined;
    const timer = setInterval(
      () => send({type: 'status'}, (answer) => answer.type === 'status' && setStatus(answer.status)),
      PACE,
    );
    return () => clearInterval(timer);
  }, [isWatching]);

  const ask = (request: Request): void => {
    setFailure(undefined);
    if (request.type === 'keep') setRunning({set: request.set, bytes: 0, of: 0});
    if (request.type === 'refresh') setRunning({bytes: 0, of: 0});
    send(request, (answer) => {
      if (answer.type === 'progress')
        return setRunning({set: request.type === 'keep' ? request.set : undefined, bytes: answer.bytes, of: answer.of});
      setRunning(undefined);
      if (answer.type === 'status') return setStatus(answer.status);
      setFailure(answer.failure);
      // What did arrive is kept.
      return send({type: 'status'}, (next) => next.type === 'status' && setStatus(next.status));
    });
  };

  return {presence, status, running, failure, ask};
}
