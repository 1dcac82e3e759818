import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import siteConfig from '@generated/docusaurus.config';

/** In the place of a page that broke, in its language. It may stand outside the app's contexts, so it asks none of them. */
export default function ErrorPageContent(): ReactNode {
  return (
    <main className="prose column" id="main" role="alert" data-broken="">
      <h1>
        <Translate id="broken.page" description="Heading in the place of a page that broke">
          This page has stopped working
        </Translate>
      </h1>
      <p>
        <Translate id="broken.page.text" description="What to do about a page that broke">
          Load it again. If it stops again, tell the help desk which page it was and what you did last.
        </Translate>
      </p>
      <p>
        <button type="button" className="action" onClick={() => location.reload()}>
          <Translate id="notice.stalled.reload" description="Button: loads the page again">
            Load again
          </Translate>
        </button>
      </p>
      <p>
        <a href={siteConfig.baseUrl}>
          <Translate id="broken.page.home" description="Leads from a page that broke to the home page">
            To the home page
          </Translate>
        </a>
      </p>
    </main>
  );
}
