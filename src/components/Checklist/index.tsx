import type {ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import styles from './styles.module.css';

interface ListProps {
  readonly id: string;
  readonly repeats: 'once' | 'daily' | 'each-time' | 'quarterly';
  readonly children: ReactNode;
}

const repeatWords: Record<ListProps['repeats'], () => string> = {
  once: () => translate({id: 'checklist.repeats.once', message: 'Once', description: 'How often a checklist is done'}),
  daily: () => translate({id: 'checklist.repeats.daily', message: 'Every remote working day', description: 'How often a checklist is done'}),
  'each-time': () => translate({id: 'checklist.repeats.eachTime', message: 'Each time', description: 'How often a checklist is done'}),
  quarterly: () => translate({id: 'checklist.repeats.quarterly', message: 'Every three months', description: 'How often a checklist is done'}),
};

/** A list to tick on the screen or on paper. */
export default function Checklist({id, repeats, children}: ListProps): ReactNode {
  return (
    <div className={styles.checklist} data-checklist={id}>
      <p className={styles.repeats}>{repeatWords[repeats]()}</p>
      {children}
    </div>
  );
}

/**
 * One thing to confirm. The first paragraph is its wording, a second one may help.
 *
 * @param id permanent, the same in both languages and every revision
 */
export function Item({id, children}: {id: string; children: ReactNode}): ReactNode {
  const textId = `item-${id}`;
  return (
    <div className={styles.item}>
      <input type="checkbox" className={styles.box} name={id} aria-labelledby={textId} autoComplete="off" />
      <div id={textId} className={styles.words}>
        {children}
      </div>
    </div>
  );
}
