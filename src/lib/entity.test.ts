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
  const {value, faults} = readYaml('data/entity.yml', change(FILE), entitySchema);
  if (!value) throw new Error(faults.map(({line, problem}) => `${line}: ${problem}`).join('\n'));
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
    ['a host with a scheme', 'gateway: ""', 'gateway: "https://vpn.example.bh"', 'vpn.gateway'],
    ['a port that is none', 'port: ""', 'port: 70000', 'vpn.port'],
    ['an unknown product', 'product: ""', 'product: "openvpn"', 'vpn.product'],
    ['an unknown method', 'methods: []', 'methods: [fax]', 'mfa.methods'],
    ['a text in one language', 'hours: {en: "", ar: ""}', 'hours: {en: "8 to 2", ar: ""}', 'support.hours'],
    ['markup', 'realm: ""', 'realm: "<b>"', 'vpn.realm'],
    ['an unknown name', 'realm: ""', 'realm: "", colour: red', 'vpn'],
    ['a missing name', ', realm: ""', '', 'vpn.realm'],
  ])('refuses %s, and names the line', (_fault, from, to, name) => {
    const {faults} = readYaml('data/entity.yml', FILE.replace(from, to), entitySchema);
    const line = FILE.split('\n').findIndex((text) => text.includes(from)) + 1;
    expect(faults).toMatchObject([{file: 'data/entity.yml', line, rule: 'data-schema'}]);
    expect(faults[0]!.problem).toContain(name);
  });
});

test.each([
  ['phone: ""', 'phone: "+97317000000"', 'support.phone', 'tel:+97317000000'],
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
    expect(substitute('{{support.phone}} or {{ support.phone }}', values, (_name, value) => entityText(value, 'en'))).toBe(
      '+97317000000 or +97317000000',
    );
  });

  test.each(['{{support.fax}}', '{{__proto__}}', '{{}}'])('%s is refused', (token) => {
    expect(() => substitute(token, values, () => '')).toThrow('is not a value of data/entity.yml');
  });
});

test('an unknown token of a page is reported with its place', () => {
  expect(findUnknownTokens('docs/a.mdx', 'Call\nnow {{support.fax}}')).toMatchObject([{line: 2, column: 5, rule: 'entity-token'}]);
});
