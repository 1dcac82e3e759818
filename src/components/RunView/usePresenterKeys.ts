import {useEffect, useRef} from 'react';
import {nextSlide, previousSlide, type SlideCounts} from '../../lib/session/run';
import type {Session} from '../../lib/session/session';
import type {ChangeRun} from './useRun';

/** Page Down and Page Up, which a presenter's remote sends, go through the slides. */
export default function usePresenterKeys(session: Session, counts: SlideCounts, change: ChangeRun): void {
  const handlers = useRef<Record<string, () => void>>({});

  useEffect(() => {
    handlers.current = {
      PageDown: () => change((before) => nextSlide(session, counts, before, Date.now())),
      PageUp: () => change((before) => previousSlide(session, counts, before, Date.now())),
    };
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const handler = Object.hasOwn(handlers.current, event.key) ? handlers.current[event.key] : undefined;
      if (!handler || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      handler();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
}
