import {useEffect, type ReactNode} from 'react';
import Notices from '../components/Notices';

/** Tells src/wake that the app is alive; its effects run after those of all it contains. */
export default function Root({children}: {children: ReactNode}): ReactNode {
  useEffect(() => {
    document.dispatchEvent(new Event('app:awake'));
  }, []);
  return (
    <>
      {children}
      <Notices />
    </>
  );
}
