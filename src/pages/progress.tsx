import type {ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import Layout from '@theme/Layout';
import Progress from '../components/Progress';

export default function ProgressPage(): ReactNode {
  return (
    <Layout
      title={translate({id: 'progress.title', message: 'My progress', description: 'Title of the progress page'})}
      description={translate({
        id: 'progress.description',
        message: 'The checklists you have begun, what is left, and what a new revision asks again.',
        description: 'Description for search engines',
      })}
    >
      <Progress />
    </Layout>
  );
}
