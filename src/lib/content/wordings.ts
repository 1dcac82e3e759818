/** What steps and checklist items say: the first paragraph, which is what revisions are compared by. */
import {attributeValue, rangeOf, type Page} from './page';

export interface Wording {
  readonly id: string;
  /** Offset of the first character in the page. */
  readonly at: number;
  /** As it is written, on one line. */
  readonly words: string;
  /** For whom an item is, when not for everyone. */
  readonly when?: string | undefined;
}

/** The items of a page, in its order. */
export const itemWords = (page: Page): Wording[] => wordsOf(page, 'Item');

/** The steps of a guide, in its order. */
export const stepWords = (page: Page): Wording[] => wordsOf(page, 'Step');

function wordsOf({elements, text}: Page, component: string): Wording[] {
  return elements
    .filter(({name}) => name === component)
    .flatMap((element) => {
      const id = attributeValue(element, 'id');
      const first = element.children.find(({type}) => type === 'paragraph');
      if (id === undefined || !first) return [];
      const {start, end} = rangeOf(first);
      return [
        {id, at: start, words: text.slice(start, end).replace(/\s+/g, ' '), when: attributeValue(element, 'when')},
      ];
    });
}
