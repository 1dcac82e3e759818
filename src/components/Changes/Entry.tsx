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
import {classWords} from './words';

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
  const {id, kind, before, after, earlier, later, steps} = change;
  useBrokenLinks().collectAnchor(id);
  const {selectMessage} = usePluralForm();
  const path = (owner: Revision, address: string) => `${owner.base}/${address}`;
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
