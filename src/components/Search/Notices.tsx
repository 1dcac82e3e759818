import type {ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import EntityValue from '../EntityValue';
import usePluralForm from '../usePluralForm';
import styles from './styles.module.css';
import type {State} from './useAnswer';

/** How the search stands, said once for every change. */
export function Status({state, answer}: State): ReactNode {
  const {selectMessage} = usePluralForm();
  return (
    <p role="status" className={styles.status}>
      {state === 'waiting' && !answer && (
        <Translate id="search.waiting" description="Shown while the search is being fetched">
          Searching…
        </Translate>
      )}
      {state === 'failed' && (
        <Translate id="search.failed" description="The search could not be fetched">
          The search did not arrive. Check your connection, then type again.
        </Translate>
      )}
      {answer &&
        selectMessage(
          answer.count,
          translate(
            {
              id: 'search.count',
              message: '{count} page|{count} pages',
              description: 'How many pages were found. Plural forms are separated by |; Arabic has six.',
            },
            {count: answer.count},
          ),
        )}
    </p>
  );
}

/** Something else was searched for than what was typed, and how to go back to that. */
export function Corrected({query, corrected, onVerbatim}: {query: string; corrected: string; onVerbatim: () => void}): ReactNode {
  return (
    <p className={styles.corrected}>
      <Translate id="search.corrected" description="A slip in the query was corrected" values={{corrected: <bdi>{corrected}</bdi>}}>
        {'Showing results for “{corrected}”.'}
      </Translate>{' '}
      <button type="button" onClick={onVerbatim}>
        <Translate id="search.verbatim" description="Takes the query as it was typed" values={{query: <bdi>{query}</bdi>}}>
          {'Search for “{query}” as typed'}
        </Translate>
      </button>
    </p>
  );
}

/** Nothing was found: what else can help. */
export function Nothing({query}: {query: string}): ReactNode {
  return (
    <>
      <p>
        <Translate id="search.nothing" description="No result for what was typed" values={{query: <bdi>{query}</bdi>}}>
          {'We found nothing for “{query}”. Try a shorter word, or start from what you want to do.'}
        </Translate>
      </p>
      <p>
        <Translate id="search.helpDesk" description="The phone is a value that the entity sets" values={{phone: <EntityValue name="support.phone" />}}>
          {'Or ask the help desk: {phone}.'}
        </Translate>
      </p>
    </>
  );
}
