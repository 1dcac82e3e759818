import type {ReactNode} from 'react';
import {Item, List} from '../../components/Checklist';
import type {ItemProps} from '../../components/Checklist/Item';
import type {Repeats} from '../../lib/checklist/record';
import takeOver, {all} from './takeOver';
import {contentOf} from './vnodes';

function item(element: Element): ReactNode {
  if (!(element instanceof HTMLElement) || element.dataset.item === undefined) return undefined;
  const {item: id, when, history, wording, earlier, changeClass: change, movedFrom: from} = element.dataset;
  return (
    <Item key={id} {...({id, when, history, wording, earlier, change, from} as unknown as ItemProps)}>
      {contentOf(element.lastElementChild!)}
    </Item>
  );
}

takeOver('checklist', (part) => {
  const [list] = all(part, '[data-checklist]');
  return (
    <List id={list!.dataset.checklist!} repeats={list!.dataset.repeats as Repeats}>
      {contentOf(all(part, '[data-items]')[0]!, item)}
    </List>
  );
});
