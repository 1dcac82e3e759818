import {useId, useState, type ReactNode} from 'react';
import {useHistory, useLocation} from '@docusaurus/router';
import Translate, {translate} from '@docusaurus/Translate';
import useIsBrowser from '@docusaurus/useIsBrowser';
import clsx from 'clsx';
import {
  COMPARE_INDEX,
  alignBlocks,
  comparePath,
  isSame,
  readChoice,
  type Block,
  type Choice,
  type ComparableEntry,
  type ComparablePage,
  type Row,
} from '../../lib/changes/compare';
import {isolateText} from '../../lib/bidi';
import Bidi from '../Bidi';
import Difference from '../Difference';
import useSite from '../site';
import styles from './styles.module.css';
import usePublished from '../usePublished';

type View = 'merged' | 'side';

function Text({block, as: Tag = 'p'}: {block: Block; as?: 'p' | 'del' | 'ins'}): ReactNode {
  return (
    // Another text is another element: a browser that translates the page has taken the words over.
    <Tag key={block.text} className={clsx(styles.block, block.kind === 'heading' && styles.heading)}>
      <Bidi text={block.text} />
    </Tag>
  );
}

function Merged({row: {before, after}}: {row: Row}): ReactNode {
  if (before && after)
    return before.text === after.text ? <Text block={after} /> : <Difference before={before.text} after={after.text} />;
  if (after) return <Text block={after} as="ins" />;
  return before ? <Text block={before} as="del" /> : null;
}

function Choose({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: string;
  options: readonly (readonly [value: string, label: string])[];
  onChange: (value: string) => void;
}): ReactNode {
  const id = useId();
  const {locale} = useSite();
  return (
    <span className={styles.choice}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} autoComplete="off" onChange={({target}) => onChange(target.value)}>
        {options.map(([key, words]) => (
          <option key={key} value={key}>
            {locale === 'ar' ? isolateText(words) : words}
          </option>
        ))}
      </select>
    </span>
  );
}

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
  const [view, setView] = useState<View>('merged');
  const [isShort, setShort] = useState(false);
  const published = usePublished<ComparablePage>(comparePath(choice.page));
  const name = (key: string) => revisions.find((revision) => revision.key === key)?.short[locale] ?? key;
  const entry = pages.find(({slug}) => slug === choice.page);
  const keys = entry?.revisions.map((key) => [key, name(key)] as const) ?? [];
  const rows =
    published.state === 'here'
      ? alignBlocks(published.value.revisions[choice.from] ?? [], published.value.revisions[choice.to] ?? [])
      : [];
  const shown = isShort ? rows.filter((row) => !isSame(row)) : rows;
  const isEqual = published.state === 'here' && rows.every(isSame);

  return (
    <>
      <form className={styles.choices} onSubmit={(event) => event.preventDefault()}>
        <Choose
          label={translate({id: 'compare.page', message: 'Page', description: 'Label of a choice'})}
          value={choice.page}
          options={pages.map(({slug, title}) => [slug, title])}
          onChange={(page) => onChoose({...choice, page})}
        />
        <Choose
          label={translate({id: 'compare.from', message: 'Earlier text', description: 'Label of a choice'})}
          value={choice.from}
          options={keys}
          onChange={(from) => onChoose({...choice, from})}
        />
        <Choose
          label={translate({id: 'compare.to', message: 'Later text', description: 'Label of a choice'})}
          value={choice.to}
          options={keys}
          onChange={(to) => onChoose({...choice, to})}
        />
        <Choose
          label={translate({id: 'compare.view', message: 'View', description: 'Label of a choice'})}
          value={view}
          options={[
            [
              'merged',
              translate({id: 'compare.view.merged', message: 'one text', description: 'Differences inside one text'}),
            ],
            [
              'side',
              translate({id: 'compare.view.side', message: 'side by side', description: 'Two texts beside each other'}),
            ],
          ]}
          onChange={(next) => setView(next as View)}
        />
        <label>
          <input
            type="checkbox"
            checked={isShort}
            autoComplete="off"
            onChange={({target}) => setShort(target.checked)}
          />
          <Translate id="compare.short" description="Checkbox">
            Only what differs
          </Translate>
        </label>
      </form>
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
      {view === 'merged' ? (
        <div className={styles.merged}>
          {shown.map((row, index) => (
            <Merged key={index} row={row} />
          ))}
        </div>
      ) : (
        <table className={styles.side}>
          <thead>
            <tr>
              <th key={`from ${choice.from}`} scope="col">
                <Bidi text={name(choice.from)} />
              </th>
              <th key={`to ${choice.to}`} scope="col">
                <Bidi text={name(choice.to)} />
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row, index) => (
              <tr key={index} className={clsx(!isSame(row) && styles.differs)}>
                <td>{row.before && <Text block={row.before} />}</td>
                <td>
                  {row.after &&
                    (row.before && !isSame(row) ? (
                      <Difference before={row.before.text} after={row.after.text} />
                    ) : (
                      <Text block={row.after} />
                    ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
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
