import {KEYS} from '../lib/storageKeys';
import {page} from './page';
import {recall} from './storage';

export const dark = matchMedia('(prefers-color-scheme: dark)');

/** Light or dark: what the reader chose, else what the system asks for. */
export function applyTheme(): void {
  const stored = recall(KEYS.theme);
  // Anything may stand there.
  const choice = stored === 'light' || stored === 'dark' ? stored : undefined;
  const {dataset} = page;
  dataset.theme = choice ?? (dark.matches ? 'dark' : 'light');
  dataset.themeChoice = choice ?? 'system';
}
