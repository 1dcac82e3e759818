import type {ReactNode} from 'react';
import clsx from 'clsx';
import {translate} from '@docusaurus/Translate';
import Canvas, {Label, Mirror} from './Canvas';
import styles from './drawings.module.css';

const FIRST = 44;
const STEP = 94;
const BAR = {x: 440, width: 180};

interface MilestoneProps {
  readonly row: number;
  readonly date: string;
  readonly what: string;
  /** Share of the staff, shown as a bar. */
  readonly percent?: number;
}

function Milestone({row, date, what, percent}: MilestoneProps): ReactNode {
  const y = FIRST + row * STEP;
  return (
    <>
      <Mirror>
        <circle cx="34" cy={y} r="14" className={percent ? styles.accent : styles.paper} />
        {percent && (
          <>
            <rect x={BAR.x} y={y - 16} width={BAR.width} height="32" rx="6" className={styles.paper} />
            <rect
              x={BAR.x}
              y={y - 16}
              width={(BAR.width * percent) / 100}
              height="32"
              rx="6"
              className={styles.accent}
            />
          </>
        )}
      </Mirror>
      <Label x={74} y={y - 8} text={date} className={clsx(styles.small, styles.softText)} />
      <Label x={74} y={y + 26} text={what} className={styles.strong} />
    </>
  );
}

export default function PolicyTimeline(): ReactNode {
  return (
    <Canvas
      height={470}
      title={translate({
        id: 'figure.policy-timeline.title',
        message:
          'Remote work in government: a pilot in 2019; up to 50% of staff from 22 March 2020 and up to 70% from 5 April 2020; the regulation of October 2021; 70% on 22 and 23 June 2025.',
        description: 'Text alternative of the drawing policy-timeline',
      })}
    >
      <Mirror>
        <path d={`M34 ${FIRST}v${STEP * 4}`} />
      </Mirror>
      <Milestone
        row={0}
        date={translate({
          id: 'figure.policy-timeline.date1',
          message: 'October 2019',
          description: 'Date in the drawing policy-timeline',
        })}
        what={translate({id: 'figure.policy-timeline.pilot', message: 'Pilot', description: 'What happened in 2019'})}
      />
      <Milestone
        row={1}
        percent={50}
        date={translate({
          id: 'figure.policy-timeline.date2',
          message: '22 March 2020',
          description: 'Date in the drawing policy-timeline',
        })}
        what={translate({
          id: 'figure.policy-timeline.half',
          message: 'Up to 50% of staff',
          description: 'What came into force in March 2020',
        })}
      />
      <Milestone
        row={2}
        percent={70}
        date={translate({
          id: 'figure.policy-timeline.date3',
          message: '5 April 2020',
          description: 'Date in the drawing policy-timeline',
        })}
        what={translate({
          id: 'figure.policy-timeline.more',
          message: 'Up to 70% of staff',
          description: 'What came into force in April 2020',
        })}
      />
      <Milestone
        row={3}
        date={translate({
          id: 'figure.policy-timeline.date4',
          message: 'October 2021',
          description: 'Date in the drawing policy-timeline',
        })}
        what={translate({
          id: 'figure.policy-timeline.regulation',
          message: 'Regulation: article 26 bis',
          description: 'What was issued in October 2021',
        })}
      />
      <Milestone
        row={4}
        percent={70}
        date={translate({
          id: 'figure.policy-timeline.date5',
          message: '22 and 23 June 2025',
          description: 'Dates in the drawing policy-timeline',
        })}
        what={translate({
          id: 'figure.policy-timeline.activation',
          message: 'Remote work at 70%',
          description: 'What was in force in June 2025',
        })}
      />
    </Canvas>
  );
}
