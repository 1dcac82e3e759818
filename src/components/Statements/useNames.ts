import {useDeferredValue, useMemo, useState} from 'react';
import {MOST_NAMES, readNames, writeNames, type Names} from '../../lib/session/names';
import readText from './readText';
import useUnsaved from './useUnsaved';

const NONE: readonly string[] = [];

/** The list of names: what was written, and what is found in it. */
export interface NameList {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** What was found in the list, and left out of the last file that went into it. */
  readonly found: Names;
  /** The names that are printed: none where the list must be mended first. */
  readonly names: readonly string[];
  /** How many files in a row were refused: of each it is said anew. */
  readonly refused: number;
  readonly takeFile: (file: File | undefined) => Promise<void>;
  readonly erase: () => void;
}

/** Holds the names that the trainer types, pastes or drops. They live in this page alone. */
export default function useNames(): NameList {
  const [text, setText] = useState('');
  const [dropped, setDropped] = useState<Names>();
  const [refused, setRefused] = useState(0);
  useUnsaved(text.trim() !== '');

  const late = useDeferredValue(text);
  const read = useMemo(() => readNames(late), [late]);
  const found = {
    ...read,
    isTable: read.isTable || (dropped?.isTable ?? false),
    heading: read.heading ?? dropped?.heading,
    removed: read.removed + (dropped?.removed ?? 0),
  };
  const names = read.names.length > MOST_NAMES || read.tooLong.length > 0 ? NONE : read.names;

  const takeFile = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const content = await readText(file);
    setRefused((before) => (content === undefined ? before + 1 : 0));
    if (content === undefined) return;
    const found = readNames(content);
    setDropped(found);
    setText((before) => [before.trimEnd(), writeNames(found.names)].filter(Boolean).join('\n'));
  };

  const erase = (): void => {
    setText('');
    setDropped(undefined);
    setRefused(0);
  };

  return {text, setText, found, names, refused, takeFile, erase};
}
