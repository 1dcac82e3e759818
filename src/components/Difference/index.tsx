import type {ReactNode} from 'react';
import {diffWords} from '../../lib/checklist/diff';
import type {Locale} from '../../lib/locale';
import Bidi from '../Bidi';
import styles from './styles.module.css';

/**
 * What a text said and says now, word by word; both marks are also told apart without colour. Other words are
 * another element: of a page that the browser translates, the ones before would stay between them.
 */
export default function Difference({
  before,
  after,
  language,
}: {
  before: string;
  after: string;
  /** Where it is not that of the page. */
  language?: Locale;
}): ReactNode {
  return (
    <p key={`${before}\n${after}`} className={styles.difference}>
      {diffWords(before, after).map(({kind, text}, index) => {
        if (kind === 'removed')
          return (
            <del key={index}>
              <Bidi text={text} {...(language && {language})} />
            </del>
          );
        if (kind === 'added')
          return (
            <ins key={index}>
              <Bidi text={text} {...(language && {language})} />
            </ins>
          );
        return <Bidi key={index} text={text} {...(language && {language})} />;
      })}
    </p>
  );
}
