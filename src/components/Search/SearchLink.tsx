import {useEffect, useState, type ComponentType, type MouseEvent, type ReactNode} from 'react';
import ErrorBoundary from '@docusaurus/ErrorBoundary';
import Link from '@docusaurus/Link';
import {useActiveDocContext} from '@docusaurus/plugin-content-docs/client';
import useBaseUrl from '@docusaurus/useBaseUrl';
import {revisionOfVersion} from '../../lib/revisions';
import useRevisionToday from '../useRevisionToday';
import useSite from '../site';

type DialogType = ComponentType<{revision: string; onClose: () => void}>;

/** The search over the page broke: the page of the search may still work. */
function Leave({to}: {to: string}): ReactNode {
  useEffect(() => location.assign(to), [to]);
  return null;
}

/**
 * A link to the search page that opens the search over the page instead, once the app is alive.
 * The search itself is fetched when it is first wanted.
 */
export default function SearchLink({
  children,
  ...link
}: {
  children: ReactNode;
  className?: string;
  'data-search'?: string;
}): ReactNode {
  const {revisions} = useSite();
  const {activeVersion} = useActiveDocContext(undefined);
  const today = useRevisionToday();
  const page = activeVersion && revisionOfVersion(activeVersion.name, revisions);
  // At a short address somebody wants what is in force, also on the first day of the next revision.
  const reading = page && page.base !== '' ? page : today;
  const searchPage = useBaseUrl('/search/');
  const [Dialog, setDialog] = useState<DialogType>();
  const [isOpen, setIsOpen] = useState(false);

  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    import('./Dialog')
      .then(({default: loaded}) => {
        setDialog(() => loaded);
        setIsOpen(true);
      })
      // It did not arrive: the page of the search may still be there.
      .catch(() => location.assign(searchPage));
  };

  return (
    <>
      <Link to="/search/" data-app="intent" aria-haspopup="dialog" {...link} onClick={open}>
        {children}
      </Link>
      {isOpen && Dialog && (
        <ErrorBoundary fallback={() => <Leave to={searchPage} />}>
          <Dialog revision={reading.key} onClose={() => setIsOpen(false)} />
        </ErrorBoundary>
      )}
    </>
  );
}
