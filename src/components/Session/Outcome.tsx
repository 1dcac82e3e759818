import {useEffect, useState, type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {useDoc} from '@docusaurus/plugin-content-docs/client';
import {formatDay} from '../../lib/dates';
import {makeResult, writeResult} from '../../lib/session/results';
import type {Choice, Key} from '../../lib/session/quiz';
import {KEYS} from '../../lib/storageKeys';
import Bidi from '../Bidi';
import useToday from '../Checklist/useToday';
import QrCode from '../QrCode';
import {usePageRevision} from '../RevisionBar';
import useSite from '../site';
import {printSheet} from './Handout';
import styles from './styles.module.css';

/** Random, and the same until the tab is closed: so the same result is not counted twice. */
function resultId(session: string): string {
  const fresh = [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  try {
    const kept = sessionStorage.getItem(KEYS.result + session);
    if (kept && /^[0-9a-f]{16}$/.test(kept)) return kept;
    sessionStorage.setItem(KEYS.result + session, fresh);
  } catch {
    // Refused: then it lasts as long as the page.
  }
  return fresh;
}

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
  const [id, setId] = useState<string>();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    // The server draws no lots.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    setId(resultId(session));
  }, [session]);
  if (id === undefined) return null;
  const text = writeResult(makeResult(session, revision.key, id, questions, choices));

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
            This picture holds numbers only: the session, which questions were right, and a random number. It holds no name.
          </Translate>
        </p>
        {isOpen && (
          <>
            <QrCode text={text} label={translate({id: 'outcome.qr', message: 'QR code with your result', description: 'Text alternative of the QR code'})} />
            <p>
              <a href={`data:text/plain,${encodeURIComponent(text)}`} download={`${session}-${id.slice(0, 4)}.txt`}>
                <Translate id="outcome.file" description="Saves the result as a file">
                  Save it as a file
                </Translate>
              </a>
            </p>
          </>
        )}
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
        <p>
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
