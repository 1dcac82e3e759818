import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {LOCALES, type Locale} from '../../lib/locale';
import useSite from '../site';
import styles from './styles.module.css';
import {directionOf} from '../../lib/localeFacts';

interface Props {
  readonly language: Locale;
  readonly revision: string;
  readonly onChange: (language: Locale, revision: string) => void;
}

/** In which language and revision to search. */
export default function Facets({language, revision, onChange}: Props): ReactNode {
  const {locale, revisions} = useSite();
  const {i18n} = useDocusaurusContext();
  return (
    <div className={styles.facets}>
      <label>
        <Translate id="search.language" description="Label of the choice of a language to search in">
          Language
        </Translate>
        <select
          name="language"
          autoComplete="off"
          value={language}
          onChange={({target}) => onChange(target.value as Locale, revision)}
        >
          {LOCALES.map((choice) => (
            <option key={choice} value={choice} lang={choice} dir={directionOf(choice)}>
              {i18n.localeConfigs[choice]?.label}
            </option>
          ))}
        </select>
      </label>
      <label>
        <Translate id="search.revision" description="Label of the choice of a revision to search in">
          Policy revision
        </Translate>
        <select
          name="revision"
          autoComplete="off"
          value={revision}
          onChange={({target}) => onChange(language, target.value)}
        >
          {revisions.map(({key, short}) => (
            <option key={key} value={key}>
              {short[locale]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
