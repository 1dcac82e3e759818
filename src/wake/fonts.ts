/**
 * Fonts are fetched before the text that needs them is laid out, where the line is good: then they are there for the
 * first drawing. On another line they would only keep it from being drawn.
 */
import {isGood, type Connection} from '../lib/offline/fetching';
import {page} from './page';

// The sheet stands within the page; its first rules name the files.
const named = new RegExp(`^@font-face[^]*Readex-${page.lang === 'ar' ? 'arabic' : 'latin'};[^]*url\\("([^"]+)`);

// In a copy on a stick they are files, which nobody fetches ahead.
if (!('carried' in page.dataset) && isGood((navigator as {connection?: Connection}).connection))
  for (const {cssText} of document.styleSheets[0]?.cssRules ?? []) {
    const [, href] = named.exec(cssText) ?? [];
    if (href === undefined) continue;
    const link = Object.assign(document.createElement('link'), {rel: 'preload', as: 'font', crossOrigin: '', href});
    document.head.append(link);
  }
