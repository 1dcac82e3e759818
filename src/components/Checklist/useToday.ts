import {useEffect, useState} from 'react';
import {localDay, type Day} from '../../lib/dates';

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
