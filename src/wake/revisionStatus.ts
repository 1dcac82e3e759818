/**
 * Says of a revision only what is true today in Bahrain: the page may have been saved a year ago, or
 * the next revision may have begun at midnight. Every wording stands in the markup; one of them is shown.
 */
import {dayInBahrain} from '../lib/dates';
import {claimOn} from '../lib/revisions';
import {onEachRendered, showWording} from './rendered';

onEachRendered('[data-status]', (place) => {
  const {from = '', to, reviewed = ''} = place.dataset;
  showWording(place, claimOn({inForce: {from, to}, reviewed}, dayInBahrain()));
});
