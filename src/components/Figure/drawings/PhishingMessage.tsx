import type {ReactNode} from 'react';
import clsx from 'clsx';
import {translate} from '@docusaurus/Translate';
import Canvas, {Label, Mirror} from './Canvas';
import {CallOut, KeyLine, Portrait} from './Sign';
import styles from './drawings.module.css';

export default function PhishingMessage(): ReactNode {
  return (
    <Canvas
      height={504}
      title={translate({
        id: 'figure.phishing-message.title',
        message:
          'Three signs of a false message: 1 a strange sender address, 2 hurry or a threat, 3 a link that leads to another site.',
        description: 'Text alternative of the drawing phishing-message',
      })}
    >
      <Mirror>
        <rect x="12" y="12" width="616" height="334" rx="16" className={styles.paper} />
        <path d="M12 122h616" className={styles.quietLine} />
        <path d="M40 222h470M40 252h350" className={styles.quietLine} />
        <rect x="32" y="274" width="510" height="54" rx="10" className={clsx(styles.raised, styles.quietLine)} />
      </Mirror>
      <Portrait x={60} y={66} size={58} />
      <Label
        x={106}
        y={56}
        className={styles.strong}
        text={translate({
          id: 'figure.phishing-message.name',
          message: 'Technical support',
          description: 'The name a false sender shows, in the drawing phishing-message',
        })}
      />
      <Label x={106} y={97} text="support@ent1ty-help.example" className={styles.code} />
      <CallOut number={1} x={590} y={66} />
      <Label
        x={40}
        y={180}
        className={styles.strong}
        text={translate({
          id: 'figure.phishing-message.hurry',
          message: 'Your account closes today!',
          description: 'The hurry in the false message of the drawing phishing-message',
        })}
      />
      <CallOut number={2} x={590} y={172} />
      <Label
        x={52}
        y={309}
        text="entity.example.login.test"
        className={clsx(styles.code, styles.underlined, styles.accentText)}
      />
      <CallOut number={3} x={590} y={301} />
      <KeyLine
        number={1}
        y={386}
        text={translate({
          id: 'figure.phishing-message.key1',
          message: 'Sender: a strange address',
          description: 'Key to number 1 (the address) in the drawing phishing-message',
        })}
      />
      <KeyLine
        number={2}
        y={432}
        text={translate({
          id: 'figure.phishing-message.key2',
          message: 'Hurry: a threat or a deadline',
          description: 'Key to number 2 (the hurry) in the drawing phishing-message',
        })}
      />
      <KeyLine
        number={3}
        y={478}
        text={translate({
          id: 'figure.phishing-message.key3',
          message: 'Link: it leads to another site',
          description: 'Key to number 3 (the link) in the drawing phishing-message',
        })}
      />
    </Canvas>
  );
}
