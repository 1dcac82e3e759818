import type {ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import type {CALLOUTS} from '../../lib/content/components';
import Bidi from '../Bidi';
import Icon, {type IconName} from '../Icon';
import styles from './styles.module.css';

export type CalloutType = (typeof CALLOUTS)[number];

interface Props {
  readonly type: CalloutType;
  readonly title?: ReactNode;
  readonly children: ReactNode;
}

const words: Record<CalloutType, () => string> = {
  note: () => translate({id: 'callout.note', message: 'Note', description: 'Callout: something extra'}),
  tip: () => translate({id: 'callout.tip', message: 'Tip', description: 'Callout: a shortcut'}),
  important: () =>
    translate({id: 'callout.important', message: 'Important', description: 'Callout: needed for success'}),
  warning: () =>
    translate({id: 'callout.warning', message: 'Warning', description: 'Callout: a risk to data or service'}),
};

/** Kind → its class, which gives it its colour. */
const classes: Record<CalloutType, string | undefined> = {
  note: styles.note,
  tip: styles.tip,
  important: styles.important,
  warning: styles.warning,
};

/** Each says its kind in words and by its sign, not by colour alone. */
export default function Callout({type, title, children}: Props): ReactNode {
  return (
    <aside className={`${styles.callout} ${classes[type]}`} aria-label={words[type]()}>
      <p className={styles.title}>
        <Icon name={type satisfies IconName} />
        <span>
          {words[type]()}
          {title && <>: {typeof title === 'string' ? <Bidi text={title} /> : title}</>}
        </span>
      </p>
      <div className={styles.body}>{children}</div>
    </aside>
  );
}
