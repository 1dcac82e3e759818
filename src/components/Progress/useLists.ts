import {useEffect, useState} from 'react';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type {PublishedChecklist} from '../../lib/checklist/published';

/** The checklists of the revision in force, as the build published them; undefined until they arrive. */
export default function useLists(): {readonly lists: readonly PublishedChecklist[] | undefined; readonly hasFailed: boolean} {
  const {siteConfig} = useDocusaurusContext();
  const [lists, setLists] = useState<readonly PublishedChecklist[]>();
  const [hasFailed, setFailed] = useState(false);

  useEffect(() => {
    fetch(`${siteConfig.baseUrl}checklists.json`)
      .then((response) => (response.ok ? response.json() : Promise.reject(new Error(String(response.status)))))
      .then((published: PublishedChecklist[]) => setLists(published))
      .catch(() => setFailed(true));
  }, [siteConfig.baseUrl]);

  return {lists, hasFailed};
}
