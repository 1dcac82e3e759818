import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {formatTime} from '../../lib/dates';
import {clockText} from '../../lib/session/run';
import {Ltr} from '../RunView/parts';
import useSite from '../site';
import styles from './styles.module.css';

/** How long a break still lasts, in large, and until when. */
export default function BreakClock({now, left}: {now: number; left: number}): ReactNode {
  return (
    <>
      <p className={styles.clock} role="timer">
        <Ltr>{clockText(Math.max(0, left))}</Ltr>
      </p>
      <GoOnAt moment={now + left} />
    </>
  );
}

function GoOnAt({moment}: {moment: number}): ReactNode {
  const {locale} = useSite();
  return (
    <p>
      <Translate
        id="slides.goOnAt"
        description="When a break ends"
        values={{time: <bdi>{formatTime(moment, locale)}</bdi>}}
      >
        {'We go on at {time}.'}
      </Translate>
    </p>
  );
}
