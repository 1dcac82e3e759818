import type {ReactNode} from 'react';
import {Action, Decision, Nodes} from '../../components/Tree';
import takeOver, {all} from './takeOver';
import {contentOf} from './vnodes';

function node(element: HTMLElement): ReactNode {
  const {id} = element;
  const body = element.firstElementChild!;
  const [yes, no] = ['yes', 'no'].map((answer) => body.querySelector(`a[data-answer=${answer}]`)?.getAttribute('href'));
  const wording = body.querySelector(':scope > :not([data-added])')!.textContent.replace(/\s+/g, ' ').trim();
  return yes && no ? (
    <Decision key={id} id={id} yes={yes.slice(1)} no={no.slice(1)} wording={wording}>
      {contentOf(body)}
    </Decision>
  ) : (
    <Action key={id} id={id} wording={wording}>
      {contentOf(body)}
    </Action>
  );
}

takeOver('tree', (part) => {
  const [tree] = all(part, '[data-tree]');
  return <Nodes id={tree!.dataset.tree!}>{all(part, '[data-node]').map(node)}</Nodes>;
});
