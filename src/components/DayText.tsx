import type {ReactNode} from 'react';
import {formatDay, type Day} from '../lib/dates';
import useSite from './site';

/** A day as readers write it, and as programs read it. */
export default function DayText({day}: {day: Day}): ReactNode {
  const {locale} = useSite();
  return <time dateTime={day}>{formatDay(day, locale)}</time>;
}
