import type {ReactNode, Ref} from 'react';
import Translate from '@docusaurus/Translate';
import type {readLink} from '../../lib/checklist/exchange';
import AddOrClose from './AddOrClose';
import styles from './styles.module.css';
import {useTickWords} from './words';

interface Props {
  readonly link: ReturnType<typeof readLink>;
  /** How many of its ticks are not here yet. */
  readonly fresh: number;
  readonly onAdd: () => void;
  readonly onClose: () => void;
  readonly ref: Ref<HTMLDivElement>;
}

/** What a link brings, before anything is changed. */
export default function Arrived({link, fresh, onAdd, onClose, ref}: Props): ReactNode {
  const countWords = useTickWords();
  return (
    <div ref={ref} className={styles.arrived} role="alert">
      {link.ok ? (
        <p>
          <span key={fresh}>
            <Translate
              id="checklist.carry.arrived"
              description="A link brought ticks"
              values={{count: countWords(fresh)}}
            >
              {'The link brings {count} that you do not have here.'}
            </Translate>
          </span>
          {link.unknown > 0 && (
            <span>
              {' '}
              <Translate
                id="checklist.carry.unknown"
                description="Some ticks of the link belong to no item of this page"
                values={{count: countWords(link.unknown)}}
              >
                {'Left out, as this page has no such items: {count}.'}
              </Translate>
            </span>
          )}
        </p>
      ) : (
        <p>
          <Translate id="checklist.carry.refused" description="The link cannot be read">
            This link does not hold ticks that this page can read. Nothing was changed.
          </Translate>
        </p>
      )}
      <div className={styles.tools}>
        <AddOrClose onAdd={fresh > 0 ? onAdd : undefined} onClose={onClose} />
      </div>
    </div>
  );
}
