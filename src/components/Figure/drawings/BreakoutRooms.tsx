import type {ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import Canvas, {At, Label, Mirror} from './Canvas';
import Sign, {Portrait} from './Sign';
import styles from './drawings.module.css';

interface RoomProps {
  /** The middle of the room. */
  readonly x: number;
  readonly text: string;
}

function Room({x, text}: RoomProps): ReactNode {
  return (
    <>
      <Mirror>
        <path d={`M${x - 20} 200v54M${x - 31} 243l11 11 11-11`} className={styles.accentLine} />
        <path d={`M${x + 20} 254v-54M${x + 9} 211l11-11 11 11`} className={styles.amberLine} />
        <rect x={x - 96} y="266" width="192" height="138" rx="16" className={styles.paper} />
      </Mirror>
      <Portrait x={x - 36} y={312} size={58} />
      <Portrait x={x + 36} y={312} size={58} />
      <Label x={x} y={384} anchor="middle" text={text} />
    </>
  );
}

export default function BreakoutRooms(): ReactNode {
  return (
    <Canvas
      height={518}
      title={translate({
        id: 'figure.breakout-rooms.title',
        message:
          'The organiser, on the computer app, sends the people of the main room into small rooms; when the time is over, everyone comes back to the main room.',
        description: 'Text alternative of the drawing breakout-rooms',
      })}
    >
      <Mirror>
        <rect x="12" y="12" width="616" height="176" rx="16" className={styles.wash} />
      </Mirror>
      <Label
        x={36}
        y={54}
        className={styles.strong}
        text={translate({
          id: 'figure.breakout-rooms.main',
          message: 'Main room',
          description: 'In the drawing breakout-rooms',
        })}
      />
      <At x={96} y={116}>
        <circle r="44" className={styles.accent} />
      </At>
      <Sign name="person" x={96} y={114} size={52} className={styles.paperLine} />
      <Label
        x={156}
        y={125}
        className={styles.accentText}
        text={translate({
          id: 'figure.breakout-rooms.organiser',
          message: 'Organiser',
          description: 'In the drawing breakout-rooms',
        })}
      />
      {[358, 436, 514, 592].map((x) => (
        <Portrait key={x} x={x - 8} y={116} size={58} />
      ))}
      <Room
        x={108}
        text={translate({
          id: 'figure.breakout-rooms.room1',
          message: 'Room 1',
          description: 'In the drawing breakout-rooms',
        })}
      />
      <Room
        x={320}
        text={translate({
          id: 'figure.breakout-rooms.room2',
          message: 'Room 2',
          description: 'In the drawing breakout-rooms',
        })}
      />
      <Room
        x={532}
        text={translate({
          id: 'figure.breakout-rooms.room3',
          message: 'Room 3',
          description: 'In the drawing breakout-rooms',
        })}
      />
      <Sign name="laptop" x={40} y={442} size={40} className={styles.accentLine} />
      <Label
        x={74}
        y={451}
        text={translate({
          id: 'figure.breakout-rooms.open',
          message: 'Opened from the computer app',
          description: 'Who can open the rooms, in the drawing breakout-rooms',
        })}
      />
      <Sign name="clock" x={40} y={490} size={40} className={styles.amberLine} />
      <Label
        x={74}
        y={499}
        text={translate({
          id: 'figure.breakout-rooms.back',
          message: 'Time over: everyone comes back',
          description: 'How the rooms end, in the drawing breakout-rooms',
        })}
      />
    </Canvas>
  );
}
