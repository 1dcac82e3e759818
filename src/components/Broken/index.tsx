import {createElement, type ComponentType, type ReactNode} from 'react';
import ErrorBoundary from '@docusaurus/ErrorBoundary';
import Translate from '@docusaurus/Translate';
import styles from './styles.module.css';

/** Stands in the place of a part that broke, in the page's language. */
export default function Broken(): ReactNode {
  return (
    <div role="alert" className={styles.broken} data-broken="">
      <p>
        <Translate id="broken.part" description="In the place of a part of the page that broke">
          This part of the page has stopped working; the rest has not. Load the page again. If it stops again, tell the
          help desk which page it was.
        </Translate>
      </p>
      <button type="button" className="action" onClick={() => location.reload()}>
        <Translate id="notice.stalled.reload" description="Button: loads the page again">
          Load again
        </Translate>
      </button>
    </div>
  );
}

/** What breaks within takes nothing else of the page with it. */
export function Guard({children}: {readonly children: ReactNode}): ReactNode {
  return <ErrorBoundary fallback={() => <Broken />}>{children}</ErrorBoundary>;
}

/** The same part, guarded. */
export function guarded<Props extends object>(Part: ComponentType<Props>): ComponentType<Props> {
  return function Guarded(props: Props): ReactNode {
    return <Guard>{createElement(Part, props)}</Guard>;
  };
}
