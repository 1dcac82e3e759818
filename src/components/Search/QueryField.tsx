import type {KeyboardEvent, ReactNode, Ref} from 'react';
import {translate} from '@docusaurus/Translate';
import {LONGEST_QUERY} from '../../lib/question';

interface Props {
  readonly ref: Ref<HTMLInputElement>;
  readonly label: string;
  readonly query: string;
  readonly onAsk: (query: string) => void;
  /** One row up or down, among the choices. */
  readonly onStep: (step: number) => void;
  readonly onClose: () => void;
  /** The element that holds the choices. */
  readonly list: string;
  /** The choice to which the keys have come; undefined where there is none. */
  readonly chosen: string | undefined;
}

/** The field of the search, which the keys do not leave while they go through its choices. */
export default function QueryField({ref, label, query, onAsk, onStep, onClose, list, chosen}: Props): ReactNode {
  const onKeyDown = (event: KeyboardEvent) => {
    // In a search field the browser would take the first Escape to empty it.
    if (event.key === 'Escape') {
      event.preventDefault();
      onClose();
    }
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
    if (step === undefined) return;
    event.preventDefault();
    onStep(step);
  };
  return (
    <input
      ref={ref}
      type="search"
      role="combobox"
      aria-label={label}
      aria-expanded={chosen !== undefined}
      aria-controls={list}
      aria-autocomplete="list"
      aria-activedescendant={chosen}
      value={query}
      onChange={({target}) => onAsk(target.value)}
      onKeyDown={onKeyDown}
      placeholder={translate({
        id: 'search.placeholder',
        message: 'A word, a question or a code',
        description: 'In the empty search field',
      })}
      autoComplete="off"
      autoCorrect="off"
      autoCapitalize="off"
      spellCheck={false}
      enterKeyHint="search"
      maxLength={LONGEST_QUERY}
      dir="auto"
      autoFocus
    />
  );
}
