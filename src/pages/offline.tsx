import type {ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import Layout from '@theme/Layout';
import Offline from '../components/Offline';

export default function OfflinePage(): ReactNode {
  return (
    <Layout
      title={translate({
        id: 'offline.title',
        message: 'Use without network',
        description: 'Title of the page that says what is kept for offline',
      })}
      description={translate({
        id: 'offline.description',
        message: 'What this device keeps of the guides, so that they open when the network or the VPN is down.',
        description: 'Description for search engines',
      })}
    >
      <Offline />
    </Layout>
  );
}
