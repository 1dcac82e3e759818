/**
 * What has to be so when the page is first painted, and what readers may touch at once: the theme, tabs, ticks.
 * It stands within each page, the one inline script that the policy allows; src/wake/index.ts comes after the page.
 */
import {applyTheme} from './chosenTheme';
import './fonts';
import {on} from './on';
import {page} from './page';
import './tabs';
import './ticks';

const {dataset} = page;

applyTheme();
// Scripts run. Once src/wake/index.ts has come it says so in the same place.
dataset.js = 'first';

// What is pressed before that is pressed again by it.
on('click', ({target}) => {
  if (dataset.js === 'first' && target instanceof Element)
    target.closest<HTMLElement>('[data-app=intent], [data-theme-switch]')?.setAttribute('data-early', '');
});
