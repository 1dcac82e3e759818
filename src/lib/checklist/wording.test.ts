import {expect, test} from 'vitest';
import {readWordings} from './wording';

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
