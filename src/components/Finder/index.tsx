import {
  createContext,
  use,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import {isolateIn} from '../../lib/bidi';
import {decisiveCodes, fits, fitsMessage, typedTerms} from '../../lib/finder';
import type {Locale} from '../../lib/locale';
import {LONGEST_QUERY} from '../../lib/question';
import {tabLabel} from '../../lib/tabs';
import Bidi from '../Bidi';
import useSite from '../site';
import usePluralForm from '../usePluralForm';
import showAnswer from './showAnswer';
import styles from './styles.module.css';

type Kind = 'messages' | 'glossary';

interface Props {
  readonly kind: Kind;
  /** Products among which the reader may choose, separated by spaces. */
  readonly groups?: string;
  readonly children: ReactNode;
}

interface RowProps {
  readonly id?: string;
  /** A heading between rows, shown while nothing is searched for. */
  readonly heading?: string;
  /** The terms of the row, from the build, separated by spaces. */
  readonly terms?: string;
  readonly group?: string;
  readonly children?: ReactNode;
}

interface Search {
  readonly kind: Kind;
  readonly typed: readonly string[];
  /** Empty: all. */
  readonly group: string;
}

const NOTHING: Search = {kind: 'glossary', typed: [], group: ''};
const SearchContext = createContext<Search>(NOTHING);

/** Rows of this group fit every product. */
const ANY = 'any';

const productLabel = (group: string, locale: Locale): string =>
  tabLabel('vpn-product', group === ANY ? 'other' : group)[locale];

const labels: Record<Kind, () => string> = {
  messages: () =>
    translate({
      id: 'finder.messages.label',
      message: 'Type the code, the percentage or words of the message',
      description: 'Label of the box above the error messages',
    }),
  glossary: () =>
    translate({
      id: 'finder.glossary.label',
      message: 'Type a word, in English or Arabic',
      description: 'Label of the box above the glossary',
    }),
};

/** Where the answer begins: the first row that fits, or what is said when none does. */
const answerIn = (finder: HTMLElement | null): HTMLElement | null =>
  finder?.querySelector<HTMLElement>('[data-row]:not([hidden]), [data-empty]') ?? null;

/** A list whose rows can be searched. Without scripts it stands there whole. */
export default function Finder({kind, groups, children}: Props): ReactNode {
  const id = useId();
  const {locale} = useSite();
  const {selectMessage} = usePluralForm();
  const root = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  const [group, setGroup] = useState('');
  const [count, setCount] = useState<number>();
  const [isUnknown, setUnknown] = useState(false);
  const products = (groups?.split(' ') ?? []).filter((product) => product !== ANY);
  const search: Search = {kind, typed: typedTerms(text), group};
  const codes = decisiveCodes(search.typed);
  const isSearching = search.typed.length > 0 || group !== '';

  // What was typed or chosen before the app was alive counts: the fields are the reader's, not React's.
  useLayoutEffect(() => {
    const takeAddress = (): void => {
      setText(root.current?.querySelector('input')?.value ?? '');
      setGroup(root.current?.querySelector('select')?.value ?? '');
    };
    takeAddress();
  }, []);

  useEffect(() => {
    const findMessages = (): void => {
      setCount(root.current?.querySelectorAll('[data-row]:not([hidden])').length);
      setUnknown(root.current?.querySelector('[data-row="fits"]') === null);
    };
    findMessages();
  }, [text, group]);

  // The count comes after the rows, and what is said when none fits after the count.
  useEffect(() => {
    const [field, answer] = [root.current?.querySelector('input'), answerIn(root.current)];
    if (text !== '' && field && answer) showAnswer(field, answer);
  }, [text, group, count]);

  /** Enter leads from the field to the answer; on a phone the keyboard goes with it. */
  const onKeyDown = (event: KeyboardEvent) => {
    const answer = answerIn(root.current);
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !isSearching || !answer) return;
    answer.tabIndex = -1;
    answer.focus();
    answer.scrollIntoView({block: 'start'});
  };

  return (
    <SearchContext value={search}>
      <div ref={root} className={styles.finder} data-finder={kind}>
        <div className={styles.controls} role="search">
          <p>
            <label htmlFor={`${id}text`}>{labels[kind]()}</label>
            <input
              id={`${id}text`}
              type="search"
              data-app="field"
              dir="auto"
              autoComplete="off"
              maxLength={LONGEST_QUERY}
              enterKeyHint="search"
              onChange={({target}) => setText(target.value)}
              onKeyDown={onKeyDown}
            />
          </p>
          {products.length > 0 && (
            <p className={styles.choice}>
              <label htmlFor={`${id}group`}>
                <Bidi
                  text={translate({
                    id: 'finder.product',
                    message: 'VPN program',
                    description: 'Label of the choice of a VPN product',
                  })}
                />
              </label>
              <select
                id={`${id}group`}
                data-app="field"
                autoComplete="off"
                onChange={({target}) => setGroup(target.value)}
              >
                <option value="">
                  {translate({id: 'finder.product.all', message: 'All programs', description: 'No product is chosen'})}
                </option>
                {products.map((product) => (
                  <option key={product} value={product}>
                    {isolateIn(productLabel(product, locale), locale)}
                  </option>
                ))}
              </select>
            </p>
          )}
          <p role="status" className={styles.count}>
            {isSearching && count !== undefined && (
              <span key={count}>
                {selectMessage(
                  count,
                  translate(
                    {
                      id: 'finder.count',
                      message: '{count} result|{count} results',
                      description: 'How many rows fit what was typed. Arabic has six forms.',
                    },
                    {count},
                  ),
                )}
              </span>
            )}
          </p>
        </div>
        {children}
        {isSearching && count === 0 && <NothingFits kind={kind} unknownCodes={isUnknown ? codes : []} />}
      </div>
    </SearchContext>
  );
}

interface NothingFitsProps {
  readonly kind: Kind;
  /** Codes that were typed and that no row has. */
  readonly unknownCodes: readonly string[];
}

/** Said in place of the rows when none fits, with where else to look. */
function NothingFits({kind, unknownCodes}: NothingFitsProps): ReactNode {
  return (
    <div className={styles.empty} data-empty="">
      {kind === 'messages' && unknownCodes.length > 0 ? (
        <p key={unknownCodes.join(' ')}>
          <Translate
            id="finder.unknownCode"
            description="A code was typed that no row of the error messages has"
            values={{code: <bdi dir="ltr">{unknownCodes.join(' ')}</bdi>}}
          >
            {
              'The code {code} is not in this table. Remedies for other codes do not apply to it: write the code down and call the help desk.'
            }
          </Translate>
        </p>
      ) : (
        <p key="empty">
          <Translate id="finder.empty" description="No row fits what was typed">
            Nothing here fits. Type fewer words, or only the code with its minus or percent sign.
          </Translate>
        </p>
      )}
      <p>
        {kind === 'messages' ? (
          <Link to="/tree-vpn-cannot-connect/">
            <Translate id="finder.empty.tree" description="Link from an empty list of messages to the questions">
              Answer a few questions instead
            </Translate>
          </Link>
        ) : (
          <Link to="/search/">
            <Translate id="finder.empty.search" description="Link from an empty glossary to the search of the site">
              Search the whole site
            </Translate>
          </Link>
        )}
      </p>
    </div>
  );
}

/** One row, or a heading between rows. */
export function FinderRow({id, heading, terms = '', group, children}: RowProps): ReactNode {
  const {locale} = useSite();
  const search = use(SearchContext);
  const {collectAnchor} = useBrokenLinks();
  if (id) collectAnchor(id);
  if (heading !== undefined) {
    return (
      <h2 id={id} hidden={search.typed.length > 0}>
        <Bidi text={heading} />
      </h2>
    );
  }
  const isOfGroup = search.group === '' || group === search.group || group === ANY;
  const isFit = (search.kind === 'messages' ? fitsMessage : fits)(terms.split(' '), search.typed);
  return (
    <div id={id} className={styles.row} data-row={isFit ? 'fits' : ''} hidden={!isOfGroup || !isFit}>
      {group && (
        <p className={styles.group}>
          <Bidi text={productLabel(group, locale)} />
        </p>
      )}
      {children}
    </div>
  );
}
