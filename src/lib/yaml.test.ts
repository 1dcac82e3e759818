import {expect, test} from 'vitest';
import * as z from 'zod';
import {findInYaml, readYaml} from './yaml';

const schema = z.array(z.strictObject({id: z.string(), size: z.int()}));
const diagnosticsOf = (text: string, offset = 0) =>
  readYaml('a.yml', text, schema, offset).diagnostics.map(({line, column, rule}) => `${line}:${column} ${rule}`);

test('a text of the right form gives its value', () => {
  expect(readYaml('a.yml', '- {id: a, size: 1}', schema)).toEqual({value: [{id: 'a', size: 1}], diagnostics: []});
});

test.each([
  ['no YAML', '- id: "a\n', '2:1 yaml'],
  ['a wrong value at its place', '- id: a\n  size: big\n', '2:9 data-schema'],
  ['a missing key at its parent', '- id: a\n  size: 1\n- id: b\n', '3:3 data-schema'],
  ['an unknown key at itself', '- id: a\n  size: 1\n  sise: 2\n', '3:3 data-schema'],
])('reports %s', (_what, text, expected) => {
  expect(diagnosticsOf(text)).toEqual([expected]);
});

test.each(['', '# only a comment\n'])('a file that says nothing: %j', (text) => {
  expect(readYaml('a.yml', text, schema).diagnostics).toEqual([
    {
      file: 'a.yml',
      line: 1,
      column: 1,
      rule: 'data-schema',
      problem: 'The file says nothing.',
      fix: 'Write its values, or take it back from git: git checkout -- a.yml',
    },
  ]);
});

test('lines above the YAML are counted', () => {
  expect(diagnosticsOf('- id: a\n  size: big\n', 1)).toEqual(['3:9 data-schema']);
});

test('a value is found by its path, or the nearest that exists', () => {
  const text = '- id: a\n- id: b\n';
  expect(text.slice(findInYaml(text, [1, 'id']))).toBe('b\n');
  expect(text.slice(findInYaml(text, [1, 'size']))).toBe('id: b\n');
});

test.each([
  [
    'a quote that is not closed',
    'a: "x\n',
    '2:1 yaml: A quote or a bracket that was opened above is not closed. Close it.',
  ],
  ['a tab', 'a:\n\tb: 1\n', '2:1 yaml: A tab stands where spaces belong. Indent with spaces.'],
  [
    'a tab that the parser stumbles over later',
    '- a: 1\n\tb: 2\n',
    '2:1 yaml: A tab stands where spaces belong. Indent with spaces.',
  ],
  ['a name twice', 'a: 1\na: 2\n', '2:1 yaml: The same name stands here a second time. Take one of the two away.'],
  ['two documents', 'a: 1\n---\nb: 2\n', '2:1 yaml: A line `---` begins a second document. Take the line away.'],
  [
    'a value that begins with a reserved character',
    'a: @x\n',
    '1:4 yaml: A value cannot begin with this character. Put it in quotes ("…").',
  ],
  ['a second colon', 'a: b: c\n', '1:4 yaml: A second `: ` stands on the line. Put the value in quotes ("…").'],
  ['a line without a colon', 'a 1\nb: 2\n', '1:1 yaml: The line has no `: ` behind its name. Write `name: value`.'],
  [
    'a bracket that is not closed',
    'a: [1\n',
    '2:1 yaml: The line is not indented as it should be, or a bracket above is not closed. Align it with its neighbours, or close the bracket.',
  ],
  [
    'a reference to nothing',
    'a: *b\n',
    '1:4 yaml: `*b` is read as a reference to another value. Put it in quotes ("…").',
  ],
  [
    'an apostrophe within apostrophes, told once',
    "a: 'it's'\n",
    '1:8 yaml: This is not valid YAML: Unexpected scalar at node end. Quote the value, or align the line with its neighbours.',
  ],
  [
    'bytes that are no text',
    'a: caf\uFFFD\n',
    '1:7 encoding: The file is not UTF-8 text. Open it in an editor and save it as UTF-8.',
  ],
  [
    'a file of two bytes a letter',
    '\uFFFD\uFFFDa\0:\0',
    '1:1 encoding: The file is not UTF-8 text. Open it in an editor and save it as UTF-8.',
  ],
])('says of %s in plain words what it is and what to do', (_what, text, expected) => {
  expect(
    readYaml('a.yml', text, z.unknown()).diagnostics.map(
      ({line, column, rule, problem, fix}) => `${line}:${column} ${rule}: ${problem} ${fix}`,
    ),
  ).toEqual([expected]);
});

test.each([
  [
    'a name that is not known',
    'words: {en: "a", ar: "b", de: "c"}',
    'data-schema: `words` knows no `de`. Write one of en, ar, or take it away.',
  ],
  [
    'such a name at the top',
    'wrods: 1',
    'data-schema: The file knows no `wrods`. Write one of words, list, kind, count, name, or take it away.',
  ],
  [
    'text for a group',
    'words: "a"',
    '`words` is not as it should be: a group with en, ar belongs here, and this is text.',
  ],
  [
    'nothing for a group',
    'words:',
    '`words` is not as it should be: a group with en, ar belongs here, and nothing stands here.',
  ],
  ['a missing part', 'words: {en: "a"}', '`words.ar` is not as it should be: it is missing.'],
  ['text for a list', 'list: a', '`list` is not as it should be: a list belongs here, and this is text.'],
  [
    'a list for the whole',
    '- a',
    'The file is not as it should be: a group with words, list, kind, count, name belongs here, and this is a list.',
  ],
  ['an unknown choice', 'list: [a, x]', '`list.1` is not as it should be: it is one of a, b.'],
  ['the wrong of one choice', 'kind: x', '`kind` is not as it should be: it is a.'],
  ['too large a number', 'count: 7', '`count` is not as it should be: it is at most 3.'],
  ['too small a number', 'count: 0', '`count` is not as it should be: it is at least 1.'],
  [
    'a number with a part',
    'count: 1.5',
    '`count` is not as it should be: a whole number belongs here, and this is a number.',
  ],
  ['a text that is empty', 'name: ""', '`name` is not as it should be: it has at least 1 letter.'],
  ['a text that is too long', 'name: abcdef', '`name` is not as it should be: it has at most 5 letters.'],
  ['a text in another form', 'name: "a b"', '`name` is not as it should be: it has not the form that belongs here.'],
  [
    'a number without quotes',
    'name: 12',
    '`name` is not as it should be: put it in quotes ("…"): without them it is read as a number.',
  ],
])('says of %s what belongs there', (_what, text, expected) => {
  const form = z
    .strictObject({
      words: z.strictObject({en: z.string(), ar: z.string()}),
      list: z.array(z.enum(['a', 'b'])),
      kind: z.literal('a'),
      count: z.int().min(1).max(3),
      name: z.string().min(1).max(5).regex(/^\w*$/),
    })
    .partial();
  const {diagnostics} = readYaml('a.yml', text, form);
  expect(diagnostics).toHaveLength(1);
  expect(`${diagnostics[0]!.rule}: ${diagnostics[0]!.problem} ${diagnostics[0]!.fix}`).toContain(expected);
});
