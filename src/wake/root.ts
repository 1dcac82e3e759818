/** The root address: on to the language of the saved choice, else of the browser, else Arabic. */
import {chooseLocale} from '../lib/locale';
import {KEYS} from '../lib/storageKeys';
import {recall} from './storage';

location.replace(`/${chooseLocale(recall(KEYS.language), navigator.languages)}/`);
