import {useId, type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import type {Locale, Words} from '../../lib/locale';
import {MOST_CHARACTERS} from '../../lib/session/names';
import {languageWords} from '../languageWords';
import styles from './styles.module.css';

/** What all sheets say beside the name. */
export interface Details {
  readonly day: string;
  readonly trainer: string;
  readonly entity: Words;
}

interface Props {
  readonly details: Details;
  readonly change: (change: Partial<Details>) => void;
  readonly languages: readonly Locale[];
}

/** The fields for what all sheets say. */
export default function DetailFields({details, change, languages}: Props): ReactNode {
  const field = useId();
  return (
    <div className={styles.fields}>
      <p>
        <label htmlFor={`${field}day`}>
          <Translate id="statements.day" description="Label of the field for the day">
            Day of the session
          </Translate>
        </label>
        <input
          id={`${field}day`}
          type="date"
          value={details.day}
          onChange={({target}) => change({day: target.value})}
        />
      </p>
      <p>
        <label htmlFor={`${field}trainer`}>
          <Translate id="statements.trainer" description="Label of the field for the trainer">
            Trainer’s name or post (may stay empty)
          </Translate>
        </label>
        <input
          id={`${field}trainer`}
          type="text"
          dir="auto"
          maxLength={MOST_CHARACTERS}
          value={details.trainer}
          onChange={({target}) => change({trainer: target.value})}
          spellCheck={false}
          autoComplete="off"
        />
      </p>
      {languages.map((language) => (
        <p key={language}>
          <label htmlFor={`${field}entity-${language}`}>
            {translate(
              {
                id: 'statements.entity',
                message: 'Name of the entity in {language} (may stay empty)',
                description: 'Label of a field',
              },
              {language: languageWords[language]()},
            )}
          </label>
          <input
            id={`${field}entity-${language}`}
            type="text"
            dir="auto"
            maxLength={MOST_CHARACTERS}
            value={details.entity[language]}
            onChange={({target}) => change({entity: {...details.entity, [language]: target.value}})}
            autoComplete="off"
          />
        </p>
      ))}
    </div>
  );
}
