import {expect, test} from 'vitest';
import {KEYS, NAMESPACE} from './storageKeys';

test('all keys are of one namespace, and none begins like another, which would be taken for it', () => {
  const keys = Object.values(KEYS);
  expect(keys.filter((key) => !key.includes(NAMESPACE))).toEqual([]);
  expect(keys.filter((key) => keys.some((other) => other !== key && other.startsWith(key)))).toEqual([]);
});
