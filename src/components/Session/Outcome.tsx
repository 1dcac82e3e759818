import {useState, type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {useDoc} from '@docusaurus/plugin-content-docs/client';
import {formatDay} from '../../lib/dates';
import type {Choice, Key} from '../../lib/session/quiz';
import {marksOf} from '../../lib/session/results';
import Bidi from '../Bidi';
import useToday from '../Checklist/useToday';
import usePageRevision from '../usePageRevision';
import useSite from '../site';
import {printSheet} from './Handout';
import ResultCode from './ResultCode';
import styles from './styles.module.css';

interface Props {
  readonly session: string;
  readonly questions: readonly (Key & {readonly id: string})[];
  readonly choices: Readonly<Record<string, Choice>>;
  readonly score: string;
}

/** What a trainee may show the trainer, and may print. */
export default function Outcome({session, questions, choices, score}: Props): ReactNode {
  const {metadata} = useDoc();
  const {locale} = useSite();
  const revision = usePageRevision();
  const today = useToday();
  const [isOpen, setOpen] = useState(false);

  return (
    <>
      <details className={styles.solution} onToggle={({currentTarget}) => setOpen(currentTarget.open)}>
        <summary>
          <Translate id="outcome.show" description="Opens the QR code with the result">
            Show my result to the trainer
          </Translate>
        </summary>
        <p>
          <Translate id="outcome.what" description="What the QR code holds">
            This picture holds numbers only: the session, which questions were right, which items of the group’s
            checklist you have ticked, and a random number. It holds no name.
          </Translate>
        </p>
        {isOpen && <ResultCode session={session} marks={marksOf(questions, choices)} />}
      </details>
      <button type="button" className={styles.check} onClick={() => printSheet('statement')}>
        <Translate id="outcome.print" description="Prints a statement of completion">
          Print my statement
        </Translate>
      </button>
      <div className={styles.statement} aria-hidden="true">
        <p className={styles.label}>
          <Translate id="outcome.statement" description="Title of the printed statement">
            Statement of completion
          </Translate>
        </p>
        <p>
          <Bidi text={metadata.title} />
          <span className={styles.dot}>
            <Bidi text={revision.short[locale]} />
          </span>
          {today && <span className={styles.dot}>{formatDay(today, locale)}</span>}
        </p>
        <p key={score}>
          <Bidi text={score} />
        </p>
        <p>
          <Translate id="outcome.honesty" description="What the statement is worth">
            I declare this myself. Nobody has checked it, and the answers were open to everyone.
          </Translate>
        </p>
        <p>
          <Translate id="outcome.sign" description="Line for name and signature">
            Name and signature:
          </Translate>
        </p>
      </div>
    </>
  );
}
