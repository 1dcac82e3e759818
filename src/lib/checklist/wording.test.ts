import {expect, test} from 'vitest';
import {plain, readWordings} from './wording';

test('wordings are read without their markup', () => {
  const source = `<Checklist id="cl-a" repeats="once">

<Item id="vpn.connected" when="vpn">

**متصل** يظهر في [البرنامج](/vpn/vpn-connect.mdx)

A line of help.

</Item>

<Item id="teams.signed-in">

Signed in to <Ui>Teams</Ui>

</Item>

</Checklist>`;
  expect(readWordings(source)).toEqual({
    'vpn.connected': 'متصل يظهر في البرنامج',
    'teams.signed-in': 'Signed in to Teams',
  });
});

test('white space of every kind becomes one space, and none is left around', () => {
  expect(plain(' a \n\t b\u00a0 c ')).toBe('a b c');
});
