/**
 * Says of a revision only what is true today: the page may have been saved a year ago.
 * Every wording stands in the markup; one of them is shown.
 */
import {localDay} from '../lib/dates';
import {statusOn} from '../lib/revisions';
import {onEachRendered, showWording} from './rendered';

onEachRendered('[data-status]', (place) => {
  const {from = '', to, reviewed = ''} = place.dataset;
  showWording(place, statusOn({inForce: {from, to}, reviewed}, localDay()));
});
