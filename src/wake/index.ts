/**
 * What runs on every page before the app does.
 *
 * The rendered page is complete, so the app's bundles wait until something needs
 * them. The controls that readers touch first (tabs, theme, menus, links) work
 * here, with plain DOM, before and after the app has woken: one implementation,
 * no hand-over. The app draws their markup and leaves their state alone.
 */
import './app';
import './dated';
import './fields';
import './links';
import './revisionStatus';
import './offline';
import './search';
import './tabs';
import './ticks';
import './theme';
import './translation';

document.documentElement.dataset.js = '';
