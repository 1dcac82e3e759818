import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import SearchForm from '../SearchForm';
import Situations from '../Situations';
import styles from './styles.module.css';

/** A page that does not exist still leads on. */
export default function NotFound(): ReactNode {
  return (
    <main className={styles.page} id="main">
      <h1>
        <Translate id="notFound.title" description="Title of the page for an address that does not exist">
          We did not find this page
        </Translate>
      </h1>
      <p>
        <Translate id="notFound.text" description="What may have happened and what to do">
          The address may be mistyped, or the page may have moved. Search for it, or start from what you want to do.
        </Translate>
      </p>
      <SearchForm />
      <Situations />
    </main>
  );
}
