import {useId, useState, type ReactNode, type SubmitEvent} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {formatDay, localDay} from '../../lib/dates';
import {entityLink} from '../../lib/entity';
import type {Locale} from '../../lib/locale';
import type {SearchAnswer} from '../../lib/search/ask';
import {writeUnhelpful, type UnhelpfulLabels} from '../../lib/search/unhelpful';
import {timeOfDay} from '../../lib/timeOfDay';
import {MOST_CHARACTERS} from '../../lib/tree/report';
import CopiedText from '../CopiedText';
import useCopiedText from '../CopiedText/useCopiedText';
import {languageWords} from '../languageWords';
import useSite from '../site';
import styles from './answer.module.css';

const labels = (): UnhelpfulLabels => ({
  heading: translate({
    id: 'search.unhelpful.heading',
    message: 'The search of the remote work guides did not help',
    description: 'First line of the copied text',
  }),
  query: translate({
    id: 'search.unhelpful.query',
    message: 'Question',
    description: 'In the copied text, before what was typed',
  }),
  corrected: translate({
    id: 'search.unhelpful.corrected',
    message: 'Taken for',
    description: 'In the copied text, before what the search corrected it to',
  }),
  where: translate({
    id: 'search.unhelpful.where',
    message: 'Searched in',
    description: 'In the copied text, before a language and a revision',
  }),
  shown: translate({
    id: 'search.unhelpful.shown',
    message: 'Shown',
    description: 'In the copied text, before addresses of pages',
  }),
  nothing: translate({
    id: 'search.unhelpful.nothing',
    message: 'Nothing was shown.',
    description: 'In the copied text',
  }),
  wanted: translate({
    id: 'search.unhelpful.wanted',
    message: 'What I was looking for',
    description: 'Label of a field, and of its line in the copied text',
  }),
  time: translate({id: 'tree.report.time', message: 'Time', description: 'In the copied text'}),
});

interface Props {
  readonly query: string;
  readonly answer: SearchAnswer;
  readonly language: Locale;
  readonly revision: string;
}

/** Turns a search that did not help into a text for the help desk, which can teach the search. Nothing is sent from here. */
export default function Unhelpful({query, answer, language, revision}: Props): ReactNode {
  const {locale, revisions, entity} = useSite();
  const id = useId();
  const [wanted, setWanted] = useState('');
  const {state, text, copy} = useCopiedText();
  const mail = entity['support.email'] && entityLink(entity['support.email']);

  const write = (): string => {
    const now = new Date();
    return writeUnhelpful(
      {
        query,
        corrected: answer.corrected,
        language: languageWords[language](),
        revision: revisions.find(({key}) => key === revision)?.short[locale] ?? revision,
        groups: answer.groups,
        origin: location.origin,
        wanted,
        time: translate(
          {id: 'tree.report.moment', message: '{day}, {time}', description: 'A day and a time in the copied text'},
          {day: formatDay(localDay(now), locale), time: timeOfDay(now)},
        ),
      },
      labels(),
      locale,
    );
  };

  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    void copy(write());
  };

  return (
    <details
      className={styles.unhelpful}
      // At the foot of what scrolls it would open out of sight.
      onToggle={({currentTarget}) => currentTarget.open && currentTarget.scrollIntoView({block: 'nearest'})}
    >
      <summary>
        <Translate id="search.unhelpful.open" description="Below the hits; opens a form">
          This did not help
        </Translate>
      </summary>
      <form onSubmit={onSubmit}>
        <p>
          <Translate id="search.unhelpful.hint" description="Above the field of the form">
            Copy your question and what was shown, and send it to the help desk: whoever looks after this site can teach
            the search. Nothing is sent from here.
          </Translate>
        </p>
        <label htmlFor={`${id}wanted`}>
          {translate({
            id: 'search.unhelpful.wanted',
            message: 'What I was looking for',
            description: 'Label of a field, and of its line in the copied text',
          })}
        </label>
        <input
          id={`${id}wanted`}
          type="text"
          dir="auto"
          autoComplete="off"
          maxLength={MOST_CHARACTERS}
          value={wanted}
          onChange={({target}) => setWanted(target.value)}
        />
        <div className={styles.ways}>
          <button type="submit" className="action">
            <Translate id="tree.report.copy" description="Button that copies the text">
              Copy the text
            </Translate>
          </button>
          {mail && (
            <a href={`${mail}?${new URLSearchParams({body: write()}).toString().replaceAll('+', '%20')}`}>
              <Translate id="search.unhelpful.mail" description="Opens a message to the help desk">
                Write it in an e-mail
              </Translate>
            </a>
          )}
        </div>
        <CopiedText state={state} text={text} />
      </form>
    </details>
  );
}
