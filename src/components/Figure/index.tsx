import type {ReactNode} from 'react';
import {isDrawing} from '../../lib/drawings';
import {DRAWINGS} from './drawings';
import styles from './styles.module.css';

/**
 * A drawing of a guide, with real text in the page's language. A name without a
 * drawing is a problem of the page, and stops the build.
 */
export default function Figure({name}: {name: string}): ReactNode {
  if (!isDrawing(name)) throw new Error(`<Figure name="${name}"> has no drawing: see src/lib/drawings.ts.`);
  const Drawing = DRAWINGS[name];
  return (
    <figure className={styles.figure}>
      <Drawing />
    </figure>
  );
}
