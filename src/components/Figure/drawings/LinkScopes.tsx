import type {ReactNode} from 'react';
import clsx from 'clsx';
import {translate} from '@docusaurus/Translate';
import Canvas, {Label, Mirror} from './Canvas';
import Sign from './Sign';
import styles from './drawings.module.css';

export default function LinkScopes(): ReactNode {
  return (
    <Canvas
      height={400}
      title={translate({
        id: 'figure.link-scopes.title',
        message:
          'Who can open a link, from narrow to wide: named people, the team, the entity, anyone. The narrower, the safer; do not send a link that anyone can open.',
        description: 'Text alternative of the drawing link-scopes',
      })}
    >
      <Mirror>
        <rect x="12" y="14" width="304" height="78" rx="12" className={styles.accent} />
        <rect x="12" y="110" width="408" height="78" rx="12" className={styles.wash} />
        <rect x="12" y="206" width="512" height="78" rx="12" className={styles.paper} />
        <rect
          x="12"
          y="302"
          width="616"
          height="84"
          rx="12"
          className={clsx(styles.paper, styles.redLine, styles.dashed)}
        />
        <path d="M600 272V124M586 138l14-14 14 14" className={styles.accentLine} />
      </Mirror>
      <Sign name="person" x={50} y={53} size={42} className={styles.paperLine} />
      <Sign name="people" x={50} y={149} size={44} />
      <Sign name="building" x={50} y={245} size={44} />
      <Sign name="globe" x={50} y={344} size={42} className={styles.redLine} />
      <Label
        x={88}
        y={62}
        className={clsx(styles.strong, styles.paperText)}
        text={translate({
          id: 'figure.link-scopes.people',
          message: 'Named people',
          description: 'Narrowest scope in the drawing link-scopes',
        })}
      />
      <Label
        x={88}
        y={158}
        text={translate({
          id: 'figure.link-scopes.team',
          message: 'The team',
          description: 'Second scope in the drawing link-scopes',
        })}
      />
      <Label
        x={88}
        y={254}
        text={translate({
          id: 'figure.link-scopes.entity',
          message: 'The whole entity',
          description: 'Third scope in the drawing link-scopes',
        })}
      />
      <Label
        x={88}
        y={353}
        className={styles.strong}
        text={translate({
          id: 'figure.link-scopes.anyone',
          message: 'Anyone with the link',
          description: 'Widest scope in the drawing link-scopes, not to be used',
        })}
      />
      <Sign name="stop" x={584} y={344} size={58} className={styles.red} />
      <Sign name="bar" x={584} y={344} size={58} className={styles.paperLine} />
      <Label
        x={624}
        y={50}
        anchor="end"
        className={styles.strong}
        text={translate({
          id: 'figure.link-scopes.lesson',
          message: 'The narrower,\nthe safer',
          description: 'The lesson of the drawing link-scopes; \\n begins a new line',
        })}
      />
    </Canvas>
  );
}
