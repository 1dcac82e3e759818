/**
 * Says of a revision only what is true today: the page may have been saved a year ago.
 * Every wording stands in the markup; one of them is shown.
 */
import {localDay} from '../lib/dates';
import {standingOn} from '../lib/revisions';

function tell(place: HTMLElement): void {
  const {from = '', to, reviewed = ''} = place.dataset;
  place.dataset.told = '';
  const standing = standingOn({inForce: {from, to}, reviewed}, localDay());
  for (const wording of place.querySelectorAll<HTMLElement>('[data-when]')) wording.hidden = wording.dataset.when !== standing;
}

const tellAll = (): void => document.querySelectorAll<HTMLElement>('[data-standing]:not([data-told])').forEach(tell);

// Once the page is whole, and again whenever the app draws another one.
document.addEventListener('DOMContentLoaded', () => {
  tellAll();
  new MutationObserver(tellAll).observe(document.body, {childList: true, subtree: true});
});
