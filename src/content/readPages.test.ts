/** The changes that the real content makes, against the list that was written before the pages were. */
import {describe, expect, test} from 'vitest';
import {changesOf, stepIds, type Change} from '../lib/changes/changes';
import {LOCALES} from '../lib/locale';
import {readData} from './readData';
import {readPages} from './readPages';
import planned from './__fixtures__/changes.json';

const data = readData('.');
/** What was planned are first sentences, what to do or to confirm; what follows them was written later. */
const isPlanned = ({class: changeClass, words, differences}: Change): boolean =>
  changeClass !== 'substantive' || differences.some(({after}) => after === words);
const itemsOf = (changes: readonly Change[], wanted: Change['class']) =>
  changes
    .filter((change) => change.kind === 'item' && change.class === wanted)
    .map(({id}) => id)
    .toSorted();

describe.each(LOCALES)('%s', (locale) => {
  const [newest, middle, oldest] = data.revisions.map((revision) => readPages('.', locale, revision, data.entity));
  const between = (key: string, before: typeof newest, after: typeof newest) => {
    const changes = changesOf({key, before: before!, after: after!}, data.changes[key] ?? [], data.items).filter(
      isPlanned,
    );
    const steps = (wanted: Change['class']) => stepIds(changes, wanted === 'retired' ? before! : after!, wanted);
    return {
      steps: {added: steps('new'), changed: steps('substantive'), removed: steps('retired')},
      items: {
        added: itemsOf(changes, 'new'),
        changed: itemsOf(changes, 'substantive'),
        removed: itemsOf(changes, 'retired'),
      },
    };
  };

  test.each([
    ['2021-10', oldest, middle],
    ['2025-06', middle, newest],
  ] as const)('%s changed exactly what was planned', (key, before, after) =>
    expect(between(key, before, after)).toEqual(planned[key]),
  );
});
