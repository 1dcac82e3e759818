import type {ReactNode} from 'react';
import clsx from 'clsx';
import {translate} from '@docusaurus/Translate';
import Canvas, {Label, Mirror} from './Canvas';
import Sign, {type SignName} from './Sign';
import styles from './drawings.module.css';

interface CaseProps {
  /** The middle of its box. */
  readonly x: number;
  /** On the folder, with its size. */
  readonly sign: SignName;
  readonly size: number;
  readonly meeting: string;
  readonly place: string;
  readonly owner: string;
}

function Case({x, sign, size, meeting, place, owner}: CaseProps): ReactNode {
  return (
    <>
      <Label x={x} y={204} anchor="middle" className={styles.strong} text={meeting} />
      <Sign name="folder" x={x} y={274} size={108} className={styles.paper} />
      <Sign name={sign} x={x} y={280} size={size} />
      <Label x={x} y={364} anchor="middle" text={place} />
      <Label x={x} y={438} anchor="middle" text={owner} />
    </>
  );
}

export default function RecordingPlace(): ReactNode {
  return (
    <Canvas
      height={596}
      title={translate({
        id: 'figure.recording-place.title',
        message:
          'The recording of a channel meeting goes to the channel’s site and belongs to the team, that of any other meeting goes to the organiser’s OneDrive and belongs to the organiser, and after its expiry date the file goes to the recycle bin.',
        description: 'Text alternative of the drawing recording-place',
      })}
    >
      <Mirror>
        <rect x="170" y="12" width="300" height="68" rx="34" className={styles.paper} />
        <circle cx="212" cy="46" r="13" className={styles.red} />
        <path d="M320 80v32M160 146v-20a14 14 0 0 1 14-14h292a14 14 0 0 1 14 14v20M149 134l11 12 11-12M469 134l11 12 11-12" />
        <rect x="12" y="158" width="300" height="304" rx="16" className={styles.wash} />
        <rect x="328" y="158" width="300" height="304" rx="16" className={styles.raised} />
        <path d="M36 396h252M352 396h252" className={styles.quietLine} />
        <path d="M160 462v36M480 462v36" className={styles.amberLine} />
        <rect x="12" y="498" width="616" height="86" rx="16" className={clsx(styles.paper, styles.amberLine)} />
      </Mirror>
      <Label
        x={242}
        y={55}
        className={styles.strong}
        text={translate({
          id: 'figure.recording-place.recording',
          message: 'The recording',
          description: 'Beginning of the drawing recording-place',
        })}
      />
      <Case
        x={162}
        sign="people"
        size={40}
        meeting={translate({
          id: 'figure.recording-place.channel',
          message: 'Channel meeting',
          description: 'First case in the drawing recording-place',
        })}
        place={translate({
          id: 'figure.recording-place.site',
          message: 'The channel’s site',
          description: 'Where the file goes in the first case of the drawing recording-place',
        })}
        owner={translate({
          id: 'figure.recording-place.team',
          message: 'Owner: the team',
          description: 'Who owns the file in the first case of the drawing recording-place',
        })}
      />
      <Case
        x={478}
        sign="person"
        size={38}
        meeting={translate({
          id: 'figure.recording-place.other',
          message: 'Any other meeting',
          description: 'Second case in the drawing recording-place',
        })}
        place={translate({
          id: 'figure.recording-place.onedrive',
          message: 'Organiser’s OneDrive',
          description: 'Where the file goes in the second case of the drawing recording-place',
        })}
        owner={translate({
          id: 'figure.recording-place.organiser',
          message: 'Owner: the organiser',
          description: 'Who owns the file in the second case of the drawing recording-place',
        })}
      />
      <Sign name="clock" x={60} y={541} size={50} className={styles.amberLine} />
      <Label
        x={102}
        y={533}
        leading={34}
        text={translate({
          id: 'figure.recording-place.expiry',
          message: 'After its expiry date it goes\nto the recycle bin',
          description: 'Last line of the drawing recording-place; \\n begins a new line',
        })}
      />
    </Canvas>
  );
}
