import type {ReactNode} from 'react';
import type {Block} from '../../lib/session/session';
import Bidi from '../Bidi';

/** Paragraphs and lists, as the build published them. */
export function Blocks({blocks}: {blocks: readonly Block[]}): ReactNode {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.kind === 'item' && last?.[0]?.kind === 'item') last.push(block);
    else groups.push([block]);
  }
  return groups.map((group, index) =>
    group[0]!.kind === 'item' ? (
      <ul key={index}>
        {group.map(({text}) => (
          <li key={text}>
            <Bidi text={text} />
          </li>
        ))}
      </ul>
    ) : (
      <p key={index}>
        <Bidi text={group[0]!.text} />
      </p>
    ),
  );
}

/** A time or a number that must not turn round in Arabic. */
export function Ltr({children}: {children: string}): ReactNode {
  return <bdi dir="ltr">{children}</bdi>;
}
