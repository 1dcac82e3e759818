/**
 * Adds the words of training to the translations of the site, for everything that imports this.
 * src/plugins/training has taken them out, so that ordinary pages do not carry them.
 */
import codeTranslations from '@generated/codeTranslations';
import words from '@generated/training/default/words.json';

Object.assign(codeTranslations, words);
