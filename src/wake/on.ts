/** Listens to the page. This script is read on every visit: what all its parts do is written once. */
export const on: typeof document.addEventListener = document.addEventListener.bind(document);

/** Hears of the first signs that a reader means to use something. */
export function onIntent(hear: (target: Element) => void): void {
  for (const type of ['pointerover', 'focusin', 'touchstart'] as const)
    on(type, ({target}) => target instanceof Element && hear(target), {passive: true});
}
