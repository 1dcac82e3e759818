import {expect, test} from 'vitest';
import * as z from 'zod';
import {findInYaml, readYaml} from './yaml';

const schema = z.array(z.strictObject({id: z.string(), size: z.int()}));
const faultsOf = (text: string, offset = 0) => readYaml('a.yml', text, schema, offset).faults.map(({line, column, rule}) => `${line}:${column} ${rule}`);

test('a text of the right form gives its value', () => {
  expect(readYaml('a.yml', '- {id: a, size: 1}', schema)).toEqual({value: [{id: 'a', size: 1}], faults: []});
});

test.each([
  ['no YAML', '- id: "a\n', '2:1 yaml'],
  ['a wrong value at its place', '- id: a\n  size: big\n', '2:9 data-schema'],
  ['a missing key at its parent', '- id: a\n  size: 1\n- id: b\n', '3:3 data-schema'],
  ['an unknown key at itself', '- id: a\n  size: 1\n  sise: 2\n', '3:3 data-schema'],
])('reports %s', (_fault, text, expected) => {
  expect(faultsOf(text)).toEqual([expected]);
});

test('lines above the YAML are counted', () => {
  expect(faultsOf('- id: a\n  size: big\n', 1)).toEqual(['3:9 data-schema']);
});

test('a value is found by its path, or the nearest that exists', () => {
  const text = '- id: a\n- id: b\n';
  expect(text.slice(findInYaml(text, [1, 'id']))).toBe('b\n');
  expect(text.slice(findInYaml(text, [1, 'size']))).toBe('id: b\n');
});
