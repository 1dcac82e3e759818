import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import {useActiveDocContext, useDoc, useDocsData} from '@docusaurus/plugin-content-docs/client';
import {nameIn} from '../../lib/changes/renames';
import type {Day} from '../../lib/dates';
import type {Revision} from '../../lib/revisions';
import Bidi from '../Bidi';
import DayText from '../DayText';
import Status from '../Status';
import useSite from '../site';
import usePageRevision from '../usePageRevision';
import styles from './styles.module.css';

/** Revision → the address of the same page in it, where it has one; by its name there, where it was renamed. */
export function useSamePage(): (revision: Revision) => string | undefined {
  const {alternateDocVersions} = useActiveDocContext(undefined);
  const {versions} = useDocsData(undefined);
  const {renames} = useSite();
  const here = usePageRevision();
  const {metadata} = useDoc();
  const slug = metadata.slug.replaceAll('/', '');
  return (revision) => {
    const name = nameIn(slug, here.key, revision.key, renames);
    if (name === slug) return alternateDocVersions[revision.version]?.path;
    const docs = versions.find((version) => version.name === revision.version)?.docs ?? [];
    return docs.find(({path}) => path.endsWith(`/${name}`) || path.endsWith(`/${name}/`))?.path;
  };
}

/** The page in this revision beside another one: the one in force, or for that the one before. */
function useCompareAddress(): string | undefined {
  const {revisions} = useSite();
  const revision = usePageRevision();
  const samePage = useSamePage();
  const {metadata} = useDoc();
  const others = revisions.filter((other) => other !== revision && samePage(other));
  const other = others[0];
  if (!other) return undefined;
  const [to, from] = other.key > revision.key ? [other, revision] : [revision, other];
  return `/compare/?page=${metadata.slug.replaceAll('/', '')}&from=${from.key}&to=${to.key}`;
}

/** Which revision, since when, reviewed when; and the way to the same page in another one. */
export default function RevisionBar({reviewed}: {reviewed: Day}): ReactNode {
  const {locale, revisions} = useSite();
  const revision = usePageRevision();
  const samePage = useSamePage();
  const compareAddress = useCompareAddress();
  return (
    <div className={styles.bar}>
      <details className={styles.menu} data-menu="">
        <summary>
          <Translate
            id="revision.bar.revision"
            description="Under the title; opens the list of revisions"
            values={{revision: <strong>{revision.short[locale]}</strong>}}
          >
            {'Policy revision: {revision}'}
          </Translate>
        </summary>
        <ul
          aria-label={translate({
            id: 'revision.menu.label',
            message: 'This page in other revisions',
            description: 'Accessible name of the list of revisions',
          })}
        >
          {revisions.map((other) => {
            const address = samePage(other);
            const title = (
              <>
                <Bidi text={other.title[locale]} />
                {other.state === 'announced' && (
                  <small>
                    <Translate
                      id="revision.menu.announced"
                      description="Beside a revision that was announced before it begins"
                      values={{day: <DayText day={other.inForce.from} />}}
                    >
                      {'Applies from {day}'}
                    </Translate>
                  </small>
                )}
                {other.state === 'withdrawn' && (
                  <small>
                    <Translate id="revision.menu.withdrawn" description="Beside a revision that was withdrawn">
                      Withdrawn
                    </Translate>
                  </small>
                )}
                {other.state === 'draft' && (
                  <small>
                    <Translate id="revision.menu.draft" description="Beside a revision that is being written">
                      Draft
                    </Translate>
                  </small>
                )}
              </>
            );
            return (
              <li key={other.key}>
                {address ? (
                  <Link to={address} data-keep-hash="" aria-current={other === revision ? 'page' : undefined}>
                    {title}
                  </Link>
                ) : (
                  <span className={styles.missing}>
                    {title}
                    <small>
                      <Translate
                        id="revision.menu.missing"
                        description="Beside a revision in which the page does not exist"
                      >
                        This page does not exist in this revision
                      </Translate>
                    </small>
                  </span>
                )}
              </li>
            );
          })}
          {compareAddress && (
            <li data-compare="">
              <Link to={compareAddress} className={styles.compare}>
                <Translate id="revision.menu.compare" description="Leads to this page in two revisions, side by side">
                  Compare two revisions
                </Translate>
              </Link>
            </li>
          )}
        </ul>
      </details>
      <Status revision={revision} reviewed={reviewed} />
    </div>
  );
}
