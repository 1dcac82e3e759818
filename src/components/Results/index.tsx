import {useId, useRef, useState, type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import Layout from '@theme/Layout';
import type {PublishedChecklist} from '../../lib/checklist/published';
import {revisionBase} from '../../lib/revisions';
import {
  FEWEST_PEOPLE,
  itemTotalsOf,
  readResult,
  totalsOf,
  writeCsv,
  type Collected,
  type Refusal,
  type Result,
} from '../../lib/session/results';
import type {Session} from '../../lib/session/session';
import '../Session/trainingWords';
import Bidi from '../Bidi';
import Arrival from '../RunView/Arrival';
import useSession, {type SessionRoute} from '../RunView/useSession';
import datedCode from '../Session/datedCode';
import useGroupChecklist from '../Session/useGroupChecklist';
import useSite from '../site';
import Camera from './Camera';
import readQr from './readQr';
import usePluralForm from '../usePluralForm';
import styles from './styles.module.css';

const MOST_BYTES = 20_000_000;

const refusals: Record<Refusal, () => string> = {
  'not-ours': () =>
    translate({
      id: 'results.refused.notOurs',
      message: 'This is no result of this site. It was not counted.',
      description: 'A code or file was refused',
    }),
  older: () =>
    translate({
      id: 'results.refused.older',
      message:
        'This result comes from an older edition of the site: ask the person to reload the page and show it again.',
      description: 'A code or file was refused',
    }),
  newer: () =>
    translate({
      id: 'results.refused.newer',
      message: 'This result comes from a newer edition of the site. Reload this page, then try again.',
      description: 'A code or file was refused',
    }),
  'other-session': () =>
    translate({
      id: 'results.refused.otherSession',
      message: 'This result belongs to another session, another day or another revision. It was not counted.',
      description: 'A code or file was refused',
    }),
  twice: () =>
    translate({
      id: 'results.refused.twice',
      message: 'This result is counted already.',
      description: 'A code or file was refused',
    }),
};

/** The page at which a trainer collects what trainees show. */
export default function Results(route: SessionRoute): ReactNode {
  const {revisions} = useSite();
  const {session, revision, plan, hasFailed} = useSession(route);
  const checklist = useGroupChecklist(session?.groupChecklist, revision.key);
  return (
    <Layout
      title={translate({
        id: 'results.title',
        message: 'Results of the group',
        description: 'Title of the page that collects results',
      })}
    >
      <main className={`prose ${styles.results}`} id="main" data-app="alive">
        <h1>
          <Translate id="results.title" description="Title of the page that collects results">
            Results of the group
          </Translate>
        </h1>
        <p>
          <Link to={plan}>
            <Bidi text={session?.title ?? route.session} />
          </Link>
          <span className={styles.dot}>
            <Link to={`${revisionBase(revision, revisions)}/training/${route.session}/statements/`}>
              <Translate id="session.statements" description="Leads to the page that makes statements for a group">
                Statements of completion
              </Translate>
            </Link>
          </span>
        </p>
        <p>
          <Translate id="results.where" description="Where the results live">
            Results hold numbers and no names. They stay in this page and are gone when you close it.
          </Translate>
        </p>
        <Arrival hasFailed={hasFailed || checklist.state === 'failed'} />
        {session && checklist.state === 'here' && <Collection session={session} checklist={checklist.value} />}
      </main>
    </Layout>
  );
}

function Collection({session, checklist}: {session: Session; checklist: PublishedChecklist | undefined}): ReactNode {
  const [results, setResults] = useState<readonly Result[]>([]);
  /** Counted, so that the same words are said again of the next file. */
  const [refusal, setRefusal] = useState<{readonly reason: Refusal; readonly number: number}>();
  const refuse = (reason: Refusal): void => setRefusal((before) => ({reason, number: (before?.number ?? 0) + 1}));
  const counted = useRef<readonly Result[]>([]);
  const fileId = useId();
  const {selectMessage} = usePluralForm();
  const totals = totalsOf(results, session.quiz);
  const items = checklist?.items ?? [];
  const itemTotals = items.length > 0 ? itemTotalsOf(results, items) : undefined;
  const expected = (): Collected => ({
    session: session.id,
    code: datedCode(session.id),
    revision: session.revision,
    questions: session.quiz.length,
    items: items.length,
  });

  const set = (next: readonly Result[]): void => {
    counted.current = next;
    setResults(next);
  };
  // The camera sees the same code many times a second; only files and codes that are new are worth a word.
  const take = (text: string, isSeenAgain: boolean): void => {
    const reading = readResult(text, expected(), counted.current);
    if (reading.ok) {
      set([...counted.current, reading.result]);
      setRefusal(undefined);
    } else if (!isSeenAgain) refuse(reading.reason);
    else if (reading.reason !== 'twice')
      setRefusal((before) =>
        before?.reason === reading.reason ? before : {reason: reading.reason, number: (before?.number ?? 0) + 1},
      );
  };
  const takeFiles = async (files: readonly File[]): Promise<void> => {
    for (const file of files) {
      if (file.size > MOST_BYTES) refuse('not-ours');
      else if (file.type.startsWith('image/')) take((await readImage(file)) ?? '', false);
      else take((await file.slice(0, 1000).text()).trim(), false);
    }
  };
  const save = (): void => {
    const csv = writeCsv([
      [
        kindWords(),
        whatWords(),
        `${rightWords()} / ${doneWords()}`,
        wrongWords(),
        `${unansweredWords()} / ${openWords()}`,
        notForMeWords(),
      ],
      ...(totals ?? []).map(({right, wrong, open}, index) => [
        questionWords(),
        session.quiz[index]?.text ?? '',
        right,
        wrong,
        open,
        '',
      ]),
      ...(itemTotals ?? []).map(({done, open, notForMe}, index) => [
        itemWords(),
        items[index]?.wording ?? '',
        done,
        '',
        open,
        notForMe,
      ]),
    ]);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([csv], {type: 'text/csv'}));
    link.download = `${session.id}-${session.revision}.csv`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  };

  return (
    <>
      <div
        className={styles.drop}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          void takeFiles([...event.dataTransfer.files]);
        }}
      >
        <p>
          <label htmlFor={fileId}>
            <Translate id="results.files" description="Label of the field for files">
              Result files, or pictures of the codes; you can also drop them here
            </Translate>
          </label>
        </p>
        <input
          id={fileId}
          type="file"
          multiple
          accept="text/plain,image/*"
          onChange={({target}) => {
            void takeFiles([...(target.files ?? [])]).then(() => (target.value = ''));
          }}
        />
      </div>
      <Camera onText={(text) => take(text, true)} />
      <p role="status" data-counted={results.length}>
        <strong>
          {selectMessage(
            results.length,
            translate(
              {
                id: 'results.count',
                message: '{count} result collected|{count} results collected',
                description: 'How many results. Plural forms; Arabic has six.',
              },
              {count: results.length},
            ),
          )}
        </strong>
        {refusal && (
          <span key={refusal.number} className={styles.refusal}>
            {` ${refusals[refusal.reason]()}`}
          </span>
        )}
      </p>
      {!totals && (
        <p>
          <Translate
            id="results.few"
            description="Totals are hidden while few people are counted"
            values={{count: FEWEST_PEOPLE}}
          >
            {'The group’s picture appears with {count} results or more, so that nobody can be guessed.'}
          </Translate>
        </p>
      )}
      {totals && (
        <table>
          <caption>
            <Translate id="results.questions" description="Above the table of questions">
              Questions. A bar stands where more people were wrong than right.
            </Translate>
          </caption>
          <thead>
            <tr>
              <th scope="col">{questionWords()}</th>
              <th scope="col">{rightWords()}</th>
              <th scope="col">{wrongWords()}</th>
              <th scope="col">{unansweredWords()}</th>
            </tr>
          </thead>
          <tbody>
            {totals.map(({question, right, wrong, open}, index) => (
              <tr key={question} data-total={question} data-hard={wrong > right ? '' : undefined}>
                <th scope="row">
                  <Bidi text={session.quiz[index]?.text ?? question} />
                </th>
                <td>{right}</td>
                <td>{wrong}</td>
                <td>{open}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {itemTotals && checklist && (
        <table>
          <caption>
            <Translate
              id="results.items"
              description="Above the table of the checklist's items"
              values={{
                checklist: (
                  <Link to={checklist.address}>
                    <Bidi text={checklist.title} />
                  </Link>
                ),
              }}
            >
              {'Checklist: {checklist}. A bar stands where more people are open than done.'}
            </Translate>
          </caption>
          <thead>
            <tr>
              <th scope="col">{itemWords()}</th>
              <th scope="col">{doneWords()}</th>
              <th scope="col">{openWords()}</th>
              <th scope="col">{notForMeWords()}</th>
            </tr>
          </thead>
          <tbody>
            {itemTotals.map(({item, done, open, notForMe}, index) => (
              <tr key={item} data-item-total={item} data-hard={open > done ? '' : undefined}>
                <th scope="row">
                  <Bidi text={items[index]?.wording ?? item} />
                </th>
                <td>{done}</td>
                <td>{open}</td>
                <td>{notForMe}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className={styles.buttons}>
        <button type="button" disabled={!totals} onClick={save}>
          <Translate id="results.csv" description="Saves the totals as a table">
            Save the table (CSV)
          </Translate>
        </button>
        <button
          type="button"
          disabled={results.length === 0}
          onClick={() => {
            set([]);
            setRefusal(undefined);
          }}
        >
          <Translate id="results.erase" description="Erases everything that was collected">
            Erase all results
          </Translate>
        </button>
      </p>
    </>
  );
}

async function readImage(file: File): Promise<string | undefined> {
  try {
    const bitmap = await createImageBitmap(file);
    const text = await readQr(bitmap);
    bitmap.close();
    return text;
  } catch {
    return undefined; // no picture that this browser knows
  }
}

const questionWords = (): string =>
  translate({id: 'results.question', message: 'Question', description: 'Column of the table'});
const rightWords = (): string =>
  translate({id: 'results.right', message: 'Right', description: 'Column of the table: how many were right'});
const wrongWords = (): string =>
  translate({id: 'results.wrong', message: 'Wrong', description: 'Column of the table: how many were wrong'});
const unansweredWords = (): string =>
  translate({id: 'results.open', message: 'Not answered', description: 'Column of the table: how many did not answer'});
const kindWords = (): string =>
  translate({
    id: 'results.kind',
    message: 'Kind',
    description: 'Column of the saved table: question or checklist item',
  });
const whatWords = (): string =>
  translate({
    id: 'results.wording',
    message: 'Wording',
    description: 'Column of the saved table: what the question or the item says',
  });
const itemWords = (): string =>
  translate({id: 'results.item', message: 'Checklist item', description: 'Column of the table'});
const doneWords = (): string =>
  translate({
    id: 'results.item.done',
    message: 'Done',
    description: 'Column of the table: how many have done the item',
  });
const openWords = (): string =>
  translate({
    id: 'results.item.open',
    message: 'Open',
    description: 'Column of the table: how many have not done the item',
  });
const notForMeWords = (): string =>
  translate({
    id: 'results.item.notForMe',
    message: 'Does not concern them',
    description: 'Column of the table: how many said that the item does not concern them',
  });
