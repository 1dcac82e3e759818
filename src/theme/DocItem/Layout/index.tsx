import type {ReactNode} from 'react';
import ErrorBoundary from '@docusaurus/ErrorBoundary';
import Link from '@docusaurus/Link';
import {translate} from '@docusaurus/Translate';
import {useDoc, useDocsSidebar} from '@docusaurus/plugin-content-docs/client';
import type {Props} from '@theme/DocItem/Layout';
import MDXContent from '@theme/MDXContent';
import Bidi from '../../../components/Bidi';
import Broken from '../../../components/Broken';
import Icon from '../../../components/Icon';
import OnThisPage from '../../../components/OnThisPage';
import {audienceWords, levelWords, useMinutes} from '../../../components/pageFacts';
import RevisionBar from '../../../components/RevisionBar';
import usePageRevision from '../../../components/usePageRevision';
import RevisionBand from '../../../components/RevisionBar/RevisionBand';
import useSite from '../../../components/site';
import type {FrontMatter} from '../../../lib/guide';
import {permanentPath} from '../../../lib/revisions';
import styles from './styles.module.css';

/** The front matter, whose form the content checker has already seen to. */
function useFrontMatter(): FrontMatter {
  return useDoc().frontMatter as unknown as FrontMatter;
}

/** The section that the page belongs to, unless it is the section's front page. */
function SectionLink(): ReactNode {
  const sidebar = useDocsSidebar();
  const {metadata} = useDoc();
  const section = sidebar?.items.find(
    (item) =>
      item.type === 'category' && item.items.some((page) => page.type === 'link' && page.href === metadata.permalink),
  );
  if (section?.type !== 'category' || !section.href) return null;
  return (
    <p className={styles.section}>
      <Link to={section.href}>
        <Bidi text={section.label} />
      </Link>
    </p>
  );
}

function Facts(): ReactNode {
  const page = useFrontMatter();
  const minutes = useMinutes();
  if (page.kind === 'section' || page.kind === 'page') return null;
  const audience = page.audience
    .map((name) => audienceWords[name]())
    .join(translate({id: 'page.audience.separator', message: ', ', description: 'Between the names of audiences'}));
  return (
    <ul className={styles.facts}>
      <li>
        <Icon name="people" />
        <span>
          <Bidi
            text={translate(
              {id: 'page.audience', message: 'For: {audience}', description: 'Whom a page is for'},
              {audience},
            )}
          />
        </span>
      </li>
      <li>
        <Icon name="clock" />
        {minutes(page.minutes)}
      </li>
      {page.kind === 'guide' && (
        <li>
          <Icon name="level" />
          {levelWords[page.level]()}
        </li>
      )}
    </ul>
  );
}

/** On paper: the address that never changes, so that a sheet found in two years still leads somewhere. */
function PrintedAddress(): ReactNode {
  const {locale} = useSite();
  const revision = usePageRevision();
  const {
    metadata: {slug, permalink},
  } = useDoc();
  const path =
    revision.base === '' ? permanentPath(locale, revision, slug.endsWith('/') ? slug : `${slug}/`) : permalink;
  return (
    <p className={styles.printed} aria-hidden="true">
      <bdi dir="ltr">{path}</bdi>
    </p>
  );
}

export default function DocItemLayout({children}: Props): ReactNode {
  const {metadata, toc} = useDoc();
  const {kind, reviewed} = useFrontMatter();
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        <RevisionBand />
        <article>
          <header className={styles.header}>
            <SectionLink />
            <h1>
              <Bidi text={metadata.title} />
            </h1>
            <p className={styles.lede}>
              <Bidi text={metadata.description} />
            </p>
            <Facts />
            <RevisionBar reviewed={reviewed} />
          </header>
          <div className="prose">
            <ErrorBoundary fallback={() => <Broken />}>
              <MDXContent>{children}</MDXContent>
            </ErrorBoundary>
          </div>
          <PrintedAddress />
        </article>
      </div>
      {kind !== 'section' && toc.length > 1 && (
        <div className={styles.aside}>
          <OnThisPage headings={toc.filter(({level}) => level === 2)} />
        </div>
      )}
    </div>
  );
}
