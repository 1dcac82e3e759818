/**
 * Tabs for products and systems. The markup shows every panel, one after the
 * other: so it reads without scripts and prints whole. Here it becomes a tab list
 * in which the arrow keys follow the direction of the page, and the choice is
 * kept for every group of the same name, on this page and the next.
 */
import {nextTab} from '../lib/tabKeys';
import {KEYS} from '../lib/storageKeys';
import {on} from './on';
import {recall, remember} from './storage';

const tabsOf = (group: Element): HTMLElement[] => [...group.querySelectorAll<HTMLElement>('[data-tab]')];

/** The strip may be narrower than its tabs: the selected one is in sight, whatever the direction of the page. */
function bringIntoStrip(tab: HTMLElement): void {
  const strip = tab.parentElement!;
  const [one, all] = [tab.getBoundingClientRect(), strip.getBoundingClientRect()];
  strip.scrollLeft += Math.min(one.left - all.left, 0) || Math.max(one.right - all.right, 0);
}

function select(group: HTMLElement, id: string): void {
  for (const tab of tabsOf(group)) {
    const isSelected = tab.dataset.tab === id;
    tab.setAttribute('aria-selected', String(isSelected));
    tab.tabIndex = isSelected ? 0 : -1;
    if (isSelected) bringIntoStrip(tab);
  }
  for (const panel of group.querySelectorAll<HTMLElement>('[data-panel]')) {
    panel.toggleAttribute('data-hidden', panel.dataset.panel !== id);
  }
}

const known = (group: HTMLElement, id: string | null | undefined): id is string =>
  tabsOf(group).some((tab) => tab.dataset.tab === id);

function prepare(group: HTMLElement): void {
  group.dataset.ready = '';
  const stored = recall(KEYS.tab + group.dataset.tabs);
  const first = [stored, group.dataset.preferred, tabsOf(group)[0]?.dataset.tab].find((id) => known(group, id));
  if (first) select(group, first);
  openAtHash();
}

/** A link that leads into a panel opens it. */
function openAtHash(): void {
  const target = location.hash.length > 1 ? document.getElementById(decodeHash()) : null;
  const panel = target?.closest<HTMLElement>('[data-panel]');
  const group = panel?.closest<HTMLElement>('[data-tabs]');
  if (panel?.dataset.panel && group) select(group, panel.dataset.panel);
}

function decodeHash(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return '';
  }
}

function choose(tab: HTMLElement): void {
  const group = tab.closest<HTMLElement>('[data-tabs]');
  const id = tab.dataset.tab;
  if (!group || !id) return;
  const before = tab.getBoundingClientRect().top;
  for (const other of document.querySelectorAll<HTMLElement>(`[data-tabs="${group.dataset.tabs}"]`)) {
    if (known(other, id)) select(other, id);
  }
  remember(KEYS.tab + group.dataset.tabs, id);
  // Panels above may have changed their height: the reader's place stays.
  scrollBy({top: tab.getBoundingClientRect().top - before, behavior: 'instant'});
}

const tabAt = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-tab]') : null;

on('click', ({target}) => {
  const tab = tabAt(target);
  if (tab) choose(tab);
});

on('keydown', (event) => {
  const tab = tabAt(event.target);
  const group = tab?.closest('[data-tabs]');
  if (!tab || !group) return;
  const tabs = tabsOf(group);
  const next = tabs[nextTab(event.key, tabs.indexOf(tab), tabs.length, document.dir)];
  if (!next) return;
  event.preventDefault();
  next.focus();
  choose(next);
});

addEventListener('hashchange', openAtHash);

// Before the first paint, and again whenever the app draws another page.
function prepareAll(): void {
  for (const group of document.querySelectorAll<HTMLElement>('[data-tabs]:not([data-ready])')) {
    // While the page is being parsed, wait until the group is whole.
    if (group.nextSibling || document.readyState !== 'loading') prepare(group);
  }
}
new MutationObserver(prepareAll).observe(document, {childList: true, subtree: true});
on('DOMContentLoaded', prepareAll);
