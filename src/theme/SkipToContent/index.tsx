import {useRef, type ReactNode} from 'react';
import {useHistory} from '@docusaurus/router';
import {translate} from '@docusaurus/Translate';
import {useLocationChange} from '@docusaurus/theme-common/internal';

/**
 * The first stop of the Tab key leads past the header and the contents. A plain link to the
 * place that every page has: the stock one leads past the contents only once the app is alive.
 */
export default function SkipToContent(): ReactNode {
  const top = useRef<HTMLDivElement>(null);
  const {action} = useHistory();
  const label = translate({
    id: 'theme.common.skipToMainContent',
    message: 'Skip to main content',
    description:
      'The skip to content label used for accessibility, allowing to rapidly navigate to main content with keyboard tab/enter navigation',
  });

  // The app drew another page: the Tab key begins at its top, as it does on a page that was loaded.
  useLocationChange(({location}) => {
    if (!location.hash && action === 'PUSH') top.current?.focus();
  });

  return (
    <div ref={top} tabIndex={-1} role="region" aria-label={label}>
      <a href="#main" className="skipToContent">
        {label}
      </a>
    </div>
  );
}
