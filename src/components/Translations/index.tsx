import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import Layout from '@theme/Layout';
import {partsBy, type OverviewPage, type OverviewPart} from '../../lib/translations/statuses';
import {revisionOfVersion} from '../../lib/revisions';
import Bidi from '../Bidi';
import usePluralForm from '../usePluralForm';
import useSite from '../site';
import Changed from './Changed';
import styles from './styles.module.css';

const COMMAND = 'npm run translations -- --by "…" --in-sync';

const statusWords: Record<OverviewPart['status'], () => string> = {
  'ar-missing': () =>
    translate({
      id: 'translations.status.arMissing',
      message: 'missing in Arabic',
      description: 'State of a part of a page',
    }),
  'en-missing': () =>
    translate({
      id: 'translations.status.enMissing',
      message: 'missing in English',
      description: 'State of a part of a page',
    }),
  'ar-behind': () =>
    translate({
      id: 'translations.status.arBehind',
      message: 'Arabic is behind',
      description: 'State of a part of a page',
    }),
  'en-behind': () =>
    translate({
      id: 'translations.status.enBehind',
      message: 'English is behind',
      description: 'State of a part of a page',
    }),
  differs: () =>
    translate({
      id: 'translations.status.differs',
      message: 'both changed',
      description: 'State of a part of a page: somebody must compare the two texts',
    }),
  new: () =>
    translate({id: 'translations.status.new', message: 'not compared yet', description: 'State of a part of a page'}),
};

/** A step or an item is called by its own words. */
function nameOf({name, words}: OverviewPart): string {
  if (name === 'head')
    return translate({id: 'translations.part.head', message: 'Title and description', description: 'A part of a page'});
  if (name === 'body')
    return translate({id: 'translations.part.body', message: 'Text around the steps', description: 'A part of a page'});
  return words;
}

/** What stands before the addresses of the newest revision, which is the one that is translated. */
function useNewestBase(): string {
  const {revisions} = useSite();
  return revisionOfVersion('current', revisions)?.base ?? '';
}

function Page({page: {page, title, isHere, parts}}: {page: OverviewPage}): ReactNode {
  const address = `${useNewestBase()}/${page}/`;
  return (
    <li className={styles.page}>
      <h3 className={styles.title}>
        {isHere ? (
          <Link to={address}>
            <Bidi text={title} />
          </Link>
        ) : (
          <Bidi text={title} />
        )}
      </h3>
      <ul className={styles.parts}>
        {parts.map((part) => (
          <li key={part.name}>
            {part.id !== undefined && isHere && !part.status.endsWith('-missing') ? (
              <Link to={`${address}#${part.id}`}>
                <Bidi text={nameOf(part)} />
              </Link>
            ) : (
              <Bidi text={nameOf(part)} />
            )}{' '}
            <span className={styles.status}>{statusWords[part.status]()}</span>
            <code dir="ltr">
              {page} {part.name}
            </code>
            {part.isKnown && <Changed page={page} name={part.name} />}
          </li>
        ))}
      </ul>
    </li>
  );
}

function Section({id, title, pages}: {id: string; title: string; pages: readonly OverviewPage[]}): ReactNode {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {pages.length === 0 ? (
        <p>
          <Translate id="translations.none" description="Nothing in this section">
            None.
          </Translate>
        </p>
      ) : (
        <ul className={styles.pages}>
          {pages.map((page) => (
            <Page key={page.page} page={page} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** For editors: which parts of which pages are not in sync in the two languages. */
export default function Translations({pages}: {pages: readonly OverviewPage[]}): ReactNode {
  const {selectMessage} = usePluralForm();
  const base = useNewestBase();
  const groups = partsBy(pages);
  const inSync = pages.filter(({parts}) => parts.length === 0);
  const title = translate({
    id: 'translations.title',
    message: 'State of the two languages',
    description: 'Title of a page for editors',
  });
  return (
    <Layout
      title={title}
      description={translate({
        id: 'translations.description',
        message: 'For editors: what is missing, behind or in sync in Arabic and English.',
        description: 'Description of a page for editors',
      })}
    >
      <main className="prose column" id="main">
        <h1>{title}</h1>
        <p>
          <Translate
            id="translations.how"
            description="How to work with the page; the command stands in code"
            values={{
              command: <code dir="ltr">{COMMAND}</code>,
            }}
          >
            {
              'Each part of a page of the newest revision is in sync when somebody has found that both languages say the same. After comparing the texts, run {command} with the names behind the part.'
            }
          </Translate>
        </p>
        <Section
          id="missing"
          title={translate({
            id: 'translations.missing',
            message: 'Missing',
            description: 'Heading: parts that one language lacks',
          })}
          pages={groups.missing}
        />
        <Section
          id="behind"
          title={translate({
            id: 'translations.behind',
            message: 'Behind',
            description: 'Heading: parts that changed in one language only, or in both unseen',
          })}
          pages={groups.behind}
        />
        <Section
          id="new"
          title={translate({
            id: 'translations.new',
            message: 'Not compared yet',
            description: 'Heading: parts that nobody has recorded',
          })}
          pages={groups.new}
        />
        <section aria-labelledby="in-sync">
          <h2 id="in-sync">
            {translate({
              id: 'translations.inSync',
              message: 'In sync',
              description: 'Heading: pages that say the same in both languages',
            })}
          </h2>
          <details>
            <summary>
              {selectMessage(
                inSync.length,
                translate(
                  {
                    id: 'translations.inSync.count',
                    message: '{count} page|{count} pages',
                    description: 'How many pages are in sync; Arabic has six plural forms',
                  },
                  {count: inSync.length},
                ),
              )}
            </summary>
            <ul>
              {inSync.map(({page, title: name}) => (
                <li key={page}>
                  <Link to={`${base}/${page}/`}>
                    <Bidi text={name} />
                  </Link>
                </li>
              ))}
            </ul>
          </details>
        </section>
      </main>
    </Layout>
  );
}
