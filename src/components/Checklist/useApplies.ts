import {useEffect, useState} from 'react';
import {KEYS} from '../../lib/storageKeys';
import type {Condition} from './Item';

type Applies = Readonly<Record<Condition, boolean>>;

const ALL: Applies = {vpn: true, 'personal-device': true};

/** Which conditions hold for this reader; kept on this computer, everything applies until said otherwise. */
export default function useApplies(): [Applies, (condition: Condition, holds: boolean) => void] {
  const [applies, setApplies] = useState(ALL);

  useEffect(() => {
    try {
      const not = (localStorage.getItem(KEYS.notForMe) ?? '').split(' ');
      // The server knows no choice, so the first drawing must not either.
      // eslint-disable-next-line react-hooks/set-state-in-effect
      setApplies({vpn: !not.includes('vpn'), 'personal-device': !not.includes('personal-device')});
    } catch {
      // Refused: the choice lasts as long as the page.
    }
  }, []);

  return [
    applies,
    (condition, holds) => {
      const next = {...applies, [condition]: holds};
      setApplies(next);
      try {
        localStorage.setItem(KEYS.notForMe, (Object.keys(next) as Condition[]).filter((name) => !next[name]).join(' '));
      } catch {
        // As above.
      }
    },
  ];
}
