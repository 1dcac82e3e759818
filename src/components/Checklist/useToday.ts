import {useEffect, useState} from 'react';
import {localDay, type Day} from '../../lib/dates';

/** Today, also for a page that stays open over midnight. */
export default function useToday(): Day {
  const [today, setToday] = useState('');
  useEffect(() => {
    const updateToday = () => setToday(localDay());
    updateToday();
    const timer = setInterval(updateToday, 60_000);
    document.addEventListener('visibilitychange', updateToday);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', updateToday);
    };
  }, []);
  return today;
}
