import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Layout from '@theme/Layout';
import {formatDay} from '../../lib/dates';
import Bidi from '../Bidi';
import useSite from '../site';
import styles from './styles.module.css';
import {useCountWords} from './words';

interface Props {
  readonly revisions: readonly {readonly key: string; readonly since: string; readonly count: number}[];
  /** The table of who approved what, below the address of the language; null while it has no row. */
  readonly approvals: string | null;
}

/** Every revision with a page of changes, newest first. */
export default function AllRevisions({revisions: listed, approvals}: Props): ReactNode {
  const {locale, revisions} = useSite();
  const {siteConfig} = useDocusaurusContext();
  const countWords = useCountWords();
  const title = translate({
    id: 'changes.index.title',
    message: 'What each revision changed',
    description: 'Title of the list of revisions',
  });
  return (
    <Layout
      title={title}
      description={translate({
        id: 'changes.index.description',
        message: 'The revisions of the remote-work policy, and what each changed in the guides and checklists.',
        description: 'Description for search engines',
      })}
    >
      <main className="prose column" id="main">
        <h1>{title}</h1>
        <ul className={styles.list}>
          {revisions.map((revision) => {
            const entry = listed.find(({key}) => key === revision.key);
            return (
              <li key={revision.key} className={styles.entry}>
                <h2 className={styles.revision}>
                  {entry ? (
                    <Link to={`/changes/${revision.key}/`}>
                      <Bidi text={revision.title[locale]} />
                    </Link>
                  ) : (
                    <Bidi text={revision.title[locale]} />
                  )}
                </h2>
                <p className={styles.quiet}>
                  <Translate
                    id="changes.index.from"
                    description="Since when a revision applied"
                    values={{
                      day: <time dateTime={revision.inForce.from}>{formatDay(revision.inForce.from, locale)}</time>,
                    }}
                  >
                    {'From {day}'}
                  </Translate>
                  {entry ? (
                    <span className={styles.dot}>{countWords(entry.count)}</span>
                  ) : (
                    <span className={styles.dot}>
                      <Translate id="changes.index.first" description="The oldest revision changed nothing">
                        The first revision of this guidance
                      </Translate>
                    </span>
                  )}
                </p>
              </li>
            );
          })}
        </ul>
        <p>
          <Link to="/compare/">
            <Translate id="changes.index.compare" description="Link to the page that compares revisions">
              Compare a page in two revisions
            </Translate>
          </Link>
        </p>
        <p>
          {/* A file, not a page of the app. */}
          <a href={`${siteConfig.baseUrl}changes/atom.xml`}>
            <Bidi
              text={translate({
                id: 'changes.index.feed',
                message: 'Follow the changes in a feed reader (Atom)',
                description: 'Link to the Atom feed',
              })}
            />
          </a>
        </p>
        {approvals !== null && (
          <p>
            <a href={siteConfig.baseUrl + approvals} download="">
              <Bidi
                text={translate({
                  id: 'changes.index.approvals',
                  message: 'Who approved what, and when (CSV)',
                  description: 'Link to a table for spreadsheets',
                })}
              />
            </a>
          </p>
        )}
      </main>
    </Layout>
  );
}
