import {isLocale} from '../lib/locale';
import {questionFor} from '../lib/question';
import {KEYS} from '../lib/storageKeys';
import {on} from './on';
import {remember} from './storage';

const linkAt = (target: EventTarget | null): HTMLAnchorElement | null =>
  target instanceof Element ? target.closest('a') : null;

// The other language or revision opens at the heading that is being read, and is asked the same. The app
// knows only the address that it drew, without either: it does not learn of such a click.
on(
  'click',
  (event) => {
    const link = linkAt(event.target);
    if (!link) return;
    if (isLocale(link.dataset.language)) remember(KEYS.language, link.dataset.language);
    if (link.dataset.keepHash === undefined) return;
    link.hash = location.hash;
    link.search = questionFor(link.pathname, location.search);
    if (link.hash || link.search) event.stopPropagation();
  },
  {capture: true},
);

on('click', (event) => {
  const link = linkAt(event.target);
  if (!link) return;
  if (link.dataset.copy !== undefined) void copy(link);

  // A menu that led somewhere on the same page has done its work.
  link.closest<HTMLElement>('[popover]:popover-open')?.hidePopover();
});

/** The link leads to the step as any link does; its address is copied as well, and that is said. */
async function copy(link: HTMLAnchorElement): Promise<void> {
  const said = link.querySelector<HTMLElement>('[data-said]');
  try {
    await navigator.clipboard.writeText(link.href);
    if (said) said.hidden = false;
    setTimeout(() => {
      if (said) said.hidden = true;
    }, 2000);
  } catch {
    // Not allowed here (no https, or refused): the address bar now shows the step's address.
  }
}

// One open menu at a time, and Escape or a click beside it closes it: <details> does neither.
const openMenus = (): NodeListOf<HTMLDetailsElement> => document.querySelectorAll('details[data-menu][open]');

on('click', ({target}) => {
  for (const menu of openMenus()) if (target instanceof Node && !menu.contains(target)) menu.open = false;
});

on('keydown', ({key}) => {
  if (key !== 'Escape') return;
  for (const menu of openMenus()) {
    menu.open = false;
    menu.querySelector('summary')?.focus();
  }
});
