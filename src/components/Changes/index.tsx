import {useEffect, useId, useState, type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import Layout from '@theme/Layout';
import clsx from 'clsx';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import {isolateText} from '../../lib/bidi';
import type {Change, RevisionChanges} from '../../lib/changes/changes';
import type {Cause} from '../../lib/checklist/history';
import {formatDay} from '../../lib/dates';
import {AUDIENCES, type Audience} from '../../lib/audiences';
import {currentRevision, type Revision} from '../../lib/revisions';
import Bidi from '../Bidi';
import Difference from '../Difference';
import {audienceWords} from '../pageFacts';
import useSite from '../site';
import usePluralForm from '../usePluralForm';
import styles from './styles.module.css';
import {causeWords, classWords, useCountWords} from './words';

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

/** Whom a change is listed under: everyone, or the first group that it is for. */
const groupOf = ({audience}: Change): Audience =>
  audience.length === 0 || audience.includes('everyone') ? 'everyone' : audience[0]!;

function Entry({change, revision, since}: {change: Change; revision: Revision; since: Revision}): ReactNode {
  const {locale, revisions} = useSite();
  const {id, kind, before, after, earlier, later, steps} = change;
  useBrokenLinks().collectAnchor(id);
  const {selectMessage} = usePluralForm();
  const path = (owner: Revision, address: string) =>
    `/${owner === currentRevision(revisions) ? '' : `${owner.key}/`}${address}`;
  return (
    <li id={id} className={styles.entry} data-change={change.class}>
      <p className={styles.head}>
        <span className={clsx(styles.badge, styles[change.class])}>{classWords[change.class]()}</span>{' '}
        <span className={styles.place}>
          {kind === 'guide' ? (
            <Translate id="changes.kind.guide" description="A whole guide came or went">
              Guide
            </Translate>
          ) : (
            <Bidi text={change.title} />
          )}
        </span>
      </p>
      {before !== undefined && after !== undefined && before !== after ? (
        <Difference before={before} after={after} />
      ) : (
        <p className={styles.words}>
          <Bidi text={after ?? before ?? id} />
          {kind === 'guide' && steps !== undefined && (
            <span className={styles.quiet}>
              {' '}
              {selectMessage(
                steps,
                translate(
                  {
                    id: 'changes.guide.steps',
                    message: '({count} step)|({count} steps)',
                    description: 'How many steps a guide has; Arabic has six plural forms',
                  },
                  {count: steps},
                ),
              )}
            </span>
          )}
        </p>
      )}
      <p className={styles.links}>
        {later && (
          <Link to={path(revision, later)}>
            {change.class === 'retired'
              ? translate({
                  id: 'changes.link.page',
                  message: 'The page now',
                  description: 'Link from a withdrawn step to its page',
                })
              : translate({
                  id: 'changes.link.later',
                  message: 'Read it',
                  description: 'Link from a change to the step',
                })}
          </Link>
        )}
        {earlier && (
          <Link to={path(since, earlier)}>
            <Translate
              id="changes.link.earlier"
              description="Link to the revision before"
              values={{revision: <Bidi text={since.short[locale]} />}}
            >
              {'As it was: {revision}'}
            </Translate>
          </Link>
        )}
      </p>
    </li>
  );
}

/** What one revision changed: by cause, then by audience; filtered by role and by what the reader has begun. */
export default function Changes({revision: {key, since: sinceKey, changes}}: {revision: RevisionChanges}): ReactNode {
  const {locale, revisions} = useSite();
  const revision = revisions.find((entry) => entry.key === key)!;
  const since = revisions.find((entry) => entry.key === sinceKey)!;
  const [role, setRole] = useState<Audience | 'all'>('all');
  const [isMine, setMine] = useState(false);
  const begun = useBegun(isMine);
  const countWords = useCountWords();
  const roleId = useId();

  const roles = AUDIENCES.filter(
    (name) => name !== 'everyone' && changes.some(({audience}) => audience.includes(name)),
  );
  const concerns = (change: Change) =>
    (role === 'all' ||
      change.audience.length === 0 ||
      change.audience.includes('everyone') ||
      change.audience.includes(role)) &&
    (!isMine || !begun || (change.lists ?? []).some((list) => begun.has(list)));
  const shown = changes.filter(concerns);
  const title = translate(
    {id: 'changes.title', message: 'What changed: {revision}', description: 'Title of the page of changes'},
    {revision: revision.short[locale]},
  );

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
      <main className="prose column" id="main" data-app="alive">
        <h1>
          <Bidi text={title} />
        </h1>
        <p>
          <Translate
            id="changes.dates"
            description="Which revision, since when, and what it replaced"
            values={{
              revision: (
                <strong>
                  <Bidi text={revision.title[locale]} />
                </strong>
              ),
              day: <time dateTime={revision.inForce.from}>{formatDay(revision.inForce.from, locale)}</time>,
              since: <Bidi text={since.title[locale]} />,
            }}
          >
            {'{revision} came into force on {day} and replaced: {since}.'}
          </Translate>{' '}
          <Translate id="changes.how" description="Where the list comes from">
            This list is made from the pages of both revisions.
          </Translate>
        </p>

        <form
          className={styles.filters}
          onSubmit={(event) => event.preventDefault()}
          aria-label={translate({
            id: 'changes.filter',
            message: 'What changed for me',
            description: 'Name of the filter',
          })}
        >
          <label htmlFor={roleId}>
            <Translate id="changes.role" description="Label of a choice">
              I am interested as
            </Translate>
          </label>{' '}
          <select
            id={roleId}
            value={role}
            autoComplete="off"
            onChange={({target}) => setRole(target.value as Audience | 'all')}
          >
            <option value="all">
              {translate({id: 'changes.role.all', message: 'all readers', description: 'Choice: changes for all'})}
            </option>
            <option value="everyone">
              {translate({
                id: 'changes.role.employee',
                message: 'an employee without a special role',
                description: 'Choice: only changes for everyone',
              })}
            </option>
            {roles.map((name) => (
              <option key={name} value={name}>
                {locale === 'ar' ? isolateText(audienceWords[name]()) : audienceWords[name]()}
              </option>
            ))}
          </select>
          <label>
            <input
              type="checkbox"
              checked={isMine}
              autoComplete="off"
              onChange={({target}) => setMine(target.checked)}
            />
            <Translate id="changes.mine" description="Checkbox of the filter">
              Only items of checklists that I have begun
            </Translate>
          </label>
          <p role="status" className={styles.quiet}>
            {countWords(shown.length)}
          </p>
        </form>

        {shown.length === 0 && (
          <p>
            <Translate id="changes.none" description="The filter leaves nothing">
              Nothing changed for this choice. Choose another role, or take the tick away, to see the rest.
            </Translate>
          </p>
        )}
        {CAUSES.map((cause) => {
          const ofCause = shown.filter((change) => change.cause === cause);
          if (ofCause.length === 0) return null;
          return (
            <section key={cause} aria-labelledby={cause}>
              <h2 id={cause}>{causeWords[cause]()}</h2>
              {AUDIENCES.map((audience) => {
                const ofAudience = ofCause.filter((change) => groupOf(change) === audience);
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
                    <ul className={styles.list}>
                      {ofAudience.map((change) => (
                        <Entry key={`${change.kind} ${change.id}`} change={change} revision={revision} since={since} />
                      ))}
                    </ul>
                  </div>
                );
              })}
            </section>
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
