import {useId, type ReactNode} from 'react';
import useBaseUrl from '@docusaurus/useBaseUrl';
import Translate, {translate} from '@docusaurus/Translate';
import Icon from '../Icon';
import styles from './styles.module.css';

/** The big search box: a plain form, so that it works before anything else has loaded. */
export default function SearchForm(): ReactNode {
  const id = useId();
  return (
    <form action={useBaseUrl('/search/')} role="search" className={styles.form}>
      <label htmlFor={id}>
        <Translate id="searchForm.label" description="Label of the big search box">
          What do you need help with?
        </Translate>
      </label>
      <div className={styles.row}>
        <input
          id={id}
          name="q"
          type="search"
          autoComplete="off"
          required
          placeholder={translate({
            id: 'searchForm.placeholder',
            message: 'For example: no sound',
            description: 'An example of a search',
          })}
        />
        <button type="submit">
          <Icon name="search" />
          <span className={styles.words}>
            <Translate id="searchForm.submit" description="Button of the big search box">
              Search
            </Translate>
          </span>
        </button>
      </div>
    </form>
  );
}
