import {useEffect} from 'react';
import {useHistory} from '@docusaurus/router';
import {translate} from '@docusaurus/Translate';

/** Asks before the page is left while it holds something that is kept nowhere else. */
export default function useUnsaved(isUnsaved: boolean): void {
  const history = useHistory();
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', ask);
    // Pages of the site are changed without an unload.
    const release = history.block(({pathname}) =>
      pathname === location.pathname
        ? undefined
        : translate({
            id: 'statements.leave',
            message: 'The names are kept nowhere and will be gone. Leave this page?',
            description: 'Asked by the browser before the page is left',
          }),
    );
    return () => {
      removeEventListener('beforeunload', ask);
      release();
    };
  }, [isUnsaved, history]);
}
