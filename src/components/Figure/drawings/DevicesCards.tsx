import type {ReactNode} from 'react';
import clsx from 'clsx';
import {translate} from '@docusaurus/Translate';
import Canvas, {At, Label, Mirror} from './Canvas';
import Sign, {type SignName} from './Sign';
import styles from './drawings.module.css';

const FIRST = 172;
const STEP = 80;

/** The middles of the three cards: computer, phone, browser. */
const CARDS = [286, 424, 562];

interface DeviceProps {
  readonly card: number;
  readonly sign: SignName;
  readonly text: string;
}

function Device({card, sign, text}: DeviceProps): ReactNode {
  const x = CARDS[card] ?? 0;
  return (
    <>
      <Mirror>
        <rect x={x - 66} y="12" width="132" height="518" rx="16" className={card === 0 ? styles.wash : styles.paper} />
      </Mirror>
      <Sign name={sign} x={x} y={58} size={58} />
      <Label x={x} y={114} anchor="middle" text={text} className={clsx(styles.small, styles.strong)} />
    </>
  );
}

interface AbilityProps {
  readonly row: number;
  readonly text: string;
  /** Whether it works on the computer, the phone, in the browser. */
  readonly works: readonly [boolean, boolean, boolean];
}

function Ability({row, text, works}: AbilityProps): ReactNode {
  const y = FIRST + row * STEP;
  const lines = text.split('\n').length;
  return (
    <>
      <Mirror>
        <path
          d={`M12 ${y - 40}h196${CARDS.map((x) => `M${x - 52} ${y - 40}h104`).join('')}`}
          className={styles.quietLine}
        />
      </Mirror>
      <Label x={12} y={y + 9 - (lines - 1) * 15} leading={30} text={text} className={styles.small} />
      {works.map((yes, card) => {
        const x = CARDS[card] ?? 0;
        return yes ? (
          <At key={x} x={x} y={y}>
            <circle r="21" className={styles.accent} />
          </At>
        ) : (
          <Sign key={x} name="bar" x={x} y={y} size={46} className={styles.quietLine} />
        );
      })}
      {works.map(
        (yes, card) =>
          yes && <Sign key={card} name="check" x={CARDS[card] ?? 0} y={y} size={28} className={styles.paperLine} />,
      )}
    </>
  );
}

export default function DevicesCards(): ReactNode {
  return (
    <Canvas
      height={542}
      title={translate({
        id: 'figure.devices-cards.title',
        message:
          'Meetings, chat and sharing in Teams work on the computer, the phone and in the browser, but only the computer manages breakout rooms, only the browser needs no installing, and only the phone notifies you on the move.',
        description: 'Text alternative of the drawing devices-cards',
      })}
    >
      <Device
        card={0}
        sign="laptop"
        text={translate({
          id: 'figure.devices-cards.computer',
          message: 'Computer',
          description: 'Card in the drawing devices-cards: the computer app',
        })}
      />
      <Device
        card={1}
        sign="mobile"
        text={translate({
          id: 'figure.devices-cards.phone',
          message: 'Phone',
          description: 'Card in the drawing devices-cards: the phone app',
        })}
      />
      <Device
        card={2}
        sign="browser"
        text={translate({
          id: 'figure.devices-cards.browser',
          message: 'Browser',
          description: 'Card in the drawing devices-cards',
        })}
      />
      <Ability
        row={0}
        works={[true, true, true]}
        text={translate({
          id: 'figure.devices-cards.meetings',
          message: 'Meetings\nand chat',
          description: 'Row of the drawing devices-cards; \\n begins a new line',
        })}
      />
      <Ability
        row={1}
        works={[true, true, true]}
        text={translate({
          id: 'figure.devices-cards.share',
          message: 'Share content',
          description: 'Row of the drawing devices-cards',
        })}
      />
      <Ability
        row={2}
        works={[true, false, false]}
        text={translate({
          id: 'figure.devices-cards.rooms',
          message: 'Manage\nbreakout rooms',
          description: 'Row of the drawing devices-cards; \\n begins a new line',
        })}
      />
      <Ability
        row={3}
        works={[false, false, true]}
        text={translate({
          id: 'figure.devices-cards.nothing',
          message: 'Nothing\nto install',
          description: 'Row of the drawing devices-cards; \\n begins a new line',
        })}
      />
      <Ability
        row={4}
        works={[false, true, false]}
        text={translate({
          id: 'figure.devices-cards.away',
          message: 'Notifies you\non the move',
          description: 'Row of the drawing devices-cards; \\n begins a new line',
        })}
      />
    </Canvas>
  );
}
