import {useEffect, useState} from 'react';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {sessionFile, type Session} from '../../lib/session/session';

/** A session of the revision in force, as the build published it; undefined until it arrives. */
export default function useSession(id: string): {readonly session: Session | undefined; readonly hasFailed: boolean} {
  const {siteConfig} = useDocusaurusContext();
  const [session, setSession] = useState<Session>();
  const [hasFailed, setFailed] = useState(false);

  useEffect(() => {
    fetch(`${siteConfig.baseUrl}${sessionFile(id)}`)
      .then((response) => (response.ok ? response.json() : Promise.reject(new Error(String(response.status)))))
      .then((published: Session) => setSession(published))
      .catch(() => setFailed(true));
  }, [siteConfig.baseUrl, id]);

  return {session, hasFailed};
}
