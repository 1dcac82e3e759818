import {useEffect, useId, useState, type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import Layout from '@theme/Layout';
import type {Change, RevisionChanges} from '../../lib/changes/changes';
import {CHANGE_PARTS, partPath, type ChangePart} from '../../lib/changes/changeParts';
import type {Cause} from '../../lib/checklist/history';
import type {Revision} from '../../lib/revisions';
import Bidi from '../Bidi';
import DayText from '../DayText';
import useSite from '../site';
import CauseSection from './CauseSection';
import ChangeFilter, {type Wanted} from './ChangeFilter';
import {partTitles, partWords, useCountWords} from './words';

const CAUSES: readonly Cause[] = ['law', 'product', 'judgement'];

/** The checklists that the reader has begun, once the reader asks; undefined until they are known. */
function useBegun(isAsked: boolean): ReadonlySet<string> | undefined {
  const [begun, setBegun] = useState<ReadonlySet<string>>();
  useEffect(() => {
    if (!isAsked) return;
    let isGone = false;
    void import('../../progress/store').then(async ({loadAll}) => {
      const records = await loadAll();
      if (!isGone) setBegun(new Set(Object.keys(records)));
    });
    return () => {
      isGone = true;
    };
  }, [isAsked]);
  return begun;
}

/** Since when, or from when, and in whose place. Of one to come it is said so that it stays true on its first day. */
function Dates({revision, since}: {revision: Revision; since: Revision}): ReactNode {
  const {locale, revisions} = useSite();
  // The list is told against the revision before; in whose place it comes is another one where that was withdrawn.
  const replaced = revisions.slice(revisions.indexOf(revision) + 1).find(({state}) => state !== 'withdrawn');
  const values = {
    revision: (
      <strong>
        <Bidi text={revision.title[locale]} />
      </strong>
    ),
    day: <DayText day={revision.inForce.from} />,
    since: <Bidi text={(replaced ?? since).title[locale]} />,
  };
  switch (revision.state) {
    case 'announced':
      return (
        <Translate
          id="changes.dates.announced"
          description="Which revision applies from when, and what it replaces"
          values={values}
        >
          {'{revision} applies from {day} and replaces: {since}.'}
        </Translate>
      );
    case 'draft':
      return (
        <Translate id="changes.dates.draft" description="Which revision is being written" values={values}>
          {'{revision} is a draft, not published. It is to apply from {day} and to replace: {since}.'}
        </Translate>
      );
    case 'withdrawn':
      return (
        <Translate
          id="changes.dates.withdrawn"
          description="Which revision was withdrawn, when and why"
          values={{
            ...values,
            day: <DayText day={revision.withdrawn!.on} />,
            reason: <Bidi text={revision.withdrawn!.because[locale]} />,
          }}
        >
          {'{revision} was withdrawn on {day}: {reason}.'}
        </Translate>
      );
    default:
      return (
        <Translate id="changes.dates" description="Which revision, since when, and what it replaced" values={values}>
          {'{revision} came into force on {day} and replaced: {since}.'}
        </Translate>
      );
  }
}

/** Ways to what else the revision changed. */
function OtherParts({revision, part, counts}: {revision: Revision} & Pick<Props, 'part' | 'counts'>): ReactNode {
  const countWords = useCountWords();
  return (
    <ul>
      {CHANGE_PARTS.filter((other) => other !== part && counts[other] > 0).map((other) => (
        <li key={other}>
          <Link to={`/changes/${revision.key}/${partPath(other)}`}>{partWords[other]()}</Link>
          {': '}
          {countWords(counts[other])}
        </li>
      ))}
    </ul>
  );
}

interface Props {
  /** With the changes of the part. */
  readonly revision: RevisionChanges;
  readonly part: ChangePart;
  /** How many changes each part has. */
  readonly counts: Readonly<Record<ChangePart, number>>;
}

/** What one revision changed: by cause, then by audience; filtered by role and by what the reader has begun. */
export default function Changes({revision: {key, since: sinceKey, changes}, part, counts}: Props): ReactNode {
  const {locale, revisions} = useSite();
  const revision = revisions.find((entry) => entry.key === key)!;
  const since = revisions.find((entry) => entry.key === sinceKey)!;
  const [{role, isMine}, setWanted] = useState<Wanted>({role: 'all', isMine: false});
  const begun = useBegun(isMine);
  const roleId = useId();

  const concerns = (change: Change) =>
    (role === 'all' ||
      change.audience.length === 0 ||
      change.audience.includes('everyone') ||
      change.audience.includes(role)) &&
    (!isMine || !begun || (change.lists ?? []).some((list) => begun.has(list)));
  const shown = changes.filter(concerns);
  const title = partTitles[part](revision.short[locale]);

  return (
    <Layout
      title={title}
      description={translate(
        {
          id: 'changes.description',
          message: 'Guides, steps and checklist items that {revision} added, changed or withdrew, and why.',
          description: 'Description for search engines',
        },
        {revision: revision.title[locale]},
      )}
    >
      <main className="prose column" id="main">
        <h1>
          <Bidi text={title} />
        </h1>
        <p>
          <Dates revision={revision} since={since} />{' '}
          <Translate id="changes.how" description="Where the list comes from">
            This list is made from the pages of both revisions.
          </Translate>
        </p>
        <OtherParts revision={revision} part={part} counts={counts} />
        <ChangeFilter
          roleId={roleId}
          role={role}
          isMine={isMine}
          changes={changes}
          hasLists={part === 'checklists'}
          choose={(wanted) => setWanted((before) => ({...before, ...wanted}))}
          count={shown.length}
        />

        {shown.length === 0 && (
          <p>
            <Translate id="changes.none" description="The filter leaves nothing">
              Nothing changed for this choice. Choose another role, or take the tick away, to see the rest.
            </Translate>
          </p>
        )}
        {CAUSES.map((cause) => {
          const ofCause = shown.filter((change) => change.cause === cause);
          return ofCause.length === 0 ? null : (
            <CauseSection key={cause} cause={cause} changes={ofCause} revision={revision} since={since} />
          );
        })}
        <p>
          <Link to="/changes/">
            <Translate id="changes.all" description="Link to the list of revisions">
              What other revisions changed
            </Translate>
          </Link>
        </p>
      </main>
    </Layout>
  );
}
