import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import {useActiveDocContext, useDocsVersion} from '@docusaurus/plugin-content-docs/client';
import {formatDay, type Day} from '../../lib/dates';
import {currentRevision, revisionOfVersion, versionName, type Revision} from '../../lib/revisions';
import Bidi from '../Bidi';
import Icon from '../Icon';
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

function When({day}: {day: Day}): ReactNode {
  const {locale} = useSite();
  return <time dateTime={day}>{formatDay(day, locale)}</time>;
}

/** Which revision, since when, reviewed when; and the way to the same page in another one. */
export default function RevisionBar({reviewed}: {reviewed: Day}): ReactNode {
  const {locale, revisions} = useSite();
  const revision = usePageRevision();
  const samePage = useSamePage();
  return (
    <div className={styles.bar}>
      <details className={styles.menu} data-menu="">
        <summary>
          <Translate
            id="revision.bar.revision"
            description="Under the title; opens the list of revisions"
            values={{revision: <strong>{revision.short[locale]}</strong>}}>
            {'Policy revision: {revision}'}
          </Translate>
        </summary>
        <ul
          aria-label={translate({
            id: 'revision.menu.label',
            message: 'This page in other revisions',
            description: 'Accessible name of the list of revisions',
          })}>
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
                      <Translate id="revision.menu.missing" description="Beside a revision in which the page does not exist">
                        This page does not exist in this revision
                      </Translate>
                    </small>
                  </span>
                )}
              </li>
            );
          })}
        </ul>
      </details>
      <span>
        {revision.inForce.to ? (
          <Translate
            id="revision.bar.applied"
            description="Dates of a superseded revision"
            values={{from: <When day={revision.inForce.from} />, to: <When day={revision.inForce.to} />}}>
            {'Applied from {from} to {to}'}
          </Translate>
        ) : (
          <Translate id="revision.bar.inForce" description="Date of the revision in force" values={{from: <When day={revision.inForce.from} />}}>
            {'In force since {from}'}
          </Translate>
        )}
      </span>
      <span>
        <Translate
          id="revision.bar.reviewed"
          description="When we last read the page against the world; not the date of a decision"
          values={{day: <When day={reviewed} />}}>
          {'Last reviewed: {day}'}
        </Translate>
      </span>
    </div>
  );
}

/** The band across a page that is no longer in force. */
export function SupersededBand(): ReactNode {
  const {locale, revisions} = useSite();
  const revision = usePageRevision();
  const current = currentRevision(revisions);
  const samePage = useSamePage();
  if (revision === current) return null;

  const address = samePage(current);
  const successor = revisions.find(({supersedes}) => supersedes === revision.key) ?? current;
  return (
    <div
      className={styles.band}
      role="region"
      aria-label={translate({id: 'revision.band.label', message: 'Earlier revision', description: 'Accessible name of the band on superseded pages'})}>
      <Icon name="clock" />
      <p>
        <strong>
          <Translate id="revision.band.title" description="Band on a superseded page" values={{revision: <Bidi text={revision.short[locale]} />}}>
            {'This is an earlier revision of the policy: {revision}.'}
          </Translate>
        </strong>{' '}
        <Translate
          id="revision.band.replaced"
          description="Band on a superseded page: what replaced it and when"
          values={{revision: <Bidi text={successor.title[locale]} />, day: <When day={successor.inForce.from} />}}>
          {'It was replaced on {day} by: {revision}.'}
        </Translate>{' '}
        {address ? (
          <Link to={address} data-keep-hash="">
            <Translate id="revision.band.link" description="Leads to the same page in the revision in force">
              Read this page in the revision in force
            </Translate>
          </Link>
        ) : (
          <Translate id="revision.band.gone" description="The page does not exist in the revision in force">
            The revision in force no longer has this page.
          </Translate>
        )}
      </p>
    </div>
  );
}
