import type {Question, SearchAnswer} from '../../lib/search/ask';
import type {Locale} from '../../lib/locale';
import {INDEX_MANIFEST, type IndexManifest} from '../../lib/search/records';
import {NoWorkerError, type Announced, type Answered, type Asked} from '../../lib/search/protocol';

/** Hears of a better answer to the same question, once more of the index has arrived. */
export type Refine = (answer: SearchAnswer) => void;

let worker: Worker | undefined;
let last = 0;
let waiting:
  | {
      readonly id: number;
      readonly resolve: Refine;
      readonly reject: (error: Error) => void;
      readonly refine: Refine | undefined;
      isAnswered: boolean;
    }
  | undefined;

function start(): Worker {
  const started = make();
  started.addEventListener('message', ({data}: MessageEvent<Answered>) => {
    if (!waiting || data.id !== waiting.id) return;
    if ('failed' in data) waiting.reject(new Error(data.failed));
    // The first answer keeps the promise; what comes after it is a better one.
    else if (waiting.isAnswered) waiting.refine?.(data.answer);
    else waiting.resolve(data.answer);
    waiting.isAnswered = true;
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
  const [, address] = document.querySelector<HTMLElement>('[data-search-dialog]')!.dataset.searchDialog!.split(' ');
  try {
    return new Worker(address!);
  } catch (error) {
    throw new NoWorkerError('This browser has no workers, or none are allowed here.', {cause: error});
  }
}

async function fetchManifest(language: Locale): Promise<IndexManifest> {
  const response = await fetch(`/${language}/${INDEX_MANIFEST}`);
  if (!response.ok) throw new Error(`${INDEX_MANIFEST}: ${response.status}`);
  return (await response.json()) as IndexManifest;
}

/**
 * Lets the engine fetch what it needs while the first letters are typed; a failure shows with the first answer.
 * The list of indexes is fetched beside the worker: a round trip less on a slow line.
 */
export async function announceQuestion(announced: Announced['announced']): Promise<void> {
  try {
    worker ??= start();
  } catch {
    return;
  }
  const manifest = await fetchManifest(announced.language).catch(() => undefined);
  worker?.postMessage({announced, manifest} satisfies Announced);
}

/**
 * Asks the engine in the browser. Only the last question is answered: the promise of an
 * earlier one stays open.
 *
 * @param refine hears of better answers after the first
 * @throws NoWorkerError where the browser has no workers
 * @throws Error when the worker or the index does not arrive
 */
// async: what is thrown at once is a failed answer too, and takes no page down.
export default async function askEngine(question: Question, refine?: Refine): Promise<SearchAnswer> {
  worker ??= start();
  last += 1;
  const asked: Asked = {id: last, question};
  worker.postMessage(asked);
  return new Promise((resolve, reject) => {
    waiting = {id: asked.id, resolve, reject, refine, isAnswered: false};
  });
}
