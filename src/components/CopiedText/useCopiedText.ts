import {useState} from 'react';

/** What became of a text that the reader takes away, and what copies it. */
export interface CopiedText {
  readonly state: 'open' | 'copied' | 'refused';
  readonly text: string;
  readonly copy: (text: string) => Promise<void>;
}

/** Copies a text for the reader to paste elsewhere; nothing is sent. */
export default function useCopiedText(): CopiedText {
  const [state, setState] = useState<CopiedText['state']>('open');
  const [text, setText] = useState('');
  const copy = async (written: string): Promise<void> => {
    setText(written);
    try {
      await navigator.clipboard.writeText(written);
      setState('copied');
    } catch {
      setState('refused'); // no https, or not allowed: the text is shown instead
    }
  };
  return {state, text, copy};
}
