import {on} from './on';

/** Does something to each such part of the page once: when the page is whole, and again whenever the app draws another one. */
export function onEachRendered(selector: string, tell: (part: HTMLElement) => void): void {
  const tellAll = (): void => {
    for (const part of document.querySelectorAll<HTMLElement>(`${selector}:not([data-told])`)) {
      part.dataset.told = '';
      tell(part);
    }
  };
  on('DOMContentLoaded', () => {
    tellAll();
    new MutationObserver(tellAll).observe(document.body, {childList: true, subtree: true});
  });
}

/** Of several wordings in the markup shows those that are true. */
export function showWording(part: HTMLElement, when: string): void {
  for (const wording of part.querySelectorAll<HTMLElement>('[data-when]'))
    wording.hidden = wording.dataset.when !== when;
}
