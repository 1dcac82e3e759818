import {useEffect, useLayoutEffect, useRef} from 'react';

/** Milliseconds within which a second press belongs to the first: systems wait half a second for it. */
const ONE_PRESS = 600;
/** A hand that presses twice stays where it is, as far as this many pixels. */
const SAME_PLACE = 24;

/**
 * Where a press has put something else below the hand, the second press of a double press
 * would do what nobody meant: undo, or turn over what has moved up. For a moment presses at
 * the same place, and keys, count for nothing there; each begins the moment anew, so that a
 * key that is held never gets through. Elsewhere the page answers at once.
 *
 * @param state whatever changes when something else stands there
 * @returns called where a press changes what is below the hand without a state of React; keys are not meant
 */
export default function useOnePress(state: string | undefined): () => void {
  const last = useRef({x: Number.NaN, y: Number.NaN, until: 0, withKeys: false});
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isFirst = useRef(true);

  const wait = (withKeys: boolean): void => {
    const {dataset} = document.documentElement;
    last.current.until = performance.now() + ONE_PRESS;
    last.current.withKeys = withKeys;
    dataset.pressed = '';
    clearTimeout(timer.current);
    timer.current = setTimeout(() => delete dataset.pressed, ONE_PRESS);
  };

  useEffect(() => {
    const look = (event: MouseEvent): void => {
      if (!event.isTrusted) return;
      const {x, y, until, withKeys} = last.current;
      // A key that presses a button is a click without a count.
      const isKey = event.detail === 0;
      const isAgain = isKey ? withKeys : Math.hypot(event.clientX - x, event.clientY - y) < SAME_PLACE;
      if (performance.now() < until && isAgain) {
        event.preventDefault();
        event.stopPropagation();
        wait(withKeys);
      } else if (!isKey) {
        // A press elsewhere is a new one: the hand has moved.
        Object.assign(last.current, {x: event.clientX, y: event.clientY, until: 0});
      }
    };
    addEventListener('click', look, true);
    return () => removeEventListener('click', look, true);
  }, []);

  useLayoutEffect(() => {
    if (isFirst.current) isFirst.current = false;
    else wait(true);
  }, [state]);

  return () => wait(false);
}
