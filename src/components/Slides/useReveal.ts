import {useEffect, useRef, useState, type RefObject} from 'react';
import type {RevealApi} from 'reveal.js';
import useSite from '../site';
import fitSlides from './fitSlides';
import {directionOf} from '../../lib/localeFacts';

/** Slides are drawn on a sheet of this size, in pixels, and scaled to the screen; upright on a telephone. */
const SHEETS = {wide: {width: 1280, height: 720}, upright: {width: 640, height: 1040}};

const sheetOf = (box: HTMLElement) => (box.clientWidth < box.clientHeight ? 'upright' : 'wide');

interface Turning {
  /** Undefined until slides can be turned. */
  readonly reveal: RevealApi | undefined;
  /** The place of the slide that is shown. */
  readonly shown: number;
  readonly hasFailed: boolean;
}

/**
 * Turns the deck with reveal.js.
 *
 * @param followed the place to which the trainer's window leads; undefined where it does not
 * @param onTurn called with the place that was turned to; what it returns is gone to instead
 */
export default function useReveal(
  frame: RefObject<HTMLDivElement | null>,
  followed: number | undefined,
  onTurn: (place: number) => number | undefined,
): Turning {
  const {locale} = useSite();
  const [reveal, setReveal] = useState<RevealApi>();
  const [shown, setShown] = useState(0);
  const [hasFailed, setFailed] = useState(false);
  const onShown = useRef<(place: number) => void>(undefined);

  useEffect(() => {
    onShown.current = (place) => {
      const instead = onTurn(place);
      // Before anything is painted.
      if (instead !== undefined) return queueMicrotask(() => reveal?.slide(instead));
      setShown(place);
    };
  });

  useEffect(() => {
    const box = frame.current;
    if (!box) return undefined;
    let isGone = false;
    let opened: RevealApi | undefined;
    const fit = (): void => {
      const sheet = sheetOf(box.parentElement!);
      opened?.configure(SHEETS[sheet]);
      fitSlides(box, SHEETS, sheet);
    };
    const open = async (): Promise<void> => {
      const {default: Reveal} = await import('reveal.js');
      if (isGone) return;
      opened = new Reveal(box, {
        ...SHEETS[sheetOf(box.parentElement!)],
        embedded: true,
        rtl: directionOf(locale) === 'rtl',
        hash: true,
        margin: 0,
        maxScale: 4,
        center: false,
        display: 'flex',
        transition: 'none',
        backgroundTransition: 'none',
        // Their words are English, or their pictures are.
        controls: false,
        help: false,
        jumpToSlide: false,
        scrollActivationWidth: 0,
        // A focused button is pressed with the space bar, and turns no slide.
        keyboardCondition: ({key, target}) =>
          !(target instanceof HTMLElement && target.closest('button, a') && (key === ' ' || key === 'Enter')),
      });
      opened.on('slidechanged', () => onShown.current?.(opened!.getIndices().h));
      await opened.initialize();
      fit();
      // Measuring is what fetches the letters.
      await document.fonts.ready;
      if (isGone) return opened.destroy();
      fit();
      setReveal(opened);
      setShown(opened.getIndices().h);
      addEventListener('resize', fit);
    };
    open().catch(() => setFailed(true));
    return () => {
      isGone = true;
      removeEventListener('resize', fit);
      if (opened?.isReady()) opened.destroy();
      setReveal(undefined);
    };
  }, [frame, locale]);

  useEffect(() => {
    if (followed !== undefined && followed >= 0 && reveal?.getIndices().h !== followed) reveal?.slide(followed);
  }, [reveal, followed]);

  return {reveal, shown, hasFailed};
}
