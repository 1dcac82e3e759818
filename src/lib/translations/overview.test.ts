import {expect, test} from 'vitest';
import type {Pages} from './exchange';
import {copyInSync} from './inSyncTexts';
import {changesForOverview, overviewOf} from './overview';
import {recordInSync, type PageTexts} from './translations';

const english = (step: string) =>
  `---\ntitle: Connect\ndescription: For everyone.\n---\n\nBegin.\n\n<Step id="open">\n\n${step}\n\n</Step>\n`;
const ARABIC = english('اتصل بالرقم {{support.phone}}.').replace('Connect', 'الاتصال');
const page = (step: string): PageTexts => ({page: 'vpn-connect', texts: {en: english(step), ar: ARABIC}});

const before = [page('Call **{{support.phone}}**.')];
const inSync = recordInSync('all', before, {});
const changed: Pages = {
  pages: [page('Call **{{support.phone}}** now.\n\n- Wait.')],
  inSync,
  copies: copyInSync(before, inSync, new Map()),
};
const fill = (text: string) => text.replaceAll('{{support.phone}}', '8000');

test('of a part that changed the old and the new words are told, and those of the other language', () => {
  expect(changesForOverview(changed, fill)).toEqual({
    'vpn-connect step:open': {
      en: {before: 'Call 8000.', after: 'Call 8000 now.\nWait.'},
      ar: {after: 'اتصل بالرقم 8000.'},
    },
  });
  expect(overviewOf(changed, 'ar', fill)).toEqual([
    {
      page: 'vpn-connect',
      title: 'الاتصال',
      isHere: true,
      parts: [{name: 'step:open', status: 'ar-behind', words: 'اتصل بالرقم 8000.', isKnown: true, id: 'open'}],
    },
  ]);
});

test('where no text was kept nothing is told, and nothing of what is in sync', () => {
  expect(changesForOverview({...changed, copies: new Map()}, fill)).toEqual({});
  expect(overviewOf({...changed, copies: new Map()}, 'en', fill)[0]!.parts).toMatchObject([{isKnown: false}]);
  expect(changesForOverview({...changed, pages: before}, fill)).toEqual({});
});
