import {describe, expect, test} from 'vitest';
import {entityLink, entityText, substitute, type EntityValues} from './entity';
import {entitySchema, findUnknownTokens, readEntityValues} from './entitySchema';
import {readYaml} from './yaml';

const FILE = `entity: {name: {en: "", ar: ""}}
site: {url: ""}
support: {phone: "", email: "", hours: {en: "", ar: ""}, portal: ""}
security: {contact: "", afterHours: ""}
vpn: {product: "", minVersion: "", gateway: "", port: "", realm: "", fullTunnel: "", idleMinutes: "", maxHours: "", countryRestriction: {en: "", ar: ""}}
mfa: {methods: []}
device: {allowed: "", requirements: {en: "", ar: ""}}
teams: {recording: {who: {en: "", ar: ""}, expiryDays: ""}, lobby: {default: {en: "", ar: ""}}, external: {allowed: ""}, guest: {allowed: ""}}
policy: {circularNumber: ""}
`;

const read = (change: (text: string) => string): EntityValues => {
  const {value, diagnostics} = readYaml('data/entity.yml', change(FILE), entitySchema);
  if (!value) throw new Error(diagnostics.map(({line, problem}) => `${line}: ${problem}`).join('\n'));
  return readEntityValues(value);
};

describe('the file', () => {
  test('with nothing set says that the entity sets it', () => {
    const values = read((text) => text);
    expect(entityText(values['support.phone']!, 'ar')).toBe('قيمة تحددها الجهة');
    expect(entityText(values['vpn.product']!, 'en')).toBe('set by your entity');
    expect(entityLink(values['support.phone']!)).toBeUndefined();
  });

  test.each([
    ['a phone number in another form', 'phone: ""', 'phone: "17 000 000"', 'support.phone'],
    ['a phone number with a digit too few', 'phone: ""', 'phone: "+9731700000"', 'support.phone'],
    ['a phone number with a digit too many', 'phone: ""', 'phone: "+973170000000"', 'support.phone'],
    ['a second phone number with a digit too few', 'phone: ""', 'phone: "+97317000000 / +9731700000"', 'support.phone'],
    ['a phone number of another country', 'phone: ""', 'phone: "+96617000000"', 'support.phone'],
    ['a host with a scheme', 'gateway: ""', 'gateway: "https://vpn.example.bh"', 'vpn.gateway'],
    ['a port that is none', 'port: ""', 'port: 70000', 'vpn.port'],
    ['an unknown product', 'product: ""', 'product: "openvpn"', 'vpn.product'],
    ['an unknown method', 'methods: []', 'methods: [fax]', 'mfa.methods'],
    ['a text in one language', 'hours: {en: "", ar: ""}', 'hours: {en: "8 to 2", ar: ""}', 'support.hours'],
    ['a host with a part that ends in a hyphen', 'gateway: ""', 'gateway: "vpn-.min"', 'vpn.gateway'],
    ['a host with a port', 'gateway: ""', 'gateway: "vpn.example.bh:443"', 'vpn.gateway'],
    ['a number that is none', 'port: ""', 'port: "10443x"', 'vpn.port'],
    ['three phone numbers', 'phone: ""', 'phone: "1234 / 1235 / 1236"', 'support.phone'],
    ['an extension of seven digits', 'phone: ""', 'phone: "1234567"', 'support.phone'],
    ['an e-mail address with more behind it', 'email: ""', 'email: "help@entity.bh?bcc=x@y.bh"', 'support.email'],
    ['a portal with a password', 'portal: ""', 'portal: "https://me:secret@help.entity.bh/"', 'support.portal'],
    ['a portal of another scheme', 'portal: ""', "portal: 'javascript:alert(1)'", 'support.portal'],
    ['markup', 'realm: ""', 'realm: "<b>"', 'vpn.realm'],
    ['an unknown name', 'realm: ""', 'realm: "", colour: red', 'vpn'],
    ['a missing name', ', realm: ""', '', 'vpn.realm'],
  ])('refuses %s, and names the line', (_what, from, to, name) => {
    const {diagnostics} = readYaml('data/entity.yml', FILE.replace(from, to), entitySchema);
    const line = FILE.split('\n').findIndex((text) => text.includes(from)) + 1;
    expect(diagnostics).toMatchObject([{file: 'data/entity.yml', line, rule: 'data-schema'}]);
    expect(diagnostics[0]!.problem).toContain(name);
  });
});

const diagnosticsOf = (from: string, to: string) =>
  readYaml('data/entity.yml', FILE.replace(from, to), entitySchema).diagnostics;

describe('the address of the site', () => {
  test.each([
    'https://a.bh/?x=1&y=2',
    'https://a.bh&b',
    "https://a.bh'",
    'https://me@a.bh',
    'https://me:pw@a.bh',
    'https://a.bh?x',
    'https://a.bh#x',
    'https://a.bh/',
    'https://a.bh/guides',
    'https://a..bh',
    'https://-a.bh',
    'https://a.bh:',
    'https://a.bh\\\\',
    'ftp://a.bh',
    'a.bh',
  ])('is not %s', (address) => {
    expect(diagnosticsOf('url: ""', `url: "${address}"`)).toMatchObject([
      {
        file: 'data/entity.yml',
        line: 2,
        column: 13,
        rule: 'data-schema',
        problem:
          '`site.url` is not as it should be: the site’s address is https://host or https://host:port, with nothing behind it.',
      },
    ]);
  });

  test.each([
    'https://guides.gov.bh',
    'https://guides.gov.bh:8443',
    'http://guides',
    'http://localhost:3000',
    'https://xn--mgberp4a5d4ar.bh',
  ])('may be %s', (address) => {
    expect(read((text) => text.replace('url: ""', `url: "${address}"`))['site.url']!.words.en).toBe(address);
  });
});

describe('a character that nobody sees is refused', () => {
  const UNSEEN = [
    '\\0',
    '\\u0007',
    '\\u009b',
    '\\n',
    '\\u200b',
    '\\u200c',
    '\\u200d',
    '\\u200e',
    '\\u200f',
    '\\u2028',
    '\\u202a',
    '\\u202b',
    '\\u202c',
    '\\u202d',
    '\\u202e',
    '\\u2060',
    '\\u2066',
    '\\u2067',
    '\\u2068',
    '\\u2069',
    '\\ufeff',
    '\\u061c',
    '\\u00ad',
  ];
  test.each(
    UNSEEN.flatMap((character) => [
      [character, 'realm: ""', `realm: "a${character}b"`, 'vpn.realm'],
      [character, 'portal: ""', `portal: "https://help.bh/${character}"`, 'support.portal'],
      [character, 'hours: {en: "", ar: ""}', `hours: {en: "8 to 2", ar: "8${character}2"}`, 'support.hours.ar'],
    ]),
  )('%s in %s', (character, from, to, name) => {
    const diagnostics = diagnosticsOf(from, to);
    const line = FILE.split('\n').findIndex((text) => text.includes(from)) + 1;
    const code = character === '\\0' ? '0000' : character === '\\n' ? '000A' : character.slice(2).toUpperCase();
    expect(diagnostics).toMatchObject([
      {
        line,
        rule: 'data-schema',
        problem: `\`${name}\` is not as it should be: it holds a character that nobody sees (U+${code}); delete it, or type the value again.`,
      },
    ]);
    expect(diagnostics[0]!.column).toBe(
      FILE.split('\n')
        [line - 1]!.replace(from, to)
        .indexOf(name.endsWith('.ar') ? '"8\\' : to.slice(to.indexOf('"'))) + 1,
    );
  });
});

describe('quotes', () => {
  test.each([
    ['phone: ""', 'phone: +97317123456', 'support.phone', 'a number'],
    ['minVersion: ""', 'minVersion: 7.2', 'vpn.minVersion', 'a number'],
    ['circularNumber: ""', 'circularNumber: 12', 'policy.circularNumber', 'a number'],
    ['realm: ""', 'realm: true', 'vpn.realm', 'true or false'],
  ])('%s set to %s lacks them, and is told so', (from, to, name, kind) => {
    expect(diagnosticsOf(from, to)).toMatchObject([
      {problem: `\`${name}\` is not as it should be: put it in quotes ("…"): without them it is read as ${kind}.`},
    ]);
  });

  test.each([
    ['port: ""', 'port: "10443"', 'vpn.port', '10443'],
    ['port: ""', 'port: 10443', 'vpn.port', '10443'],
    ['idleMinutes: ""', 'idleMinutes: "30"', 'vpn.idleMinutes', '30'],
    ['maxHours: ""', 'maxHours: "12"', 'vpn.maxHours', '12'],
    ['expiryDays: ""', 'expiryDays: "60"', 'teams.recording.expiryDays', '60'],
    ['fullTunnel: ""', 'fullTunnel: "true"', 'vpn.fullTunnel', 'yes'],
    ['external: {allowed: ""}', 'external: {allowed: "false"}', 'teams.external.allowed', 'no'],
  ])('%s set to %s may have them', (from, to, name, shown) => {
    expect(read((text) => text.replace(from, to))[name]!.words.en).toBe(shown);
  });
});

test.each([
  ['phone: ""', 'phone: "+97317000000"', 'support.phone', 'tel:+97317000000'],
  ['phone: ""', 'phone: "+97317000000 ext. 4321"', 'support.phone', 'tel:+97317000000;ext=4321'],
  ['phone: ""', 'phone: "4321"', 'support.phone', undefined],
  ['phone: ""', 'phone: "+97317000000 / +97317000001"', 'support.phone', undefined],
  ['contact: ""', 'contact: "+97317000000 / 4321"', 'security.contact', undefined],
  ['portal: ""', 'portal: "http://helpdesk/new?kind=vpn"', 'support.portal', 'http://helpdesk/new?kind=vpn'],
  ['gateway: ""', 'gateway: "vpn.entity.example/staff"', 'vpn.gateway', undefined],
  ['email: ""', 'email: "help@entity.example"', 'support.email', 'mailto:help@entity.example'],
  ['contact: ""', 'contact: "+97317000000"', 'security.contact', 'tel:+97317000000'],
  ['contact: ""', 'contact: "soc@entity.example"', 'security.contact', 'mailto:soc@entity.example'],
  ['portal: ""', 'portal: "https://help.entity.example/"', 'support.portal', 'https://help.entity.example/'],
  ['gateway: ""', 'gateway: "vpn.entity.example"', 'vpn.gateway', undefined],
])('%s set to %s leads where it should', (from, to, name, link) => {
  expect(entityLink(read((text) => text.replace(from, to))[name]!)).toBe(link);
});

test('choices are shown in words', () => {
  const values = read((text) => text.replace('methods: []', 'methods: [totp, security-key]'));
  expect(entityText(values['mfa.methods']!, 'ar')).toBe('رمز من 6 أرقام من التطبيق، مفتاح الأمان');
});

describe('substitute', () => {
  const values = read((text) => text.replace('phone: ""', 'phone: "+97317000000"'));

  test('replaces every token', () => {
    expect(
      substitute('{{support.phone}} or {{ support.phone }}', values, (_name, value) => entityText(value, 'en')),
    ).toBe('+97317000000 or +97317000000');
  });

  test.each(['{{support.fax}}', '{{__proto__}}', '{{}}'])('%s is refused', (token) => {
    expect(() => substitute(token, values, () => '')).toThrow('is not a value of data/entity.yml');
  });
});

test('an unknown token of a page is reported with its place', () => {
  expect(findUnknownTokens('docs/a.mdx', 'Call\nnow {{support.fax}}')).toMatchObject([
    {line: 2, column: 5, rule: 'entity-token'},
  ]);
});
