import type {ReactNode} from 'react';
import type {Block} from '../../lib/session/session';
import Bidi from '../Bidi';

/** Paragraphs and lists, as the build published them. */
export function Blocks({blocks}: {blocks: readonly Block[]}): ReactNode {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.kind !== 'paragraph' && last?.[0]?.kind === block.kind) last.push(block);
    else groups.push([block]);
  }
  return groups.map((group, index) => {
    const [{kind, text: first}] = group as [Block, ...Block[]];
    if (kind === 'paragraph') {
      return (
        <p key={index}>
          <Bidi text={first} />
        </p>
      );
    }
    const List = kind === 'numbered' ? 'ol' : 'ul';
    return (
      <List key={index}>
        {group.map(({text}) => (
          <li key={text}>
            <Bidi text={text} />
          </li>
        ))}
      </List>
    );
  });
}

/** A time or a number that must not turn round in Arabic. */
export function Ltr({children}: {children: string}): ReactNode {
  return <bdi dir="ltr">{children}</bdi>;
}
