import {formatNumber} from '../dates';
import type {Locale, Words} from '../locale';

const MEGABYTE: Words = {en: 'MB', ar: 'ميغابايت'};

/** "1.4 MB" / «1.4 ميغابايت»; what is little is said to be 0.1. */
export function formatSize(bytes: number, locale: Locale): string {
  const tenths = Math.max(bytes === 0 ? 0 : 1, Math.round(bytes / 100_000));
  return `${formatNumber(tenths / 10, locale)} ${MEGABYTE[locale]}`;
}
