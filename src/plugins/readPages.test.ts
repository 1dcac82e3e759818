/** The changes that the real content makes, as sets of ids. */
import {describe, expect, test} from 'vitest';
import {changesOf, stepIds, type Change} from '../lib/changes/changes';
import {LOCALES} from '../lib/locale';
import {readData} from './readData';
import {readPages} from './readPages';

const data = readData('.');
const itemsOf = (changes: readonly Change[], wanted: Change['class']) => changes.filter((change) => change.kind === 'item' && change.class === wanted).map(({id}) => id).toSorted();

describe.each(LOCALES)('%s', (locale) => {
  const [newest, middle, oldest] = data.revisions.map((revision) => readPages('.', locale, revision, data.revisions, data.entity));
  const between = (key: string, before: typeof newest, after: typeof newest) => {
    const changes = changesOf({key, before: before!, after: after!}, data.changes[key] ?? [], data.items);
    const steps = (wanted: Change['class']) => stepIds(changes, wanted === 'retired' ? before! : after!, wanted);
    return {
      steps: {added: steps('new'), changed: steps('substantive'), removed: steps('retired')},
      items: {added: itemsOf(changes, 'new'), changed: itemsOf(changes, 'substantive'), removed: itemsOf(changes, 'retired')},
    };
  };

  test('October 2021 changed exactly this', () => expect(between('2021-10', oldest, middle)).toMatchSnapshot());
  test('June 2025 changed exactly this', () => expect(between('2025-06', middle, newest)).toMatchSnapshot());
});
