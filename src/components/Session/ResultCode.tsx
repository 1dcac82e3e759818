import {useEffect, useState, type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import {useDoc} from '@docusaurus/plugin-content-docs/client';
import type {PublishedChecklist} from '../../lib/checklist/published';
import {runIdFor, stateOf} from '../../lib/checklist/record';
import {writeResult, type ItemMark, type Mark} from '../../lib/session/results';
import {KEYS} from '../../lib/storageKeys';
import Bidi from '../Bidi';
import {useProgressWords} from '../Checklist/words';
import useApplies from '../Checklist/useApplies';
import useRecord from '../Checklist/useRecord';
import useToday from '../Checklist/useToday';
import QrCode from '../QrCode';
import usePageRevision from '../usePageRevision';
import type {SessionFacts} from './Agenda';
import datedCode from './datedCode';
import useGroupChecklist from './useGroupChecklist';

/** Random, and the same until the tab is closed: so the same result is not counted twice. */
function resultId(session: string): string {
  const fresh = [...crypto.getRandomValues(new Uint8Array(8))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
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
  readonly marks: readonly Mark[];
}

/** The trainee's result as a picture and a file, with the steps of the group's checklist where the session names one. */
export default function ResultCode({session, marks}: Props): ReactNode {
  const {frontMatter} = useDoc();
  const revision = usePageRevision();
  const checklist = useGroupChecklist((frontMatter as unknown as SessionFacts).groupChecklist, revision.key);
  if (checklist.state === 'coming') return null;
  // Without the list the answers alone are worth showing.
  if (checklist.state === 'failed' || !checklist.value) return <Code session={session} marks={marks} items={[]} />;
  return <WithSteps session={session} marks={marks} checklist={checklist.value} />;
}

function WithSteps({checklist, ...props}: Props & {checklist: PublishedChecklist}): ReactNode {
  const revision = usePageRevision();
  const {record} = useRecord(checklist.id, checklist.items);
  const today = useToday();
  const [applies] = useApplies();
  const progressWords = useProgressWords();
  if (!record || !today) return null;
  const run = record.runs[runIdFor(checklist.repeats, record, today, new Date().toISOString())];
  const items = checklist.items.map(({id, history, when}): ItemMark => {
    if (when && !applies[when as keyof typeof applies]) return 'not-for-me';
    return stateOf(history, run?.items[id], revision.key) === 'done' ? 'done' : 'open';
  });
  const asked = items.filter((mark) => mark !== 'not-for-me').length;

  return (
    <>
      <p>
        <Link to={checklist.address}>
          <Bidi text={checklist.title} />
        </Link>
        {': '}
        <span>{progressWords(items.filter((mark) => mark === 'done').length, asked)}</span>
      </p>
      <Code {...props} items={items} />
    </>
  );
}

function Code({session, marks, items}: Props & {items: readonly ItemMark[]}): ReactNode {
  const revision = usePageRevision();
  const [own, setOwn] = useState<{readonly id: string; readonly code: string | undefined}>();
  useEffect(() => {
    // The server draws no lots.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    setOwn({id: resultId(session), code: datedCode(session)});
  }, [session]);
  if (!own) return null;
  const text = writeResult({session, code: own.code, revision: revision.key, id: own.id, marks, items});

  return (
    <>
      <QrCode
        text={text}
        label={translate({
          id: 'outcome.qr',
          message: 'QR code with your result',
          description: 'Text alternative of the QR code',
        })}
      />
      <p>
        <a href={`data:text/plain,${encodeURIComponent(text)}`} download={`${session}-${own.id.slice(0, 4)}.txt`}>
          <Translate id="outcome.file" description="Saves the result as a file">
            Save it as a file
          </Translate>
        </a>
      </p>
    </>
  );
}
