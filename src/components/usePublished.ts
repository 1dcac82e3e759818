import {useEffect, useState} from 'react';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';

export type Published<T> =
  {readonly state: 'coming'} | {readonly state: 'here'; readonly value: T} | {readonly state: 'failed'};

/** A file that the build published, below the language's base address; nothing is fetched without a path. */
export default function usePublished<T>(path: string | undefined): Published<T> {
  const {siteConfig} = useDocusaurusContext();
  const [arrived, setArrived] = useState<{readonly path: string; readonly result: Published<T>}>();
  useEffect(() => {
    if (path === undefined) return;
    let isGone = false;
    const arrive = (result: Published<T>) => {
      if (!isGone) setArrived({path, result});
    };
    fetch(siteConfig.baseUrl + path)
      .then((response) =>
        response.ok ? (response.json() as Promise<T>) : Promise.reject(new Error(String(response.status))),
      )
      .then((value) => arrive({state: 'here', value}))
      .catch(() => arrive({state: 'failed'}));
    return () => {
      isGone = true;
    };
  }, [path, siteConfig.baseUrl]);
  return arrived?.path === path && arrived ? arrived.result : {state: 'coming'};
}
