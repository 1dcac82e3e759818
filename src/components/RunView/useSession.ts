import {useEffect, useState} from 'react';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type {Revision} from '../../lib/revisions';
import {sessionFile, type Session} from '../../lib/session/session';
import useSite from '../site';

/** What the routes of src/plugins/training hand to their pages. */
export interface SessionRoute {
  /** The session's id. */
  readonly session: string;
  /** The revision's key. */
  readonly revision: string;
}

interface Arriving {
  /** As the build published it; undefined until it arrives. */
  readonly session: Session | undefined;
  readonly revision: Revision;
  /** The page of the session, root-relative below the language, also before it arrives. */
  readonly plan: string;
  readonly hasFailed: boolean;
}

/** A session in a revision. */
export default function useSession({session: id, revision: key}: SessionRoute): Arriving {
  const {siteConfig} = useDocusaurusContext();
  const {revisions} = useSite();
  const revision = revisions.find((candidate) => candidate.key === key);
  if (!revision) throw new Error(`data/revisions.yml has no revision ${key}.`);
  const [session, setSession] = useState<Session>();
  const [hasFailed, setFailed] = useState(false);

  useEffect(() => {
    fetch(`${siteConfig.baseUrl}${sessionFile(id, key)}`)
      .then((response) => (response.ok ? response.json() : Promise.reject(new Error(String(response.status)))))
      .then((published: Session) => setSession(published))
      .catch(() => setFailed(true));
  }, [siteConfig.baseUrl, id, key]);

  return {session, revision, plan: `${revision.base}/${id}/`, hasFailed};
}
