import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {emptyValues, suspectValues} from './entityAdvice';
import {entityOverlaySchema, entitySchema, overlay, readEntityValues} from './entitySchema';
import {readYaml} from './yaml';

const base = readYaml('data/entity.yml', readFileSync('data/entity.yml', 'utf8'), entitySchema).value!;
const withOverlay = (text: string) => {
  const {value, diagnostics} = readYaml('values.yml', text, entityOverlaySchema);
  if (!value) throw new Error(diagnostics.map(({line, problem}) => `${line}: ${problem}`).join('\n'));
  return readEntityValues(overlay(base, value));
};

test('an overlay sets some values and leaves the others', () => {
  const values = withOverlay('support: {phone: "+97317000001"}\nmfa: {methods: [totp]}\n');
  expect(values['support.phone']!.words.en).toBe('+97317000001');
  expect(values['mfa.methods']!.words.en).toBe('six-digit code from the app');
  expect(emptyValues(values)).toContain('vpn.gateway');
  expect(emptyValues(values)).not.toContain('support.phone');
  expect(emptyValues(readEntityValues(base))).toContain('support.phone');
});

test.each([
  ['a name that there is not', 'support:\n  fax: "1"\n', '2: '],
  ['a value of the wrong form', 'vpn:\n  gateway: "https://vpn"\n', '2: '],
])('an overlay with %s is refused at its line', (_what, text, line) => {
  expect(() => withOverlay(text)).toThrow(line);
});

describe('looks wrong', () => {
  test.each([
    ['site: {url: "http://guides.gov.bh"}', 'without https'],
    ['site: {url: "https://guides.example.bh"}', 'a sample'],
    ['support: {phone: "+97311111111"}', 'no number that someone answers'],
    ['support: {phone: "+97320000001"}', 'begins as no number'],
    ['vpn: {gateway: "vpn.example.com"}', 'a sample'],
    ['entity: {name: {en: "Ministry of Works", ar: "Ministry of Works"}}', 'the same in Arabic'],
    ['support: {hours: {en: "TODO", ar: "TODO"}}', 'not finished'],
  ])('%s', (text, problem) => {
    expect(
      suspectValues(withOverlay(text))
        .map((advice) => advice.problem)
        .join(),
    ).toContain(problem);
  });

  test('not what is well set', () => {
    const values = withOverlay(
      'site: {url: "https://guides.gov.bh"}\nsupport: {phone: "+97317888999", email: "help@works.gov.bh"}\nvpn: {product: ivanti, gateway: vpn.works.gov.bh}\n',
    );
    expect(suspectValues(values)).toEqual([]);
  });
});
