import type {ReactNode} from 'react';
import {DRAWINGS} from './drawings';
import styles from './styles.module.css';

/**
 * A drawing of a guide, with real text in the page's language. A name without a
 * drawing is a problem of the page, and stops the build.
 */
export default function Figure({name}: {name: string}): ReactNode {
  const Drawing = Object.hasOwn(DRAWINGS, name) ? DRAWINGS[name] : undefined;
  if (!Drawing) throw new Error(`<Figure name="${name}"> has no drawing in src/components/Figure/drawings.`);
  return (
    <figure className={styles.figure}>
      <Drawing />
    </figure>
  );
}
