import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import Bidi from '../Bidi';
import {conditionWords, type Condition} from './Item';
import styles from './styles.module.css';
import type useApplies from './useApplies';

interface Props {
  /** Those that items of the list name. */
  readonly conditions: readonly Condition[];
  readonly applying: ReturnType<typeof useApplies>;
  readonly isOnlyLeft: boolean;
  readonly setOnlyLeft: (isOnlyLeft: boolean) => void;
}

/** Which items are shown: those that concern the reader, and all or what is left. */
export default function Choices({
  conditions,
  applying: [applies, setApplies],
  isOnlyLeft,
  setOnlyLeft,
}: Props): ReactNode {
  return (
    <div className={styles.choices}>
      {conditions.map((condition) => (
        <label key={condition}>
          <input
            type="checkbox"
            data-choice=""
            checked={applies[condition]}
            onChange={({target}) => setApplies(condition, target.checked)}
          />
          <span>
            <Bidi text={conditionWords[condition]()} />
          </span>
        </label>
      ))}
      <label>
        <input
          type="checkbox"
          data-choice=""
          checked={isOnlyLeft}
          onChange={({target}) => setOnlyLeft(target.checked)}
        />
        <Translate id="checklist.onlyLeft" description="Hides items that are done">
          Show only what is left
        </Translate>
      </label>
    </div>
  );
}
