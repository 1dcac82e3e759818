import {useEffect, useState} from 'react';
import {LOCALES, type Locale} from '../../lib/locale';
import {sessionFile, type Session} from '../../lib/session/session';
import type {SessionRoute} from '../RunView/useSession';

/** A session in both languages, as far as it arrives: away from the network only one may be kept. */
export default function useSessions({session: id, revision}: SessionRoute): {
  readonly sessions: Readonly<Partial<Record<Locale, Session>>>;
  readonly isSettled: boolean;
} {
  const [sessions, setSessions] = useState<Partial<Record<Locale, Session>>>({});
  const [isSettled, setSettled] = useState(false);

  useEffect(() => {
    let isGone = false;
    const read = async (locale: Locale): Promise<void> => {
      const response = await fetch(`/${locale}/${sessionFile(id, revision)}`);
      if (!response.ok) throw new Error(String(response.status));
      const session = (await response.json()) as Session;
      if (!isGone) setSessions((others) => ({...others, [locale]: session}));
    };
    void Promise.allSettled(LOCALES.map(read)).then(() => {
      if (!isGone) setSettled(true);
    });
    return () => {
      isGone = true;
    };
  }, [id, revision]);

  return {sessions, isSettled};
}
