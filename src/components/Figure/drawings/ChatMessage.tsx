import type {ReactNode} from 'react';
import clsx from 'clsx';
import {translate} from '@docusaurus/Translate';
import Canvas, {Label, Mirror} from './Canvas';
import Sign, {CallOut, KeyLine, Portrait} from './Sign';
import styles from './drawings.module.css';

export default function ChatMessage(): ReactNode {
  return (
    <Canvas
      height={504}
      title={translate({
        id: 'figure.chat-message.title',
        message:
          'What to look at in a chat: 1 the name of the person, 2 the label External, 3 the warning about a link. At a warning, stop.',
        description: 'Text alternative of the drawing chat-message',
      })}
    >
      <Mirror>
        <rect x="12" y="12" width="616" height="334" rx="16" className={styles.paper} />
        <path d="M12 112h616" className={styles.quietLine} />
        <path
          d="M96 138h440a14 14 0 0 1 14 14v74a14 14 0 0 1-14 14H96a14 14 0 0 1-14-14V152a14 14 0 0 1 14-14"
          className={styles.raised}
        />
        <path d="M106 170h380" className={styles.quietLine} />
        <rect x="82" y="258" width="468" height="66" rx="10" className={clsx(styles.paper, styles.amberLine)} />
      </Mirror>
      <Portrait x={58} y={62} size={58} />
      <Label
        x={104}
        y={71}
        className={styles.strong}
        text={translate({
          id: 'figure.chat-message.name',
          message: 'Person’s name',
          description: 'Stands for the name of a person in the drawing chat-message',
        })}
      />
      <CallOut number={1} x={330} y={62} />
      <Mirror>
        <rect x="382" y="38" width="166" height="48" rx="24" />
      </Mirror>
      <Label
        x={465}
        y={71}
        anchor="middle"
        className={styles.strong}
        text={translate({
          id: 'figure.chat-message.external',
          message: 'External',
          description: 'The label beside people from outside, in the drawing chat-message',
        })}
      />
      <CallOut number={2} x={590} y={62} />
      <Label
        x={106}
        y={217}
        text="files.example/report"
        className={clsx(styles.code, styles.underlined, styles.accentText)}
      />
      <Sign name="warning" x={114} y={290} size={38} className={styles.amberLine} />
      <Label
        x={146}
        y={300}
        text={translate({
          id: 'figure.chat-message.warning',
          message: 'This link may be harmful',
          description: 'The warning bar in the drawing chat-message',
        })}
      />
      <CallOut number={3} x={590} y={291} />
      <KeyLine
        number={1}
        y={386}
        text={translate({
          id: 'figure.chat-message.key1',
          message: 'Is this the person you mean?',
          description: 'Key to number 1 (the name) in the drawing chat-message',
        })}
      />
      <KeyLine
        number={2}
        y={432}
        text={translate({
          id: 'figure.chat-message.key2',
          message: 'From outside your entity',
          description: 'Key to number 2 (the label External) in the drawing chat-message',
        })}
      />
      <KeyLine
        number={3}
        y={478}
        text={translate({
          id: 'figure.chat-message.key3',
          message: 'Stop: do not open the link',
          description: 'Key to number 3 (the warning about a link) in the drawing chat-message',
        })}
      />
    </Canvas>
  );
}
