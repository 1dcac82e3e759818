import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';

/** Said where a session is awaited: that the page needs scripts, and that something did not arrive. */
export default function Arrival({hasFailed}: {hasFailed: boolean}): ReactNode {
  return (
    <>
      <noscript>
        <p>
          <Translate id="run.noScript" description="The page needs scripts">
            This page needs JavaScript. The plan of the session can be read and printed without it.
          </Translate>
        </p>
      </noscript>
      {hasFailed && (
        <p role="alert">
          <Translate id="run.failed" description="The session could not be fetched">
            The session did not arrive. Check your connection, then reload the page; the printed plan is as good.
          </Translate>
        </p>
      )}
    </>
  );
}
