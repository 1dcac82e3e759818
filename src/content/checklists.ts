import type {PublishedChecklist} from '../lib/checklist/published';
import type {ItemHistories} from '../lib/checklist/itemsSchema';
import {componentsIn, firstWords} from './parts';
import type {ContentPage} from './readContent';

/**
 * The checklists of some pages, as the progress page and the results of a session need them.
 *
 * @throws Error when data/items.yml does not know an item
 */
export default function checklistsOf(pages: readonly ContentPage[], histories: ItemHistories): PublishedChecklist[] {
  return pages.flatMap(({address, file, frontMatter: {title}, parts}) =>
    componentsIn(parts, 'Checklist').map((list) => ({
      id: list.attributes.id,
      title,
      address,
      repeats: list.attributes.repeats,
      items: componentsIn(list.parts, 'Item').map((item) => {
        const {id, when} = item.attributes;
        const history = histories[id];
        if (!history) throw new Error(`${file}: <Item id="${id}"> has no history in data/items.yml.`);
        return {id, wording: firstWords(item), history, when};
      }),
    })),
  );
}
