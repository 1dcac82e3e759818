import {KEYS} from '../lib/storageKeys';
import {applyTheme, dark} from './chosenTheme';
import {on} from './on';
import {page} from './page';
import {remember} from './storage';

function apply(): void {
  applyTheme();
  tint();
}

const chosenTint = document.createElement('meta');
chosenTint.name = 'theme-color';

/** The browser's own bar has the colour of a chosen theme; otherwise the page's two values by the system's wish count. */
function tint(): void {
  const {theme, themeChoice} = page.dataset;
  chosenTint.content = theme === 'dark' ? '#14191b' : '#fbf9f4';
  if (themeChoice === 'system') chosenTint.remove();
  else document.head.prepend(chosenTint);
}

/** The app keeps its own copy of the choice and listens for other tabs: tell it as another tab would. */
function tellApp(choice: string | null): void {
  try {
    dispatchEvent(new StorageEvent('storage', {key: KEYS.theme, newValue: choice, storageArea: localStorage}));
  } catch {
    // No storage, no copy.
  }
}

on('click', ({target}) => {
  if (!(target instanceof Element) || !target.closest('[data-theme-switch]')) return;
  const next = page.dataset.theme === 'dark' ? 'light' : 'dark';
  // Going back to what the system asks for is no choice of its own.
  const value = next === (dark.matches ? 'dark' : 'light') ? null : next;
  remember(KEYS.theme, value);
  page.dataset.theme = next;
  page.dataset.themeChoice = value ?? 'system';
  tint();
  tellApp(value);
});

on('DOMContentLoaded', tint);
dark.addEventListener('change', apply);
addEventListener('storage', ({key, isTrusted}) => {
  if (isTrusted && key === KEYS.theme) apply();
});
