/** Files that came back, as translation programs and spreadsheets write them, and files of others. */
import {describe, expect, test} from 'vitest';
import {readTable} from './table';
import {readXliff} from './xliff';

const KEY = 'en-ar c0833d87 851894d8';
const xliff = (target: string, more: {before?: string; version?: string; key?: string} = {}) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${more.before ?? ''}<xliff version="${more.version ?? '1.2'}" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file original="docs/a.mdx" source-language="en" target-language="ar-BH" datatype="x-mdx"><body><group>
<trans-unit id="vpn-connect/step:open" extradata="${more.key ?? KEY}">
<source>Call <x id="1" equiv-text="{{support.phone}}"/></source>
${target}
<alt-trans><target>Old</target></alt-trans>
</trans-unit></group></body></file></xliff>`;

describe('readXliff', () => {
  const read = (text: string) => {
    const {units, diagnostics} = readXliff('back.xlf', text);
    return units ?? diagnostics.map(({line, problem}) => `${line}: ${problem}`);
  };

  test.each([
    ['as it was written', '<target>اتصل <x id="1" equiv-text="{{support.phone}}"/> &amp; انتظر</target>'],
    [
      'in segments',
      '<target><mrk mtype="seg" mid="0">اتصل <x id="1" equiv-text="{{support.phone}}"/></mrk><mrk mtype="seg" mid="1"> &amp; انتظر</mrk></target>',
    ],
    [
      'as raw characters',
      '<target><![CDATA[اتصل ]]><x id="1" equiv-text="{{support.phone}}"></x><![CDATA[ & انتظر]]></target>',
    ],
  ])('reads a translation %s', (_name, target) => {
    const [unit] = readXliff('back.xlf', xliff(target)).units!;
    expect(unit).toMatchObject({page: 'vpn-connect', name: 'step:open', key: KEY, line: 6});
    const words = unit!.target.map((segment) => (typeof segment === 'number' ? `{${segment}}` : segment)).join('');
    expect(words).toBe('اتصل {1} & انتظر');
    expect([...unit!.shown]).toEqual([[1, '{{support.phone}}']]);
  });

  test('takes a part without a translation as empty, and never that of a suggestion', () => {
    expect(read(xliff(''))).toMatchObject([{target: []}]);
    expect(read(xliff('<target/>'))).toMatchObject([{target: []}]);
  });

  test.each([
    [
      'a document type',
      xliff('', {before: '<!DOCTYPE xliff [<!ENTITY a SYSTEM "file:///etc/passwd">]>\n'}),
      '2: The file has a <!DOCTYPE, which could fetch other files.',
    ],
    ['an entity', '<xliff>\n<!entity a "b">', '2: The file has a <!entity, which could fetch other files.'],
    [
      'an entity that nobody declared',
      xliff('<target>&a;</target>'),
      '6: The file is no well-formed XML: entity not found:&a;.',
    ],
    ['half a file', xliff('').slice(0, -20), '7: The file is no well-formed XML: end tag name missing.'],
    ['another version', xliff('', {version: '2.0'}), '2: The file is XLIFF 2.0, not 1.2.'],
    ['other XML', '<html/>', '1: The file holds <html>, not XLIFF.'],
    ['the file of somebody else', xliff('', {key: ''}), '2: Nothing in the file was exported from here.'],
    [
      'an element of others',
      xliff('<target><g id="1">x</g></target>'),
      '6: vpn-connect step:open: <g> stands in the translation, and no export of ours writes it.',
    ],
    [
      'a placeholder without a number',
      xliff('<target><x id="a"/></target>'),
      '6: vpn-connect step:open: <x> stands in the translation, and no export of ours writes it.',
    ],
  ])('refuses %s', (_name, text, message) => {
    const found = read(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
  });
});

describe('readTable', () => {
  const HEAD = ['page', 'part', 'context', 'source', 'target', 'key'];
  const table = (separator: string, target: string, head = HEAD) =>
    `\uFEFF${head.join(separator)}\r\nvpn-connect${separator}step:open${separator}"one\ntwo"${separator}Call {1}${separator}${target}${separator}${KEY}\r\n`;

  test.each([
    [',', '"اتصل {1}, ""الآن"""', 'اتصل {1}, "الآن"'],
    [';', '"سطر\n\nسطر {1}"', 'سطر\n\nسطر {1}'],
    ['\t', "'- {1}", '- {1}'],
  ])('reads a row with %j between its cells', (separator, cell, words) => {
    const [unit] = readTable('back.csv', table(separator, cell)).units!;
    expect(unit).toMatchObject({page: 'vpn-connect', name: 'step:open', key: KEY});
    expect(unit!.target.map((segment) => (typeof segment === 'number' ? `{${segment}}` : segment)).join('')).toBe(
      words,
    );
    expect(unit!.target).toContain(1);
  });

  test('reads columns in another order, and one more', () => {
    const text = `key,target,source,context,part,page,mine\n${KEY},اتصل,Call,,head,vpn-connect,x\n`;
    expect(readTable('back.csv', text).units).toMatchObject([
      {page: 'vpn-connect', name: 'head', key: KEY, target: ['اتصل'], line: 2},
    ]);
  });

  test.each([
    ['a column is gone', table(',', 'x', HEAD.slice(0, -1)), 'The table has no column key.'],
    ['a quote does not end', table(',', '"x'), 'The file is no table: quotes do not fit together.'],
    ['it is another table', 'name,age\nAli,3\n', 'The file is neither XLIFF nor a table that was exported from here.'],
  ])('refuses a table when %s', (_name, text, message) => {
    expect(readTable('back.csv', text).diagnostics).toMatchObject([
      {file: 'back.csv', rule: 'translation-file', problem: message},
    ]);
  });
});
