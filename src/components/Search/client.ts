import type {Question, SearchAnswer} from '../../lib/search/ask';
import {NoWorkerError, type Announced, type Answered, type Asked} from '../../lib/search/protocol';

let worker: Worker | undefined;
let last = 0;
let waiting: {id: number; resolve(answer: SearchAnswer): void; reject(error: Error): void} | undefined;

function start(): Worker {
  const started = make();
  started.addEventListener('message', ({data}: MessageEvent<Answered>) => {
    if (!waiting || data.id !== waiting.id) return;
    if ('answer' in data) waiting.resolve(data.answer);
    else waiting.reject(new Error(data.failed));
    waiting = undefined;
  });
  started.addEventListener('error', () => {
    // The worker itself did not arrive: the next question tries again.
    worker = undefined;
    waiting?.reject(new Error('The search worker could not be loaded.'));
    waiting = undefined;
  });
  return started;
}

function make(): Worker {
  try {
    return new Worker(new URL('./worker.ts', import.meta.url));
  } catch (error) {
    throw new NoWorkerError('This browser has no workers, or none are allowed here.', {cause: error});
  }
}

/** Lets the engine fetch what it needs while the first letters are typed; a failure shows with the first answer. */
export function announceQuestion(announced: Announced['announced']): void {
  try {
    worker ??= start();
  } catch {
    return;
  }
  worker.postMessage({announced} satisfies Announced);
}

/**
 * Asks the engine in the browser. Only the last question is answered: the promise of an
 * earlier one stays open.
 *
 * @throws NoWorkerError where the browser has no workers
 * @throws Error when the worker or the index does not arrive
 */
// async: what is thrown at once is a failed answer too, and takes no page down.
export default async function askEngine(question: Question): Promise<SearchAnswer> {
  worker ??= start();
  last += 1;
  const asked: Asked = {id: last, question};
  worker.postMessage(asked);
  return new Promise((resolve, reject) => {
    waiting = {id: asked.id, resolve, reject};
  });
}
