import {CLICK_PATIENCE} from '../lib/offline/recovery';

/**
 * The way to a page that the app draws itself. Where a part of that page is refused, the framework
 * loads the page instead; where it hangs, we do. Either way the page opens at its top.
 */
let patience: ReturnType<typeof setTimeout> | undefined;
function toTop(): void {
  // Else the browser puts the new page where the old one stood.
  history.scrollRestoration = 'manual';
  scrollTo(0, 0);
}

interface Move {
  readonly location: {readonly pathname: string};
  readonly previousLocation: {readonly pathname: string} | null;
}

export function onRouteUpdate({location: next, previousLocation}: Move): void {
  if (!previousLocation || previousLocation.pathname === next.pathname) return;
  clearTimeout(patience);
  patience = setTimeout(() => {
    toTop();
    location.reload();
  }, CLICK_PATIENCE);
  // A script that does not arrive is told to nobody but itself, on the way down.
  addEventListener('error', toTop, {capture: true});
}

export function onRouteDidUpdate(): void {
  clearTimeout(patience);
  removeEventListener('error', toTop, {capture: true});
}
