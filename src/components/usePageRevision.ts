import {useDocsVersion} from '@docusaurus/plugin-content-docs/client';
import {revisionOfVersion, type Revision} from '../lib/revisions';
import useSite from './site';

/** The revision that the page belongs to. */
export default function usePageRevision(): Revision {
  const {revisions} = useSite();
  const {version} = useDocsVersion();
  const revision = revisionOfVersion(version, revisions);
  if (!revision) throw new Error(`data/revisions.yml has no revision ${version}.`);
  return revision;
}
