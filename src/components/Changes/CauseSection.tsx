import {Fragment, type ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import {AUDIENCES, type Audience} from '../../lib/audiences';
import type {Change} from '../../lib/changes/changes';
import type {Cause} from '../../lib/checklist/history';
import type {Revision} from '../../lib/revisions';
import Bidi from '../Bidi';
import {audienceWords} from '../pageFacts';
import Entry from './Entry';
import styles from './styles.module.css';
import {causeWords} from './words';

/** Whom a change is listed under: everyone, or the first group that it is for. */
const groupOf = ({audience}: Change): Audience =>
  audience.length === 0 || audience.includes('everyone') ? 'everyone' : audience[0]!;

/** Title of a page → its changes, in their order. */
function byPage(changes: readonly Change[]): readonly (readonly [title: string, changes: readonly Change[]])[] {
  const pages = new Map<string, Change[]>();
  for (const change of changes) pages.set(change.title, [...(pages.get(change.title) ?? []), change]);
  return [...pages];
}

interface Props {
  readonly cause: Cause;
  /** Those that have this cause. */
  readonly changes: readonly Change[];
  readonly revision: Revision;
  readonly since: Revision;
}

/** The changes that have one cause, by audience, then by page. */
export default function CauseSection({cause, changes, revision, since}: Props): ReactNode {
  return (
    <section aria-labelledby={cause}>
      <h2 id={cause}>{causeWords[cause]()}</h2>
      {AUDIENCES.map((audience) => {
        const ofAudience = changes.filter((change) => groupOf(change) === audience);
        if (ofAudience.length === 0) return null;
        return (
          <div key={audience}>
            <h3 id={`${cause}-${audience}`}>
              <Bidi
                text={translate(
                  {
                    id: 'changes.audience',
                    message: 'For {audience}',
                    description: 'Heading above changes for one group',
                  },
                  {audience: audienceWords[audience]()},
                )}
              />
            </h3>
            {byPage(ofAudience).map(([title, ofPage]) => (
              <Fragment key={title}>
                <h4 className={styles.page}>
                  <Bidi text={title} />
                </h4>
                <ul className={styles.list}>
                  {ofPage.map((change) => (
                    <Entry key={`${change.kind} ${change.id}`} change={change} revision={revision} since={since} />
                  ))}
                </ul>
              </Fragment>
            ))}
          </div>
        );
      })}
    </section>
  );
}
