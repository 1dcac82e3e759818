import type {ReactNode} from 'react';
import clsx from 'clsx';
import {isSame, type Block, type Row} from '../../lib/changes/compare';
import Bidi from '../Bidi';
import Difference from '../Difference';
import styles from './styles.module.css';

function Text({block, as: Tag = 'p'}: {block: Block; as?: 'p' | 'del' | 'ins'}): ReactNode {
  return (
    // Another text is another element: a browser that translates the page has taken the words over.
    <Tag key={block.text} className={clsx(styles.block, block.kind === 'heading' && styles.heading)}>
      <Bidi text={block.text} />
    </Tag>
  );
}

function Merged({row: {before, after}}: {row: Row}): ReactNode {
  if (before && after)
    return before.text === after.text ? <Text block={after} /> : <Difference before={before.text} after={after.text} />;
  if (after) return <Text block={after} as="ins" />;
  return before ? <Text block={before} as="del" /> : null;
}

/** Both texts as one, with what was added and removed. */
export function MergedRows({rows}: {rows: readonly Row[]}): ReactNode {
  return (
    <div className={styles.merged}>
      {rows.map((row, index) => (
        <Merged key={index} row={row} />
      ))}
    </div>
  );
}

interface SideProps {
  readonly rows: readonly Row[];
  /** The keys of the revisions. */
  readonly from: string;
  readonly to: string;
  readonly name: (revision: string) => string;
}

/** Both texts beside each other. */
export function SideBySide({rows, from, to, name}: SideProps): ReactNode {
  return (
    <table className={styles.side}>
      <thead>
        <tr>
          <th key={`from ${from}`} scope="col">
            <Bidi text={name(from)} />
          </th>
          <th key={`to ${to}`} scope="col">
            <Bidi text={name(to)} />
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index} className={clsx(!isSame(row) && styles.differs)}>
            <td>{row.before && <Text block={row.before} />}</td>
            <td>
              {row.after &&
                (row.before && !isSame(row) ? (
                  <Difference before={row.before.text} after={row.after.text} />
                ) : (
                  <Text block={row.after} />
                ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
