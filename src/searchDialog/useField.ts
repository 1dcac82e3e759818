import {useEffect, useEffectEvent, useLayoutEffect} from 'react';

interface Uses {
  readonly onAsk: (query: string) => void;
  readonly onSubmit: () => void;
  /** One row up or down, among the choices. */
  readonly onStep: (step: number) => void;
  readonly onClose: () => void;
  /** The element that holds the choices. */
  readonly list: string;
  /** The choice to which the keys have come; undefined where there is none. */
  readonly chosen: string | undefined;
}

/** Makes the field that stands on the page since it was built the field of this search; the keys do not leave it while they go through its choices. */
export default function useField(field: HTMLInputElement, {list, chosen, ...uses}: Uses): void {
  const onInput = useEffectEvent(() => uses.onAsk(field.value));
  const onSubmit = useEffectEvent((event: SubmitEvent) => {
    event.preventDefault();
    uses.onSubmit();
  });
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    // In a search field the browser would take the first Escape to empty it.
    if (event.key === 'Escape') {
      event.preventDefault();
      uses.onClose();
    }
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
    if (step === undefined) return;
    event.preventDefault();
    uses.onStep(step);
  });

  // Before anything else happens to the page: a letter that is typed between the drawing and an effect would not be asked.
  useLayoutEffect(() => {
    const form = field.form!;
    const listeners = new AbortController();
    const {signal} = listeners;
    field.addEventListener('input', () => onInput(), {signal});
    field.addEventListener('keydown', (event) => onKeyDown(event), {signal});
    form.addEventListener('submit', (event) => onSubmit(event), {signal});
    return () => listeners.abort();
  }, [field]);

  useEffect(() => {
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-controls', list);
    field.setAttribute('aria-expanded', String(chosen !== undefined));
    if (chosen === undefined) field.removeAttribute('aria-activedescendant');
    else field.setAttribute('aria-activedescendant', chosen);
  }, [field, list, chosen]);
}
