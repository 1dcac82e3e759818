import type {ReactNode} from 'react';
import built from './built';

/** A message cut at its placeholders: what stands at an odd place is the name of one. */
const partsOf = (message: string): readonly string[] => message.split(/\{(\w+)\}/);

interface Message {
  readonly id: string;
  readonly message: string;
}

export function translate({id, message}: Message, values: Readonly<Record<string, string | number>> = {}): string {
  return partsOf(built.messages[id] ?? message)
    .map((part, place) => (place % 2 === 0 ? part : String(values[part])))
    .join('');
}

interface Props {
  readonly id: string;
  readonly children: string;
  readonly values?: Readonly<Record<string, ReactNode>>;
}

export default function Translate({id, children, values = {}}: Props): ReactNode {
  return partsOf(built.messages[id] ?? children).map((part, place) => (place % 2 === 0 ? part : values[part]));
}
