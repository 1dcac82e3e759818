import {useEffect, useState} from 'react';
import type {Day} from '../../lib/dates';

/** The day in the reader's own time zone. */
export function localDay(now = new Date()): Day {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Today, also for a page that stays open over midnight. */
export default function useToday(): Day {
  const [today, setToday] = useState('');
  useEffect(() => {
    const look = () => setToday(localDay());
    look();
    const timer = setInterval(look, 60_000);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return today;
}
