import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {readData} from '../content/readData';
import {decisiveCodes, fits, fitsMessage, messageTerms, rowTerms, typedTerms} from './finder';

const ROW = rowTerms([
  'الخادم قد لا يمكن الوصول إليه، مع رمز',
  'VPN server may be unreachable. (-14)',
  'يتوقف عند 40%',
]);

test.each([
  ['-14', true],
  ['(-14)', true],
  ['14', true],
  ['0x14', false],
  ['-1', false],
  ['-145', false],
  ['-40', false],
  ['40%', true],
  ['40', true],
  ['4', false],
  ['٤٠', true],
  ['-١٤', true],
  ['98%', false],
  ['unreach', true],
  ['server 14', true],
  ['server 15', false],
  ['خادم', true],
  ['بالخادم', true],
  ['الوصول', true],
  ['يتوقّف', true],
  ['شهادة', false],
  ['', true],
  ['?!', true],
  ['Unable to establish the VPN connection. The VPN server may be unreachable. (-14)', true],
  ['Unable to establish the VPN connection. The VPN server may be unreachable. (-5029)', false],
  ['stuck at 40%', true],
])('«%s» finds the row: %s', (typed, expected) => {
  expect(fits(ROW, typedTerms(typed))).toBe(expected);
});

test('a row holds each term once', () => {
  expect(rowTerms(['VPN vpn', 'Vpn'])).toEqual(['vpn']);
});

describe('of the table of messages', () => {
  const rows = readData(process.cwd()).vpnMessages.map((message) => ({id: message.id, terms: messageTerms(message)}));
  const found = (text: string) => {
    const typed = typedTerms(text);
    return rows.filter(({terms}) => fitsMessage(terms, typed)).map(({id}) => id);
  };

  test.each([
    ['-7200', 'forticlient-40-to-48-percent'],
    ['7200', 'forticlient-40-to-48-percent'],
    ['(٧٢٠٠-)', 'forticlient-40-to-48-percent'],
    ['0x7200', 'forticlient-40-to-48-percent'],
    ['forticlient error code 7200', 'forticlient-40-to-48-percent'],
    ['رمز الخطأ 7200 FortiClient', 'forticlient-40-to-48-percent'],
    ['Credential or SSLVPN configuration is wrong (-7200)', 'forticlient-40-to-48-percent'],
    ['Unable to establish the VPN connection. The VPN server may be unreachable. (-14)', 'forticlient-unreachable-14'],
    ['Permission denied (-455)', 'forticlient-permission-denied'],
    ['20199', 'forticlient-unable-to-logon'],
    [
      'Unable to logon to the server. Your user name or password may not be configured properly for this connection. (-12)',
      'forticlient-unable-to-logon',
    ],
    ['توقف عند 98%', 'forticlient-98-percent'],
  ])('“%s” finds one row, the one that holds it', (typed, id) => expect(found(typed)).toEqual([id]));

  // A number that counts something in a message (8 hours, two factors) is no code of it.
  test.each(['8', '٨', '7', '24', '2', '3', '6', '08', 'error 8', 'code 8', 'رمز الخطأ 8', 'FortiClient 8', '8 8'])(
    '“%s” finds none, as no message has such a code',
    (typed) => expect(found(typed)).toEqual([]),
  );
  test.each(['8 hours', 'after 8 hours', 'بعد 8 ساعات'])('“%s” finds what it says', (typed) =>
    expect(found(typed)).toEqual(['forticlient-drops-after-8-hours']),
  );

  test.each([
    '720',
    '800',
    '-720',
    '8000',
    '0.800',
    '0x800',
    '-5',
    '-8',
    '28800',
    'error 800',
    'The VPN server may be unreachable. (-5)',
    'Permission denied (-999)',
    '1443',
    '10443',
  ])('“%s” finds none', (typed) => expect(found(typed)).toEqual([]));

  /** Every code of the table, written out: whoever adds one to data/vpn-messages.yml adds it here. */
  const CODES = ['7200', '455', '14', '12', '20199'];
  const PERCENTAGES = ['10', '40', '48', '80', '98'];

  test('no other code finds a row, however it is written and whatever stands around it', () => {
    const around = fc.constantFrom(
      '{}',
      'error {}',
      'رمز الخطأ {} FortiClient',
      'VPN server may be unreachable. ({})',
      'Permission denied ({})',
      'Login failed {}',
    );
    const sign = fc.constantFrom('-', '−', '0x', '');
    fc.assert(
      fc.property(fc.integer({min: 0, max: 99_999}), sign, around, (number, mark, text) => {
        // Without a mark two digits may be a percentage or count hours, and a year is no code.
        fc.pre(!CODES.includes(String(number)) && (mark !== '' || (number > 99 && !(number >= 1900 && number < 2100))));
        expect(found(text.replace('{}', mark + String(number)))).toEqual([]);
      }),
      {numRuns: 500},
    );
  });

  test('nor does another percentage', () => {
    for (let share = 0; share <= 100; share += 1) {
      expect(found(`${share}%`), `${share}%`).toHaveLength(PERCENTAGES.includes(String(share)) ? 1 : 0);
    }
  });
});

test.each([
  ['The VPN server may be unreachable. (-5)', ['-5']],
  ['٧٢٠', ['720']],
  ['45% 0x1F', ['45%', '0x1f']],
  ['after 8 hours in 2025', []],
])('the codes of “%s”', (typed, codes) => expect(decisiveCodes(typedTerms(typed))).toEqual(codes));
