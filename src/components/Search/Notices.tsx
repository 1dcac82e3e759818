import type {ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import type {Answerer} from '../../lib/search/otherSubjects';
import Bidi from '../Bidi';
import EntityValue from '../EntityValue';
import usePluralForm from '../usePluralForm';
import ofAnswer from './answer.module.css';
import styles from './styles.module.css';
import type {State} from './useAnswer';

/**
 * How the search stands, said once for every change. It stands on the page before there is anything to say,
 * and every sentence is an element of its own: programs that translate pages put other text nodes in the place of ours.
 */
export function Status({state, answer}: State): ReactNode {
  const {selectMessage} = usePluralForm();
  return (
    <p role="status" className={styles.status}>
      {state === 'waiting' && !answer && (
        <span key="waiting">
          <Translate id="search.waiting" description="Shown while the search is being fetched">
            Searching…
          </Translate>
        </span>
      )}
      {state === 'failed' && (
        <span key="failed">
          <Translate id="search.failed" description="The search could not be fetched">
            The search did not arrive. Check your connection, then type again.
          </Translate>
        </span>
      )}
      {state === 'impossible' && (
        <span key="impossible">
          <Translate id="search.impossible" description="The browser lacks what the search needs (web workers)">
            The search does not run in this browser. Start from what you want to do.
          </Translate>
        </span>
      )}
      {answer?.isUnsure && (
        <span key="unsure">
          <Translate id="search.unsure" description="What was found are guesses">
            We are not sure that a page here answers this.
          </Translate>
        </span>
      )}
      {answer && !answer.isUnsure && (
        <span key={`count ${answer.count}`}>
          {selectMessage(
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
        </span>
      )}
      {answer?.corrected && (
        <span key={`corrected ${answer.corrected}`}>
          <Translate
            id="search.corrected"
            description="A slip in the query was corrected"
            values={{corrected: <bdi>{answer.corrected}</bdi>}}
          >
            {'Showing results for “{corrected}”.'}
          </Translate>
        </span>
      )}
      {answer?.unknownCodes.map((code) => (
        <span key={`code ${code}`}>
          <Translate
            id="search.unknownCode"
            description="A code or number was typed that stands on no page"
            values={{code: <bdi dir="ltr">{code}</bdi>}}
          >
            {'No page has the code {code}. Remedies for other codes do not apply to it.'}
          </Translate>
        </span>
      ))}
    </p>
  );
}

/** The way back to what was typed, where something else was searched for. */
export function Verbatim({query, onClick}: {query: string; onClick: () => void}): ReactNode {
  return (
    <p key={query} className={ofAnswer.corrected}>
      <button type="button" onClick={onClick}>
        <Translate
          id="search.verbatim"
          description="Takes the query as it was typed"
          values={{query: <bdi>{query}</bdi>}}
        >
          {'Search for “{query}” as typed'}
        </Translate>
      </button>
    </p>
  );
}

/** Whom to ask for what this site does not deal with. */
const subjectWords: Readonly<Record<Answerer, (subject: string) => string>> = {
  'human-resources': (subject) =>
    translate(
      {
        id: 'search.subject.humanResources',
        message: 'This site does not deal with {subject}. Ask the human resources of your entity.',
        description: 'A question that belongs to others',
      },
      {subject},
    ),
  administration: (subject) =>
    translate(
      {
        id: 'search.subject.administration',
        message: 'This site does not deal with {subject}. Ask the administration of your entity.',
        description: 'A question that belongs to others',
      },
      {subject},
    ),
  'help-desk': (subject) =>
    translate(
      {
        id: 'search.subject.helpDesk',
        message: 'This site does not deal with {subject}. Ask the help desk.',
        description: 'A question that belongs to others',
      },
      {subject},
    ),
  nobody: (subject) =>
    translate(
      {
        id: 'search.subject.nobody',
        message: 'This site does not deal with {subject}.',
        description: 'A question that belongs to no entity',
      },
      {subject},
    ),
};

/** Nothing sure was found, or nothing can be: what else can help. */
export function Nothing({query, state, answer}: {query: string} & State): ReactNode {
  return (
    <>
      {answer?.subject && (
        <p key={answer.subject.name}>
          <Bidi text={subjectWords[answer.subject.ask](answer.subject.name)} />
        </p>
      )}
      {answer?.unknownCodes.length === 0 && !answer.isUnsure && (
        <p key={query}>
          <Translate
            id="search.nothing"
            description="No result for what was typed"
            values={{query: <bdi>{query}</bdi>}}
          >
            {'We found nothing for “{query}”. Try a shorter word, or start from what you want to do.'}
          </Translate>
        </p>
      )}
      <p key={state}>
        <Translate
          id="search.helpDesk"
          description="The phone is a value that the entity sets"
          values={{phone: <EntityValue name="support.phone" />}}
        >
          {'The help desk: {phone}.'}
        </Translate>
      </p>
    </>
  );
}
