/**
 * Says of a revision only what is true today: the page may have been saved a year ago.
 * Every wording stands in the markup; one of them is shown.
 */
import {localDay} from '../lib/dates';
import {standingOn} from '../lib/revisions';
import {eachDrawn, showWording} from './drawn';

eachDrawn('[data-standing]', (place) => {
  const {from = '', to, reviewed = ''} = place.dataset;
  showWording(place, standingOn({inForce: {from, to}, reviewed}, localDay()));
});
