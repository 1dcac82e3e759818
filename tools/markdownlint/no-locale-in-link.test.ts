import {expect, test} from 'vitest';
import rule from './no-locale-in-link.mjs';
import {findings, mended} from './tryRule';

test.each([
  ['a page', '[Chat](/en/teams-chat/)', '[Chat](/teams-chat/)'],
  ['a heading of a page', '[Chat](/ar/teams-chat/#before)', '[Chat](/teams-chat/#before)'],
  ['the home page', '[Home](/ar/)', '[Home](/)'],
  ['the home page without its slash', '[Home](/en)', '[Home](/)'],
  ['a picture', '![Desk](/en/desk.svg)', '![Desk](/desk.svg)'],
  ['a definition', '[Chat][chat]\n\n[chat]: /en/teams-chat/', '[Chat][chat]\n\n[chat]: /teams-chat/'],
  ['two in one line', '[A](/en/a/) [B](/ar/b/)', '[A](/a/) [B](/b/)'],
  [
    'deep inside a step',
    '<Step id="a">\n\n- See [A](/en/a/).\n\n</Step>',
    '<Step id="a">\n\n- See [A](/a/).\n\n</Step>',
  ],
])('takes the language out of %s', (_what, text, expected) => {
  expect(mended(rule, text)).toBe(expected);
});

test.each([
  ['a page without a language', '[Chat](/teams/teams-chat.mdx)'],
  ['a page whose name begins alike', '[Arms](/arms/) [Ends](/ends)'],
  ['another site', '[Law](https://example.bh/ar/law)'],
  ['a heading of the same page', '[Before](#before)'],
  ['code', '`[Chat](/en/teams-chat/)`'],
  ['a code block', '```md\n[Chat](/en/teams-chat/)\n```'],
])('lets %s pass', (_what, text) => {
  expect(findings(rule, text)).toEqual([]);
});
