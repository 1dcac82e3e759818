import type {ReactNode} from 'react';
import clsx from 'clsx';
import {translate} from '@docusaurus/Translate';
import Canvas, {Label, Mirror} from './Canvas';
import Sign, {CallOut, Switch} from './Sign';
import styles from './drawings.module.css';

interface PermissionProps {
  readonly number: number;
  /** The middle of the row. */
  readonly y: number;
  readonly what: string;
  readonly who: string;
}

function Permission({number, y, what, who}: PermissionProps): ReactNode {
  return (
    <>
      <CallOut number={number} x={56} y={y} />
      <Label x={92} y={y - 8} text={what} className={styles.strong} />
      <Label x={92} y={y + 27} text={who} className={clsx(styles.small, styles.softText)} />
      <Switch x={564} y={y} on />
    </>
  );
}

export default function WindowsPermissions(): ReactNode {
  return (
    <Canvas
      height={554}
      title={translate({
        id: 'figure.windows-permissions.title',
        message:
          'Windows has three switches in a row for the camera and three for the microphone, 1 for the whole computer, 2 for apps from the store, 3 for desktop apps such as Teams and the browser, and one switch off is enough to stop picture or sound.',
        description: 'Text alternative of the drawing windows-permissions',
      })}
    >
      <Mirror>
        <rect x="12" y="12" width="616" height="448" rx="16" className={styles.paper} />
        <path d="M12 126h616M36 232h568" className={styles.quietLine} />
        <path d="M56 200v64M56 304v66" className={styles.accentLine} />
        <rect x="24" y="340" width="592" height="108" rx="12" className={clsx(styles.wash, styles.accentLine)} />
      </Mirror>
      <Label
        x={36}
        y={50}
        className={clsx(styles.small, styles.softText)}
        text={translate({
          id: 'figure.windows-permissions.path',
          message: 'Settings › Privacy & security',
          description: 'Where the switches are in Windows, in the drawing windows-permissions',
        })}
      />
      <Sign name="camera" x={58} y={92} size={44} />
      <Sign name="microphone" x={108} y={92} size={42} />
      <Label
        x={140}
        y={101}
        className={styles.strong}
        text={translate({
          id: 'figure.windows-permissions.heading',
          message: 'Camera or microphone',
          description: 'Heading of the switches in the drawing windows-permissions',
        })}
      />
      <Permission
        number={1}
        y={180}
        what={translate({
          id: 'figure.windows-permissions.device',
          message: 'Access on this device',
          description: 'First switch in the drawing windows-permissions',
        })}
        who={translate({
          id: 'figure.windows-permissions.everything',
          message: 'The whole computer',
          description: 'What the first switch is for, in the drawing windows-permissions',
        })}
      />
      <Permission
        number={2}
        y={286}
        what={translate({
          id: 'figure.windows-permissions.apps',
          message: 'Access for apps',
          description: 'Second switch in the drawing windows-permissions',
        })}
        who={translate({
          id: 'figure.windows-permissions.store',
          message: 'Apps from the store',
          description: 'What the second switch is for, in the drawing windows-permissions',
        })}
      />
      <Permission
        number={3}
        y={394}
        what={translate({
          id: 'figure.windows-permissions.desktop',
          message: 'Access for desktop apps',
          description: 'Third switch in the drawing windows-permissions',
        })}
        who={translate({
          id: 'figure.windows-permissions.programs',
          message: 'Teams and the browser',
          description: 'What the third switch is for, in the drawing windows-permissions',
        })}
      />
      <Sign name="warning" x={56} y={506} size={44} className={styles.amberLine} />
      <Label
        x={92}
        y={516}
        className={styles.strong}
        text={translate({
          id: 'figure.windows-permissions.lesson',
          message: 'One switch off stops it all',
          description: 'The lesson of the drawing windows-permissions',
        })}
      />
    </Canvas>
  );
}
