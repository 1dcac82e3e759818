import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import {useDoc} from '@docusaurus/plugin-content-docs/client';
import {announcedOf, revisionInForce, successorOf, type Revision} from '../../lib/revisions';
import {dayBefore} from '../../lib/dates';
import Bidi from '../Bidi';
import {causeWords} from '../Changes/words';
import DayText from '../DayText';
import Icon from '../Icon';
import useSite from '../site';
import usePageRevision from '../usePageRevision';
import {useSamePage} from '.';
import styles from './styles.module.css';

/** Why the revision in force has no such page, as data/changes.yml declares it. */
function Gone({slug}: {slug: string}): ReactNode {
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
            <Bidi text={`${causeWords[entry.cause]()}.`} />
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

/** The way to the page in the revision in force, or why it has none. Once another one is announced it is called by its name. */
function InForceLink(): ReactNode {
  const {locale, revisions} = useSite();
  const {metadata} = useDoc();
  const inForce = revisionInForce(revisions);
  const address = useSamePage()(inForce);
  return address ? (
    <Link to={address} data-keep-hash="">
      {announcedOf(revisions).length === 0 ? (
        <Translate id="revision.band.link" description="Leads to the same page in the revision in force">
          Read this page in the revision in force
        </Translate>
      ) : (
        <Translate
          id="revision.band.named"
          description="Leads to the same page in a revision"
          values={{revision: <Bidi text={inForce.short[locale]} />}}
        >
          {'Read this page in the revision: {revision}'}
        </Translate>
      )}
    </Link>
  ) : (
    <Gone slug={metadata.slug.replaceAll('/', '')} />
  );
}

const Title = ({revision}: {readonly revision: Revision}): ReactNode => {
  const {locale} = useSite();
  return <Bidi text={revision.title[locale]} />;
};

function Superseded({revision}: {readonly revision: Revision}): ReactNode {
  const {locale, revisions} = useSite();
  const successor = successorOf(revision, revisions) ?? revisionInForce(revisions);
  return (
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
        values={{revision: <Title revision={successor} />, day: <DayText day={successor.inForce.from} />}}
      >
        {'It was replaced on {day} by: {revision}.'}
      </Translate>{' '}
      <InForceLink />
    </p>
  );
}

/** On a page in force: another revision is announced. All of it stays true on its first day, but for the part that is then shown. */
function Coming({next}: {readonly next: Revision}): ReactNode {
  return (
    <p>
      <strong data-when="superseded" hidden>
        <Translate id="revision.band.over" description="On the page of a revision that ended since the site was built">
          This page is no longer in force.
        </Translate>{' '}
      </strong>
      <Translate
        id="revision.band.coming"
        description="Band on a page in force: which revision applies from when"
        values={{revision: <Title revision={next} />, day: <DayText day={next.inForce.from} />}}
      >
        {'From {day} on, another revision applies: {revision}.'}
      </Translate>{' '}
      <ThatRevision revision={next} isLater />{' '}
      <Link to={`/changes/${next.key}/`} className={styles.changes}>
        <Translate id="revision.band.changes" description="Leads to what the announced revision changes">
          What it changes
        </Translate>
      </Link>
    </p>
  );
}

/** The same page in the revision that was just named. */
function ThatRevision({
  revision,
  isLater = false,
}: {
  readonly revision: Revision;
  readonly isLater?: boolean;
}): ReactNode {
  const address = useSamePage()(revision);
  const {metadata} = useDoc();
  if (address)
    return (
      <Link to={address} data-keep-hash="">
        <Translate id="revision.band.next" description="Leads to the same page in the revision that was just named">
          This page in that revision
        </Translate>
      </Link>
    );
  // Where a later revision has no such page, a page at its address tells what became of it.
  return isLater ? (
    <Link to={`${revision.base}/${metadata.slug.replaceAll('/', '')}/`}>
      <Translate id="revision.band.became" description="Leads to what became of a page that a later revision lacks">
        It does not have this page: what became of it
      </Translate>
    </Link>
  ) : (
    <Translate id="revision.band.nextGone" description="The revision that was just named has no such page">
      It does not have this page.
    </Translate>
  );
}

/** On a page of a revision that is announced: what applies until its first day. After it the band is gone. */
function Announced({revision}: {readonly revision: Revision}): ReactNode {
  const {revisions} = useSite();
  const inForce = revisionInForce(revisions);
  return (
    <p data-when="announced">
      <strong>
        <Translate
          id="revision.band.announced"
          description="Band on a page of a revision that is announced"
          values={{day: <DayText day={revision.inForce.from} />}}
        >
          {'This page applies from {day}.'}
        </Translate>
      </strong>{' '}
      <Translate
        id="revision.band.until"
        description="Band on a page of a revision that is announced: what applies before it"
        values={{
          revision: <Title revision={inForce} />,
          day: <DayText day={dayBefore(revision.inForce.from)} />,
        }}
      >
        {'Until {day} this applies: {revision}.'}
      </Translate>{' '}
      <ThatRevision revision={inForce} />
    </p>
  );
}

function TakenBack({revision}: {readonly revision: Revision}): ReactNode {
  const {locale} = useSite();
  const {on, because} = revision.withdrawn!;
  return (
    <p>
      <strong>
        <Translate
          id="revision.band.takenBack"
          description="Band on a page of a revision that was published by mistake"
          values={{day: <DayText day={on} />, reason: <Bidi text={because[locale]} />}}
        >
          {'This revision was withdrawn on {day}: {reason}.'}
        </Translate>
      </strong>{' '}
      <InForceLink />
    </p>
  );
}

function Draft(): ReactNode {
  return (
    <p>
      <strong>
        <Translate id="revision.band.draft" description="Band on a page that is being written">
          Draft. Readers are not given this page.
        </Translate>
      </strong>{' '}
      <InForceLink />
    </p>
  );
}

const labels = {
  'in-force': () =>
    translate({
      id: 'revision.band.label.coming',
      message: 'Another revision is announced',
      description: 'Accessible name of the band on pages in force',
    }),
  announced: () =>
    translate({
      id: 'revision.band.label.announced',
      message: 'Announced revision',
      description: 'Accessible name of the band on pages of an announced revision',
    }),
  superseded: () =>
    translate({
      id: 'revision.band.label',
      message: 'Earlier revision',
      description: 'Accessible name of the band on superseded pages',
    }),
  withdrawn: () =>
    translate({
      id: 'revision.band.label.withdrawn',
      message: 'Withdrawn revision',
      description: 'Accessible name of the band on pages of a withdrawn revision',
    }),
  draft: () =>
    translate({
      id: 'revision.band.label.draft',
      message: 'Draft',
      description: 'Accessible name of the band on pages of a draft',
    }),
} as const;

/** The band across a page: that its revision is not in force, or that it will not be for long. */
export default function RevisionBand(): ReactNode {
  const {revisions} = useSite();
  const revision = usePageRevision();
  const next = announcedOf(revisions).at(-1);
  if (revision.state === 'in-force' && !next) return null;
  return (
    <div
      className={styles.band}
      role="region"
      aria-label={labels[revision.state]()}
      data-band={revision.state}
      data-status={revision.state === 'in-force' || revision.state === 'announced' ? '' : undefined}
      data-from={revision.inForce.from}
      data-to={revision.inForce.to}
      data-reviewed={revision.reviewed}
    >
      <Icon name="clock" />
      {revision.state === 'in-force' && next && <Coming next={next} />}
      {revision.state === 'announced' && <Announced revision={revision} />}
      {revision.state === 'superseded' && <Superseded revision={revision} />}
      {revision.state === 'withdrawn' && <TakenBack revision={revision} />}
      {revision.state === 'draft' && <Draft />}
    </div>
  );
}
