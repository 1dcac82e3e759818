import {formatNumber} from '../dates';
import type {Locale} from '../locale';
import {LOCALE_FACTS} from '../localeFacts';

/** "1.4 MB" / «1.4 ميغابايت»; what is little is said to be 0.1. */
export function formatSize(bytes: number, locale: Locale): string {
  const tenths = Math.max(bytes === 0 ? 0 : 1, Math.round(bytes / 100_000));
  return `${formatNumber(tenths / 10, locale)} ${LOCALE_FACTS[locale].megabyte}`;
}
