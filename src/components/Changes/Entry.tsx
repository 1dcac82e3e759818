import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import clsx from 'clsx';
import type {Change} from '../../lib/changes/changes';
import type {Revision} from '../../lib/revisions';
import Bidi from '../Bidi';
import Difference from '../Difference';
import usePluralForm from '../usePluralForm';
import useSite from '../site';
import styles from './styles.module.css';
import {classWords, kindWords} from './words';

/** How many steps a page has that came or went. */
function StepCount({count}: {count: number}): ReactNode {
  const {selectMessage} = usePluralForm();
  return (
    <span className={styles.quiet}>
      {' '}
      {selectMessage(
        count,
        translate(
          {
            id: 'changes.guide.steps',
            message: '({count} step)|({count} steps)',
            description: 'How many steps a guide has; Arabic has six plural forms',
          },
          {count},
        ),
      )}
    </span>
  );
}

/** What it is about, and what it said and says, where it differs. */
function Said({change}: {change: Change}): ReactNode {
  const {kind, words, differences, steps, wasOn} = change;
  const {locale} = useSite();
  const isNamed = differences.some(({before, after}) => after === words || (after === undefined && before === words));
  return (
    <>
      {!isNamed && (
        <p className={styles.words}>
          <Bidi text={kind === 'intro' ? kindWords.intro() : words} />
          {steps !== undefined && steps > 0 && <StepCount count={steps} />}
        </p>
      )}
      {differences.length === 0 && (change.class === 'substantive' || change.class === 'editorial') && (
        <p className={styles.quiet}>
          <Translate id="changes.noWords" description="Of a change without a difference in the words of this language">
            Its English words stay as they were: an order, a link or the Arabic text changed.
          </Translate>
        </p>
      )}
      {differences.map(({before = '', after = ''}) => (
        <Difference key={`${before}\n${after}`} before={before} after={after} />
      ))}
      {wasOn && (
        <p>
          <Bidi
            text={translate(
              {
                id: 'changes.wasOn',
                message: 'It was on: {lists}.',
                description: 'On which checklists an item stood before',
              },
              {lists: new Intl.ListFormat(locale).format(wasOn)},
            )}
          />
        </p>
      )}
    </>
  );
}

/** One change: what it was, what it is, and where both can be read. */
export default function Entry({
  change,
  revision,
  since,
}: {
  change: Change;
  revision: Revision;
  since: Revision;
}): ReactNode {
  const {locale} = useSite();
  const {id, kind, earlier, later} = change;
  useBrokenLinks().collectAnchor(id);
  const path = (owner: Revision, address: string) => `${owner.base}/${address}`;
  return (
    <li id={id} className={styles.entry} data-change={change.class}>
      <p className={styles.head}>
        {kind === 'page' && <span className={styles.quiet}>{kindWords.page()} </span>}
        <span className={clsx(styles.badge, styles[change.class])}>
          {change.class === 'moved' && kind !== 'item' ? kindWords.renamed() : classWords[change.class]()}
        </span>
      </p>
      <Said change={change} />
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
