import {useState, type ReactNode} from 'react';
import {useHistory, useLocation} from '@docusaurus/router';
import Translate, {translate} from '@docusaurus/Translate';
import useIsBrowser from '@docusaurus/useIsBrowser';
import {
  COMPARE_INDEX,
  alignBlocks,
  comparePath,
  isSame,
  readChoice,
  type Choice,
  type ComparableEntry,
  type ComparablePage,
} from '../../lib/changes/compare';
import useSite from '../site';
import usePublished from '../usePublished';
import ChoiceForm, {type View} from './ChoiceForm';
import {MergedRows, SideBySide} from './Rows';
import styles from './styles.module.css';

function Comparison({
  pages,
  choice,
  onChoose,
}: {
  pages: readonly ComparableEntry[];
  choice: Choice;
  onChoose: (choice: Choice) => void;
}): ReactNode {
  const {locale, revisions} = useSite();
  const [view, setView] = useState<View>({kind: 'merged', isShort: false});
  const published = usePublished<ComparablePage>(comparePath(choice.page));
  const name = (key: string) => revisions.find((revision) => revision.key === key)?.short[locale] ?? key;
  const rows =
    published.state === 'here'
      ? alignBlocks(published.value.revisions[choice.from] ?? [], published.value.revisions[choice.to] ?? [])
      : [];
  const shown = view.isShort ? rows.filter((row) => !isSame(row)) : rows;
  const isEqual = published.state === 'here' && rows.every(isSame);

  return (
    <>
      <ChoiceForm pages={pages} choice={choice} onChoose={onChoose} view={view} onView={setView} name={name} />
      {published.state === 'coming' && (
        <p role="status">
          <Translate id="compare.coming" description="The text is being fetched">
            The text is on its way…
          </Translate>
        </p>
      )}
      {published.state === 'failed' && <Failed />}
      {isEqual && (
        <p role="status">
          <Translate id="compare.equal" description="Both revisions say the same">
            The page says the same in both revisions.
          </Translate>
        </p>
      )}
      {view.kind === 'merged' ? (
        <MergedRows rows={shown} />
      ) : (
        <SideBySide rows={shown} from={choice.from} to={choice.to} name={name} />
      )}
    </>
  );
}

function Failed(): ReactNode {
  return (
    <p role="alert">
      <Translate id="compare.failed" description="A file could not be fetched">
        The text did not arrive. Check your connection, then reload the page.
      </Translate>
    </p>
  );
}

/** Any page in two revisions; the address says which, so that it can be sent. */
export default function Compare(): ReactNode {
  const isBrowser = useIsBrowser();
  const {search, pathname} = useLocation();
  const history = useHistory();
  const index = usePublished<readonly ComparableEntry[]>(isBrowser ? COMPARE_INDEX : undefined);
  const choice = index.state === 'here' ? readChoice(search, index.value) : undefined;
  return (
    <main className={`prose column ${styles.compare}`} id="main" data-app="alive">
      <h1>
        <Translate id="compare.title" description="Title of the page that compares">
          Compare two revisions
        </Translate>
      </h1>
      <p>
        <Translate
          id="compare.how"
          description="How differences are marked"
          values={{
            added: (
              <ins>
                {translate({id: 'compare.how.added', message: 'underlined', description: 'Sample of an added word'})}
              </ins>
            ),
            removed: (
              <del>
                {translate({
                  id: 'compare.how.removed',
                  message: 'struck through',
                  description: 'Sample of a removed word',
                })}
              </del>
            ),
          }}
        >
          {'Words that the later text adds are {added}; words that it no longer has are {removed}.'}
        </Translate>
      </p>
      <noscript>
        <p>
          <Translate id="compare.noScript" description="The page needs scripts">
            This page needs JavaScript. Without it, open each revision from the menu under a page’s title.
          </Translate>
        </p>
      </noscript>
      {index.state === 'failed' && <Failed />}
      {index.state === 'here' && choice && (
        <Comparison
          key={choice.page}
          pages={index.value}
          choice={choice}
          onChoose={({page, from, to}) =>
            history.replace(`${pathname}?${new URLSearchParams({page, from, to}).toString()}`)
          }
        />
      )}
    </main>
  );
}
