import {useRef, useState} from 'react';
import type {PublishedChecklist} from '../../lib/checklist/published';
import {readResult, type Collected, type Refusal, type Result} from '../../lib/session/results';
import type {Session} from '../../lib/session/session';
import datedCode from '../Session/datedCode';
import readQr from './readQr';

const MOST_BYTES = 20_000_000;

/** What was collected, and what adds to it. */
interface Collecting {
  readonly results: readonly Result[];
  /** Why the last one was not counted; numbered, so that the same words are said again of the next file. */
  readonly refusal: {readonly reason: Refusal; readonly number: number} | undefined;
  /** The camera sees the same code many times a second; only files and codes that are new are worth a word. */
  readonly take: (text: string, isSeenAgain: boolean) => void;
  readonly takeFiles: (files: readonly File[]) => Promise<void>;
  readonly erase: () => void;
}

/** Holds the results that the trainer collects. They live in this page alone. */
export default function useCollected(session: Session, checklist: PublishedChecklist | undefined): Collecting {
  const [results, setResults] = useState<readonly Result[]>([]);
  const [refusal, setRefusal] = useState<{readonly reason: Refusal; readonly number: number}>();
  const refuse = (reason: Refusal): void => setRefusal((before) => ({reason, number: (before?.number ?? 0) + 1}));
  const counted = useRef<readonly Result[]>([]);
  const expected = (): Collected => ({
    session: session.id,
    code: datedCode(session.id),
    revision: session.revision,
    questions: session.quiz.length,
    items: checklist?.items.length ?? 0,
  });

  const set = (next: readonly Result[]): void => {
    counted.current = next;
    setResults(next);
  };
  const take = (text: string, isSeenAgain: boolean): void => {
    const reading = readResult(text, expected(), counted.current);
    if (reading.ok) {
      set([...counted.current, reading.result]);
      setRefusal(undefined);
    } else if (!isSeenAgain) refuse(reading.reason);
    else if (reading.reason !== 'twice')
      setRefusal((before) =>
        before?.reason === reading.reason ? before : {reason: reading.reason, number: (before?.number ?? 0) + 1},
      );
  };
  const takeFiles = async (files: readonly File[]): Promise<void> => {
    for (const file of files) {
      if (file.size > MOST_BYTES) refuse('not-ours');
      else if (file.type.startsWith('image/')) take((await readImage(file)) ?? '', false);
      else take((await file.slice(0, 1000).text()).trim(), false);
    }
  };
  const erase = (): void => {
    set([]);
    setRefusal(undefined);
  };

  return {results, refusal, take, takeFiles, erase};
}

async function readImage(file: File): Promise<string | undefined> {
  try {
    const bitmap = await createImageBitmap(file);
    const text = await readQr(bitmap);
    bitmap.close();
    return text;
  } catch {
    return undefined; // no picture that this browser knows
  }
}
