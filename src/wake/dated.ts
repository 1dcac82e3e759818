/**
 * The page of a dated session: whether its day has passed, and its code for a result that
 * the reader may show the trainer later in this tab. The code leaves the tab with that result only.
 */
import {isOver} from '../lib/session/dated';
import {KEYS} from '../lib/storageKeys';
import {onEachRendered, showWording} from './rendered';
import {rememberForVisit} from './storage';

onEachRendered('[data-dated]', (page) => {
  const {dated = '', of = '', day = ''} = page.dataset;
  showWording(page, isOver(day, Date.now()) ? 'over' : 'coming');
  rememberForVisit(KEYS.dated + of, dated);
});
