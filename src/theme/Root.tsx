import {useEffect, type ReactNode} from 'react';
import ErrorBoundary from '@docusaurus/ErrorBoundary';
import {EVENTS} from '../lib/events';
import Notices from '../components/Notices';
import ErrorPageContent from './ErrorPageContent';

/** Tells src/wake that the app is alive; its effects run after those of all it contains. */
export default function Root({children}: {children: ReactNode}): ReactNode {
  useEffect(() => {
    document.dispatchEvent(new Event(EVENTS.awake));
  }, []);
  return (
    <>
      <ErrorBoundary fallback={() => <ErrorPageContent />}>{children}</ErrorBoundary>
      <Notices />
    </>
  );
}
