import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {readData, readOverlay} from './readData';

let folder: string;
const at = (name: string): string => path.join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'entity-'));
  mkdirSync(at('folder'));
});
afterAll(() => rmSync(folder, {recursive: true}));

/** What is said of a file, without the folder in which it stands here. */
function refusal(read: () => unknown): string {
  try {
    return JSON.stringify(read());
  } catch (error) {
    return (error as Error).message.replaceAll(`${folder}/`, '');
  }
}

const said = (name: string): string => refusal(() => readOverlay(at(name)));
const written = (content: string | Buffer): string => {
  writeFileSync(at('values.yml'), content);
  return said('values.yml');
};

const NAME_IT = 'Name the file with your values in ENTITY, or leave ENTITY away.';

describe('a file of values is refused with file, line, problem and cure:', () => {
  test('one that is missing', () =>
    expect(said('none.yml')).toBe(`none.yml:1:1 file: There is no such file. ${NAME_IT}`));
  test('a folder', () => expect(said('folder')).toBe(`folder:1:1 file: This is a folder. ${NAME_IT}`));
  test('one below a file', () => {
    writeFileSync(at('file'), '');
    expect(said('file/values.yml')).toBe(`file/values.yml:1:1 file: There is no such file. ${NAME_IT}`);
  });

  const NOTHING =
    'values.yml:1:1 entity-file: The file sets no value. Write what your entity sets, in the form of data/entity.yml, or leave ENTITY away.';
  const TOP = 'entity, site, support, security, vpn, mfa, device, teams, policy';
  const CORRECT = 'Correct the value; CONTRIBUTING.md and the comments in data/ say what it may be.';
  test.each([
    ['an empty one', '', NOTHING],
    ['one of comments', '# support:\n#   phone: ""\n', NOTHING],
    ['one that is null', 'null\n', NOTHING],
    ['groups without values', 'support: {}\nteams: {recording: {}}\n', NOTHING],
    [
      'one that is no YAML',
      'support:\n  phone: "1234\n',
      'values.yml:3:1 yaml: A quote or a bracket that was opened above is not closed. Close it.',
    ],
    [
      'tabs',
      'support:\n\tphone: "1234"\n',
      'values.yml:2:1 yaml: A tab stands where spaces belong. Indent with spaces.',
    ],
    [
      'text',
      'hello\n',
      `values.yml:1:1 data-schema: The file is not as it should be: a group with ${TOP} belongs here, and this is text. ${CORRECT}`,
    ],
    [
      'a list',
      '- support\n',
      `values.yml:1:1 data-schema: The file is not as it should be: a group with ${TOP} belongs here, and this is a list. ${CORRECT}`,
    ],
    [
      'an unknown group',
      'suport:\n  phone: "1234"\n',
      `values.yml:1:1 data-schema: The file knows no \`suport\`. Write one of ${TOP}, or take it away.`,
    ],
    [
      'an unknown value',
      'support:\n  fone: "1234"\n',
      'values.yml:2:3 data-schema: `support` knows no `fone`. Write one of phone, email, hours, portal, or take it away.',
    ],
    [
      'a group that is empty',
      'support:\n',
      `values.yml:1:9 data-schema: \`support\` is not as it should be: a group with phone, email, hours, portal belongs here, and nothing stands here. ${CORRECT}`,
    ],
    [
      'text in one language',
      'support:\n  hours: "8 to 2"\n',
      `values.yml:2:10 data-schema: \`support.hours\` is not as it should be: a group with en, ar belongs here, and this is text. ${CORRECT}`,
    ],
    [
      'a number',
      'support:\n  phone: 1234\n',
      `values.yml:2:10 data-schema: \`support.phone\` is not as it should be: put it in quotes ("…"): without them it is read as a number. ${CORRECT}`,
    ],
    [
      'one method in the place of a list',
      'mfa:\n  methods: totp\n',
      `values.yml:2:12 data-schema: \`mfa.methods\` is not as it should be: a list belongs here, and this is text. ${CORRECT}`,
    ],
    [
      'an unknown method',
      'mfa:\n  methods: [totp, fax]\n',
      `values.yml:2:19 data-schema: \`mfa.methods.1\` is not as it should be: it is one of authenticator-number, totp, security-key, passkey, smart-card, sms. ${CORRECT}`,
    ],
    [
      'a port that is none',
      'vpn:\n  port: 70000\n',
      `values.yml:2:9 data-schema: \`vpn.port\` is not as it should be: it is at most 65535. ${CORRECT}`,
    ],
    [
      'two problems at once',
      'support:\n  email: helpdesk\nvpn:\n  fullTunnel: yes\n',
      `values.yml:2:10 data-schema: \`support.email\` is not as it should be: an e-mail address is written name@host. ${CORRECT}\nvalues.yml:4:15 data-schema: \`vpn.fullTunnel\` is not as it should be: true, false or empty. ${CORRECT}`,
    ],
    [
      'a problem behind a byte order mark',
      '\uFEFFsupport:\n  phone: 1234\n',
      `values.yml:2:10 data-schema: \`support.phone\` is not as it should be: put it in quotes ("…"): without them it is read as a number. ${CORRECT}`,
    ],
    [
      'UTF-16',
      Buffer.from('\uFEFFsupport:\n', 'utf16le'),
      'values.yml:1:1 encoding: The file is not UTF-8 text. Open it in an editor and save it as UTF-8.',
    ],
    [
      'an older Arabic encoding',
      Buffer.from('656e746974793a0a20206e616d653a207b656e3a2022222c2061723a2022e6d2c7d1c922', 'hex'),
      'values.yml:2:23 encoding: The file is not UTF-8 text. Open it in an editor and save it as UTF-8.',
    ],
  ])('%s', (_what, content, expected) => expect(written(content)).toBe(expected));
});

test('a byte order mark alone is no problem', () =>
  expect(written('\uFEFFsupport:\n  phone: "1234"\n')).toBe('{"support":{"phone":"1234"}}'));

test('a file of this project that is missing is named with its cure', () =>
  expect(refusal(() => readData(folder))).toBe(
    'data/revisions.yml:1:1 file: There is no such file. Take it back from git: git checkout -- data/revisions.yml',
  ));
