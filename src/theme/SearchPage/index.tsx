import type {ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import Head from '@docusaurus/Head';
import Layout from '@theme/Layout';
import Search from '../../components/Search';

export default function SearchPage(): ReactNode {
  return (
    <Layout title={translate({id: 'search.title', message: 'Search', description: 'Browser title of the search page'})}>
      <Head>
        <meta name="robots" content="noindex, follow" />
      </Head>
      <Search />
    </Layout>
  );
}
