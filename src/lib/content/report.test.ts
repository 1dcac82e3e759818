import {expect, test} from 'vitest';
import {goodFiles, goodSite} from './__fixtures__/goodSite';
import {tally} from './report';

const GUIDE = 'docs/vpn/vpn-connect.mdx';

function english(edit: (files: Record<string, string>) => void = () => undefined) {
  const files = goodFiles();
  edit(files);
  return tally(goodSite(files)).find(({version, locale}) => version === 'current' && locale === 'en')!;
}

test('one tally for each revision and language', () => {
  expect(tally(goodSite()).map(({version, locale, pages}) => `${version} ${locale} ${pages}`)).toEqual([
    'current ar 4',
    'current en 4',
    '2021-10 ar 1',
    '2021-10 en 1',
  ]);
});

test('counts steps, sources and entity values', () => {
  expect(english()).toMatchObject({
    guides: 1,
    trees: 1,
    checklists: 1,
    sessions: 0,
    steps: 2,
    sources: 2,
    entityValues: 2,
  });
});

test('tabs beyond the first do not count, labels and codes do', () => {
  const {words, medianWordsOfGuides} = english();
  const longer = english((files) => {
    files[GUIDE] = files[GUIDE]!.replace(
      'Choose the connection.',
      'Choose the connection in the long list of all connections.',
    );
  });
  expect(longer.words).toBe(words);
  const label = english((files) => {
    files[GUIDE] = files[GUIDE]!.replace('Remote Access', 'Remote Access Now');
  });
  expect(label.medianWordsOfGuides).toBe(medianWordsOfGuides + 1);
});

test('names the guides that lead to no tree', () => {
  expect(english().withoutTree).toEqual(['vpn/vpn-connect.mdx']);
  const linked = english((files) => {
    files[GUIDE] = files[GUIDE]!.replace(
      'The client shows',
      '[Questions](/troubleshooting/tree-mfa.mdx#q1) The client shows',
    );
  });
  expect(linked.withoutTree).toEqual([]);
  expect(tally(goodSite()).find(({version}) => version === '2021-10')?.withoutTree).toBeUndefined();
});
