import {Children, createContext, isValidElement, use, type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import Icon from '../Icon';
import StepBehind, {type Behind} from '../TranslationMark';
import styles from './styles.module.css';

/** The number of the step that is being drawn. */
const StepNumber = createContext(0);

/** The numbered steps of a guide. */
export default function Steps({children}: {children: ReactNode}): ReactNode {
  return (
    <ol className={styles.steps}>
      {Children.toArray(children)
        .filter((child) => isValidElement(child))
        .map((child, index) => (
          <StepNumber key={index} value={index + 1}>
            {child}
          </StepNumber>
        ))}
    </ol>
  );
}

interface StepProps {
  readonly id: string;
  readonly children: ReactNode;
  /** What the revision changed about it, and where that is told; added while the page is built (src/plugins/markdown/stepChanges.ts). */
  readonly change?: 'new' | 'substantive';
  readonly changeAt?: string;
  /** That the other language was changed and this one was not, and what it says there; added likewise (translationMarks.ts). */
  readonly behind?: Behind;
  readonly otherWords?: string;
}

/**
 * One step: its first paragraph is the action, the rest says what appears.
 *
 * @param id permanent, the same in both languages and every revision
 */
export function Step({id, change, changeAt, behind, otherWords, children}: StepProps): ReactNode {
  const number = use(StepNumber);
  useBrokenLinks().collectAnchor(id);
  return (
    <li id={id} className={styles.step} data-step="">
      <div className={styles.body}>
        {children}
        {change && changeAt && (
          <p className={styles.change}>
            <Link to={changeAt}>
              {change === 'new' ? (
                <Translate id="checklist.change.new" description="Badge of an item that is new in this revision">
                  New in this revision
                </Translate>
              ) : (
                <Translate
                  id="checklist.change.substantive"
                  description="Badge of an item whose meaning changed in this revision"
                >
                  Changed in this revision
                </Translate>
              )}
            </Link>
          </p>
        )}
        {behind && otherWords && <StepBehind id={id} behind={behind} words={otherWords} />}
      </div>
      <a
        className={styles.copy}
        href={`#${id}`}
        data-copy=""
        aria-label={translate(
          {
            id: 'steps.copy.label',
            message: 'Copy the link to step {number}',
            description: 'Accessible name of the link beside a step',
          },
          {number},
        )}
      >
        <Icon name="link" />
        <span className={styles.copied} data-said="" role="status" hidden>
          <Translate id="steps.copy.done" description="Shown for two seconds after the link to a step was copied">
            Link copied
          </Translate>
        </span>
      </a>
    </li>
  );
}

/** What to do when a step does not show what it should; folded until it is needed. */
export function IfNot({children}: {children: ReactNode}): ReactNode {
  return (
    <details className={styles.ifNot}>
      <summary>
        <Translate id="steps.ifNot.summary" description="Opens the advice for a step that did not work">
          If this does not happen
        </Translate>
      </summary>
      <div>{children}</div>
    </details>
  );
}
