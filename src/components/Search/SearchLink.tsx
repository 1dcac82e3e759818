import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {useActiveDocContext} from '@docusaurus/plugin-content-docs/client';
import {revisionOfVersion} from '../../lib/revisions';
import useSite from '../site';

interface Props {
  readonly children: ReactNode;
  readonly className?: string;
}

/**
 * A link to the search page, in the place of which src/wake opens the search over the page.
 * It names the revision of the page; at a short address somebody wants what is in force, also
 * on the first day of the next revision.
 */
export default function SearchLink({children, className}: Props): ReactNode {
  const {revisions} = useSite();
  const {activeVersion} = useActiveDocContext(undefined);
  const page = activeVersion && revisionOfVersion(activeVersion.name, revisions);
  return (
    <Link
      to="/search/"
      className={className}
      data-search={page && page.base !== '' ? page.key : ''}
      aria-haspopup="dialog"
    >
      {children}
    </Link>
  );
}
