import {useId, type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import type {PublishedChecklist} from '../../lib/checklist/published';
import {FEWEST_PEOPLE, itemTotalsOf, totalsOf, type Refusal} from '../../lib/session/results';
import type {Session} from '../../lib/session/session';
import usePluralForm from '../usePluralForm';
import Camera from './Camera';
import saveTable from './saveTable';
import styles from './styles.module.css';
import {ItemTable, QuestionTable} from './Totals';
import useCollected from './useCollected';

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

interface Props {
  readonly session: Session;
  readonly checklist: PublishedChecklist | undefined;
}

/** Where results are taken in, and the group's picture that comes of them. */
export default function Collection({session, checklist}: Props): ReactNode {
  const {results, refusal, take, takeFiles, erase} = useCollected(session, checklist);
  const {selectMessage} = usePluralForm();
  const totals = totalsOf(results, session.quiz);
  const items = checklist?.items ?? [];
  const itemTotals = items.length > 0 ? itemTotalsOf(results, items) : undefined;

  return (
    <>
      <FileField onFiles={takeFiles} />
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
      {totals && <QuestionTable totals={totals} session={session} />}
      {itemTotals && checklist && <ItemTable totals={itemTotals} checklist={checklist} />}
      <p className={styles.buttons}>
        <button type="button" disabled={!totals} onClick={() => saveTable({session, totals, items, itemTotals})}>
          <Translate id="results.csv" description="Saves the totals as a table">
            Save the table (CSV)
          </Translate>
        </button>
        <button type="button" disabled={results.length === 0} onClick={erase}>
          <Translate id="results.erase" description="Erases everything that was collected">
            Erase all results
          </Translate>
        </button>
      </p>
    </>
  );
}

/** Takes result files and pictures of codes. */
function FileField({onFiles}: {onFiles: (files: readonly File[]) => Promise<void>}): ReactNode {
  const fileId = useId();
  return (
    <div
      className={styles.drop}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void onFiles([...event.dataTransfer.files]);
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
          void onFiles([...(target.files ?? [])]).then(() => (target.value = ''));
        }}
      />
    </div>
  );
}
