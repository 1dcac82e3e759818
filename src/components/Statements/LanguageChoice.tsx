import {useId, type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {LOCALES, type Locale} from '../../lib/locale';
import {languageWords} from '../languageWords';
import useSite from '../site';
import styles from './styles.module.css';

/** The language of the sheets. */
export type Choice = Locale | 'both';
const CHOICES: readonly Choice[] = [...LOCALES, 'both'];

/** The languages that stand on a sheet. */
export const languagesOf = (choice: Choice): readonly Locale[] => (choice === 'both' ? LOCALES : [choice]);

const choiceWords: Readonly<Record<Choice, () => string>> = {
  ...languageWords,
  both: () =>
    translate({id: 'statements.language.both', message: 'Both on one sheet', description: 'Language of the sheets'}),
};

interface Props {
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
  /** Whether the session arrived in both languages. */
  readonly hasBoth: boolean;
}

/** Chooses the language of the sheets. */
export default function LanguageChoice({choice, onChoose, hasBoth}: Props): ReactNode {
  const {locale} = useSite();
  const field = useId();
  return (
    <>
      <fieldset className={styles.choices}>
        <legend>
          <Translate id="statements.language" description="Legend of the choice of language">
            Language of the sheets
          </Translate>
        </legend>
        {CHOICES.map((option) => (
          <label key={option}>
            <input
              type="radio"
              name={`${field}language`}
              checked={choice === option}
              disabled={option !== locale && !hasBoth}
              onChange={() => onChoose(option)}
            />
            {choiceWords[option]()}
          </label>
        ))}
      </fieldset>
      {!hasBoth && (
        <p>
          <Translate id="statements.oneLanguage" description="The session did not arrive in the other language">
            The session has not arrived in the other language; without it the sheets are in this one.
          </Translate>
        </p>
      )}
    </>
  );
}
