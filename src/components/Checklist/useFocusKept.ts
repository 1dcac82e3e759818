import {useLayoutEffect, type RefObject} from 'react';

/** Where the item with focus has left the list, focus goes to the next one; to the one before where there is none, and to the title when nothing is left. */
export default function useFocusKept(root: RefObject<HTMLFieldSetElement | null>): void {
  useLayoutEffect(() => {
    const {activeElement} = document;
    if (!activeElement?.matches('[hidden] [data-tick]') || !root.current?.contains(activeElement)) return;
    const boxes = [...root.current.querySelectorAll<HTMLElement>('[data-tick]')];
    const isLeft = (box: HTMLElement): boolean => !box.closest('[hidden]');
    const place = boxes.findIndex((box) => box === activeElement);
    const next =
      boxes.slice(place).find(isLeft) ??
      boxes.slice(0, place).findLast(isLeft) ??
      document.querySelector<HTMLElement>('h1');
    if (next?.localName === 'h1') next.tabIndex = -1;
    next?.focus();
  });
}
