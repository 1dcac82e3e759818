import type {Locale} from '../../lib/locale';
import {ar} from './ar';
import {en, type ProgramWords} from './en';

/** The words that programs write into pages and files, by language. */
export const WORDS: Readonly<Record<Locale, ProgramWords>> = {ar, en};
