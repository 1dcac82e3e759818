import type {PublishedChecklist} from '../lib/checklist/published';
import type {ItemHistories} from '../lib/checklist/itemsSchema';
import {listsBefore} from '../lib/checklist/moved';
import {componentsIn, firstWords} from './parts';
import type {ContentPage} from './readContent';

/**
 * The checklists of some pages, as the progress page and the results of a session need them.
 *
 * @param all the pages of all revisions in the same language: an item may have stood on another list
 * @throws Error when data/items.yml does not know an item
 */
export default function checklistsOf(
  pages: readonly ContentPage[],
  histories: ItemHistories,
  all: readonly ContentPage[],
): PublishedChecklist[] {
  const keys = [...new Set(all.map(({revision}) => revision.key))];
  const listsIn = (item: string) => (key: string) =>
    all
      .filter(({revision}) => revision.key === key)
      .filter(({parts}) => componentsIn(parts, 'Item').some(({attributes}) => attributes.id === item))
      .map(({slug}) => slug);
  return pages.flatMap(({slug, revision, address, file, frontMatter: {title}, parts}) =>
    componentsIn(parts, 'Checklist').map((list) => ({
      id: list.attributes.id,
      title,
      address,
      repeats: list.attributes.repeats,
      items: componentsIn(list.parts, 'Item').map((item) => {
        const {id, when} = item.attributes;
        const history = histories[id];
        if (!history) throw new Error(`${file}: <Item id="${id}"> has no history in data/items.yml.`);
        const from = history.some((change) => change.class === 'moved')
          ? listsBefore(history, slug, revision.key, listsIn(id), keys)
          : [];
        return {id, wording: firstWords(item), history, when, ...(from.length > 0 && {from})};
      }),
    })),
  );
}
