import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import {useActiveDocContext, useDoc, useDocsVersion} from '@docusaurus/plugin-content-docs/client';
import {formatDay, type Day} from '../../lib/dates';
import {currentRevision, revisionOfVersion, versionName, type Revision} from '../../lib/revisions';
import Bidi from '../Bidi';
import {causeWords} from '../Changes/words';
import Icon from '../Icon';
import Status from '../Status';
import useSite from '../site';
import styles from './styles.module.css';

/** The revision that the page belongs to. */
export function usePageRevision(): Revision {
  const {revisions} = useSite();
  const {version} = useDocsVersion();
  const revision = revisionOfVersion(version, revisions);
  if (!revision) throw new Error(`data/revisions.yml has no revision ${version}.`);
  return revision;
}

/** Revision → the address of the same page in it, where it has one. */
function useSamePage(): (revision: Revision) => string | undefined {
  const {revisions} = useSite();
  const {alternateDocVersions} = useActiveDocContext(undefined);
  return (revision) => alternateDocVersions[versionName(revision, revisions)]?.path;
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

function When({day}: {day: Day}): ReactNode {
  const {locale} = useSite();
  return <time dateTime={day}>{formatDay(day, locale)}</time>;
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
            const title = <Bidi text={other.title[locale]} />;
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

/** Why the revision in force has no such page, as data/changes.yml declares it. */
function Withdrawn({slug}: {slug: string}): ReactNode {
  const {withdrawn} = useSite();
  const entry = withdrawn[slug];
  return (
    <>
      <Translate id="revision.band.gone" description="The page does not exist in the revision in force">
        The revision in force no longer has this page.
      </Translate>
      {entry && (
        <>
          {' '}
          <Link to={`/changes/${entry.revision}/#${slug}`}>
            <Bidi
              text={translate(
                {
                  id: 'revision.band.withdrawn',
                  message: 'Why it was withdrawn: {cause}',
                  description: 'Link to the list of changes',
                },
                {cause: causeWords[entry.cause]()},
              )}
            />
          </Link>
          {entry.instead !== undefined && (
            <>
              {' '}
              <Link to={`/${entry.instead}/`}>
                <Translate
                  id="revision.band.instead"
                  description="Link to the page that took the place of a withdrawn one"
                >
                  What took its place
                </Translate>
              </Link>
            </>
          )}
        </>
      )}
    </>
  );
}

/** The band across a page that is no longer in force. */
export function SupersededBand(): ReactNode {
  const {locale, revisions} = useSite();
  const revision = usePageRevision();
  const current = currentRevision(revisions);
  const samePage = useSamePage();
  const {metadata} = useDoc();
  if (revision === current) return null;

  const address = samePage(current);
  const successor = revisions.find(({supersedes}) => supersedes === revision.key) ?? current;
  return (
    <div
      className={styles.band}
      role="region"
      aria-label={translate({
        id: 'revision.band.label',
        message: 'Earlier revision',
        description: 'Accessible name of the band on superseded pages',
      })}
    >
      <Icon name="clock" />
      <p>
        <strong>
          <Translate
            id="revision.band.title"
            description="Band on a superseded page"
            values={{revision: <Bidi text={revision.short[locale]} />}}
          >
            {'This is an earlier revision of the policy: {revision}.'}
          </Translate>
        </strong>{' '}
        <Translate
          id="revision.band.replaced"
          description="Band on a superseded page: what replaced it and when"
          values={{revision: <Bidi text={successor.title[locale]} />, day: <When day={successor.inForce.from} />}}
        >
          {'It was replaced on {day} by: {revision}.'}
        </Translate>{' '}
        {address ? (
          <Link to={address} data-keep-hash="">
            <Translate id="revision.band.link" description="Leads to the same page in the revision in force">
              Read this page in the revision in force
            </Translate>
          </Link>
        ) : (
          <Withdrawn slug={metadata.slug.replaceAll('/', '')} />
        )}
      </p>
    </div>
  );
}
