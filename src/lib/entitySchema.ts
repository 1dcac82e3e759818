/** The form of data/entity.yml: which values there are and what each may be. */
import * as z from 'zod';
import type {ZodType} from 'zod';
import {PHONE, TOKEN, type EntityValues, type Kind} from './entity';
import {placeOf, type Diagnostic} from './diagnostics';
import type {Words} from './locale';
import {VPN_PRODUCTS} from './tabs';
import {inEachLanguage} from './wordsSchema';

const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const NAME = `${LABEL}(?:\\.${LABEL})*`;
const PORT = '(?::[1-9]\\d{0,4})?';
const EMAIL = new RegExp(`^[a-z0-9._+'-]+@${LABEL}(?:\\.${LABEL})+$`, 'i');
const HOST = new RegExp(`^${LABEL}(?:\\.${LABEL})+(?:/[\\w.~/-]*)?$`, 'i');
const ADDRESS = new RegExp(`^https?://${NAME}${PORT}(?:[/?#][^\\s"'<>\\\\^\`{|}]*)?$`, 'i');
const ORIGIN = new RegExp(`^https?://${NAME}${PORT}$`, 'i');

/** What nobody sees: it turns what stands around it, hides in an address, or ends a text. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/u;
const nameOfUnseen = (text: string): string =>
  `U+${UNSEEN.exec(text)![0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/** A text that can be seen whole. */
const text = (message: string) =>
  z
    // Of what lacks its quotes the reader of the file says so.
    .string({error: ({input}) => (typeof input === 'number' || typeof input === 'boolean' ? undefined : message)})
    .refine((value) => !UNSEEN.test(value), {
      abort: true,
      error: ({input}) =>
        `it holds a character that nobody sees (${nameOfUnseen(input as string)}); delete it, or type the value again`,
    });
const form = (pattern: RegExp, message: string) =>
  text(message).refine((value) => value === '' || pattern.test(value), message);
const phone = form(
  PHONE,
  'a phone number is written +973 and 8 digits, +97317000000 ext. 123, or an extension of 3 to 6 digits; two of them with " / " between',
);
const email = form(EMAIL, 'an e-mail address is written name@host');
const contact = form(
  new RegExp(`${PHONE.source}|${EMAIL.source}`, 'i'),
  'a contact is a phone number (+973 and 8 digits) or an e-mail address',
);
const url = form(
  ADDRESS,
  'an address begins with https:// (or http:// inside your network) and a host, without a name or a password',
);
const siteUrl = form(ORIGIN, 'the site’s address is https://host or https://host:port, with nothing behind it');
const host = form(HOST, 'a host is written name.example.bh, or name.example.bh/path, without https://');
const version = form(/^\d+(\.\d+)*$/, 'a version is numbers and dots: 7.2.4');
const empty = z.literal('');
/** Filled in between the quotes that were there is meant as well as without them. */
const unquoted =
  (pattern: RegExp) =>
  (value: unknown): unknown =>
    typeof value === 'string' && pattern.test(value) ? (JSON.parse(value) as unknown) : value;
const yesNo = z.preprocess(
  unquoted(/^(?:true|false)$/),
  z.union([empty, z.boolean()], {error: 'true, false or empty'}),
);
const whole = (least: number, most: number) =>
  z.preprocess(
    unquoted(/^[1-9]\d{0,8}$/),
    z.union([empty, z.int().min(least).max(most)], {error: `a whole number from ${least} to ${most}, or empty`}),
  );
const plain = text('a text').refine(
  (value) => value.length <= 200 && !/[<>{}]/.test(value),
  'plain text without < > { }, of at most 200 letters',
);
const words = inEachLanguage(plain).refine(({en, ar}) => (en === '') === (ar === ''), {
  message: 'set it in both languages or in none',
});

const PRODUCTS: Record<string, Words> = Object.fromEntries(
  Object.entries(VPN_PRODUCTS).map(([id, {inSentence}]) => [id, inSentence]),
);
const METHODS: Record<string, Words> = {
  'authenticator-number': {en: 'number in Microsoft Authenticator', ar: 'رقم في تطبيق Microsoft Authenticator'},
  totp: {en: 'six-digit code from the app', ar: 'رمز من 6 أرقام من التطبيق'},
  'security-key': {en: 'security key', ar: 'مفتاح الأمان'},
  passkey: {en: 'passkey', ar: 'مفتاح المرور'},
  'smart-card': {en: 'smart card', ar: 'البطاقة الذكية'},
  sms: {en: 'code by text message', ar: 'رمز في رسالة نصية'},
};
const DEVICES: Record<string, Words> = {
  'managed-only': {en: 'devices managed by the entity only', ar: 'الأجهزة المُدارة من الجهة فقط'},
  'personal-with-conditions': {en: 'personal devices under conditions', ar: 'الأجهزة الشخصية بشروط'},
};
const YES_NO: Record<string, Words> = {true: {en: 'yes', ar: 'نعم'}, false: {en: 'no', ar: 'لا'}};
const choice = (choices: Record<string, Words>) =>
  z.union([empty, z.enum(Object.keys(choices) as [string, ...string[]])], {
    error: `one of ${Object.keys(choices).join(', ')}, or empty`,
  });

interface Field {
  readonly schema: ZodType;
  readonly kind?: Kind;
  readonly choices?: Record<string, Words>;
}

const FIELDS: Record<string, Field> = {
  'entity.name': {schema: words},
  'site.url': {schema: siteUrl, kind: 'url'},
  'support.phone': {schema: phone, kind: 'phone'},
  'support.email': {schema: email, kind: 'email'},
  'support.hours': {schema: words},
  'support.portal': {schema: url, kind: 'url'},
  'security.contact': {schema: contact, kind: 'contact'},
  'security.afterHours': {schema: contact, kind: 'contact'},
  'vpn.product': {schema: choice(PRODUCTS), choices: PRODUCTS},
  'vpn.minVersion': {schema: version},
  'vpn.gateway': {schema: host},
  'vpn.port': {schema: whole(1, 65535)},
  'vpn.realm': {schema: plain},
  'vpn.fullTunnel': {schema: yesNo, choices: YES_NO},
  'vpn.idleMinutes': {schema: whole(1, 1440)},
  'vpn.maxHours': {schema: whole(1, 168)},
  'vpn.countryRestriction': {schema: words},
  'mfa.methods': {schema: z.array(z.enum(Object.keys(METHODS) as [string, ...string[]])), choices: METHODS},
  'device.allowed': {schema: choice(DEVICES), choices: DEVICES},
  'device.requirements': {schema: words},
  'teams.recording.who': {schema: words},
  'teams.recording.expiryDays': {schema: whole(1, 99999)},
  'teams.lobby.default': {schema: words},
  'teams.external.allowed': {schema: yesNo, choices: YES_NO},
  'teams.guest.allowed': {schema: yesNo, choices: YES_NO},
  'policy.circularNumber': {schema: plain},
};

type Tree = {[part: string]: Tree | ZodType};

/** The form of data/entity.yml. Unknown and missing names are refused. */
export const entitySchema = schemaOf(false);

/** The form of an overlay, which sets some of the values; unknown names are refused. */
export const entityOverlaySchema = schemaOf(true);

function schemaOf(isPartial: boolean): ZodType<Record<string, unknown>> {
  const tree: Tree = {};
  for (const [name, {schema}] of Object.entries(FIELDS)) {
    const parts = name.split('.');
    const last = parts.pop()!;
    let branch = tree;
    for (const part of parts) branch = (branch[part] ??= {}) as Tree;
    branch[last] = schema;
  }
  const build = (branch: Tree): ZodType => {
    const object = z.strictObject(
      Object.fromEntries(
        Object.entries(branch).map(([part, value]) => [part, value instanceof z.ZodType ? value : build(value)]),
      ),
    );
    return isPartial ? object.partial() : object;
  };
  return build(tree) as ZodType<Record<string, unknown>>;
}

/** The values of data/entity.yml with those of an overlay in their place. */
export function overlay(base: Record<string, unknown>, over: Record<string, unknown>): Record<string, unknown> {
  const at = (data: Record<string, unknown>, parts: readonly string[]): unknown =>
    parts.reduce<unknown>((branch, part) => (branch as Record<string, unknown> | undefined)?.[part], data);
  const result = JSON.parse(JSON.stringify(base)) as Record<string, unknown>;
  for (const name of Object.keys(FIELDS)) {
    const parts = name.split('.');
    const value = at(over, parts);
    if (value !== undefined) (at(result, parts.slice(0, -1)) as Record<string, unknown>)[parts.at(-1)!] = value;
  }
  return result;
}

/** Turns the checked file into values that can be shown in either language. */
export function readEntityValues(data: Record<string, unknown>): EntityValues {
  const at = (name: string): unknown =>
    name.split('.').reduce<unknown>((branch, part) => (branch as Record<string, unknown>)[part], data);

  return Object.fromEntries(
    Object.entries(FIELDS).map(([name, {kind = 'text', choices}]) => [name, {kind, words: wordsOf(at(name), choices)}]),
  );
}

function wordsOf(value: unknown, choices: Record<string, Words> | undefined): Words {
  if (Array.isArray(value)) {
    const parts = value.map((entry) => wordsOf(entry, choices));
    return {ar: parts.map(({ar}) => ar).join('، '), en: parts.map(({en}) => en).join(', ')};
  }
  if (typeof value === 'object' && value !== null) return value as Words;
  const scalar = (value ?? '') as string | number | boolean;
  const text = String(scalar);
  return choices?.[text] ?? {ar: text, en: text};
}

/** Tokens of a page that name no value, with their places. */
export function findUnknownTokens(file: string, text: string): Diagnostic[] {
  return [...text.matchAll(TOKEN)]
    .filter(([, name]) => !Object.hasOwn(FIELDS, name ?? ''))
    .map((match) => ({
      file,
      ...placeOf(text, match.index),
      rule: 'entity-token',
      problem: `There is no entity value {{${match[1]}}}.`,
      fix: `Use one of: ${Object.keys(FIELDS).join(', ')}.`,
    }));
}
