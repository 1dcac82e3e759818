import {use, useId, useLayoutEffect, useRef, type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import clsx from 'clsx';
import {isolateIn} from '../../lib/bidi';
import Bidi from '../Bidi';
import Difference from '../Difference';
import useSite from '../site';
import {ChecklistContext} from './context';
import styles from './styles.module.css';

export type Condition = 'vpn' | 'personal-device';

export interface ItemProps {
  /** Permanent, the same in both languages and every revision. */
  readonly id: string;
  /** For whom the item is, when not for everyone. */
  readonly when?: Condition;
  readonly children: ReactNode;
  /** The rest is added while the page is built (src/plugins/markdown/checklistItems.ts). */
  readonly history?: string;
  readonly wording?: string;
  readonly earlier?: string;
  readonly change?: 'new' | 'substantive';
  /** The checklists on which it stood before, separated by spaces. */
  readonly from?: string;
}

export const conditionWords: Record<Condition, () => string> = {
  vpn: () => translate({id: 'checklist.when.vpn', message: 'If you use the VPN', description: 'For whom an item is'}),
  'personal-device': () =>
    translate({
      id: 'checklist.when.personalDevice',
      message: 'On a personal device',
      description: 'For whom an item is',
    }),
};

/** One thing to confirm. Its first paragraph is the wording, a second one may help. */
export default function Item({id, when, wording = '', earlier, change, history, from, children}: ItemProps): ReactNode {
  const list = use(ChecklistContext);
  if (!list) throw new Error(`<Item id="${id}"> must stand inside a <Checklist>.`);
  useBrokenLinks().collectAnchor(id);
  const {locale, revisions} = useSite();
  const noteId = useId();
  const box = useRef<HTMLInputElement>(null);
  const state = list.stateOfItem(id);

  // The box is the reader's before it is React's: a tick made while the app was asleep stays.
  // With the drawing, so that no tick comes between the two and is set back.
  const {isReady} = list;
  useLayoutEffect(() => {
    if (isReady && box.current) box.current.checked = state === 'done';
  }, [state, isReady]);

  const confirmedIn = state === 'changed' ? list.confirmedIn(id) : undefined;
  const before = confirmedIn && earlier ? (JSON.parse(earlier) as Record<string, string>)[confirmedIn] : undefined;
  const confirmedRevision = revisions.find(({key}) => key === confirmedIn);

  return (
    <div
      id={id}
      className={clsx(styles.item, state === 'changed' && styles.changed)}
      hidden={!list.isShown(id)}
      data-item={id}
      data-when={when}
      data-history={history}
      data-wording={wording}
      data-earlier={earlier}
      data-change-class={change}
      data-moved-from={from}
    >
      <input
        ref={box}
        type="checkbox"
        className={styles.box}
        data-tick={id}
        autoComplete="off"
        aria-label={isolateIn(wording, locale)}
        aria-describedby={state === 'changed' ? noteId : undefined}
        onChange={({target}) => list.toggle(id, target.checked)}
      />
      <div className={styles.words}>
        {children}
        {(when || change) && (
          <p className={styles.labels} data-added="">
            {when && (
              <span>
                <Bidi text={conditionWords[when]()} />
              </span>
            )}
            {change === 'new' && (
              <span className={styles.badge}>
                <Translate id="checklist.change.new" description="Badge of an item that is new in this revision">
                  New in this revision
                </Translate>
              </span>
            )}
            {change === 'substantive' && (
              <span className={styles.badge}>
                <Translate
                  id="checklist.change.substantive"
                  description="Badge of an item whose meaning changed in this revision"
                >
                  Changed in this revision
                </Translate>
              </span>
            )}
          </p>
        )}
        {state === 'changed' && (
          <div id={noteId} className={styles.note} data-added="">
            <p key={confirmedIn}>
              <Translate
                id="checklist.item.changed"
                description="Under an item that changed after the reader confirmed it"
                values={{revision: confirmedRevision ? <Bidi text={confirmedRevision.short[locale]} /> : confirmedIn}}
              >
                {'You confirmed this in the revision of {revision}. It has changed since; please confirm it again.'}
              </Translate>
            </p>
            {before !== undefined && <Difference before={before} after={wording} />}
          </div>
        )}
      </div>
    </div>
  );
}
