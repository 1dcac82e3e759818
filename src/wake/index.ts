/**
 * What runs on every page before the app does, once the page is there; src/wake/first.ts has run before.
 *
 * The rendered page is complete, so the app's bundles wait until something needs
 * them. The controls that readers touch first (theme, menus, links; in src/wake/first.ts tabs and
 * ticks) work here, with plain DOM, before and after the app has woken: one implementation,
 * no hand-over. The app draws their markup and leaves their state alone.
 */
import './app';
import './dated';
import './fields';
import './links';
import './revisionStatus';
import './offline';
import {page} from './page';
import './prefetch';
import './search';
import './theme';
import './translation';

page.dataset.js = '';

// What was pressed before this was here; it stands after the page.
for (const control of document.querySelectorAll<HTMLElement>('[data-early]')) {
  control.removeAttribute('data-early');
  control.click();
}
