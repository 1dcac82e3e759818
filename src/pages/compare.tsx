import type {ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import Layout from '@theme/Layout';
import Compare from '../components/Compare';

export default function ComparePage(): ReactNode {
  return (
    <Layout
      title={translate({
        id: 'compare.title',
        message: 'Compare two revisions',
        description: 'Title of the page that compares',
      })}
      description={translate({
        id: 'compare.description',
        message: 'Any page in two revisions of the policy, word by word.',
        description: 'Description for search engines',
      })}
    >
      <Compare />
    </Layout>
  );
}
