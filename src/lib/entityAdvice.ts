/** What an operator should look at before the site is built with an entity's values. */
import type {EntityValues} from './entity';

export interface Advice {
  readonly name: string;
  readonly problem: string;
}

/** Values that have the right form and still cannot be meant. */
const SUSPECT: readonly {readonly pattern: RegExp; readonly problem: string; readonly of?: string}[] = [
  {pattern: /\bexample\b|\.(?:test|invalid|localhost)\b|\blocalhost\b/i, problem: 'is a sample that leads nowhere'},
  {pattern: /\+973(?:(\d)\1{7}|12345678)(?!\d)/, problem: 'is no number that someone answers'},
  {pattern: /\+973[^13678]/, problem: 'begins as no number in Bahrain does: 1 or 8 for landlines, 3, 6 or 7 else'},
  {pattern: /^http:\/\//, problem: 'is without https', of: 'support.portal'},
  {
    pattern: /^http:\/\//,
    problem: 'is without https: offline use and the microphone test will be refused',
    of: 'site.url',
  },
  {pattern: /\b(?:TODO|TBD|xxx+|\?\?+)\b|\.\.\./i, problem: 'is not finished'},
];

/** Names of the values that are still empty: readers see that their entity sets them. */
export function emptyValues(values: EntityValues): string[] {
  return Object.entries(values).flatMap(([name, {words}]) => (words.en === '' && words.ar === '' ? [name] : []));
}

/** Names of products and numbers are the same in both languages. */
const ONE_LANGUAGE = /^(?:vpn\.product|vpn\.realm|policy\.)/;

/** Values that look wrong, and why. */
export function suspectValues(values: EntityValues): Advice[] {
  return Object.entries(values).flatMap(([name, {kind, words}]) => {
    const found = SUSPECT.filter(
      ({pattern, of = name}) => of === name && (pattern.test(words.en) || pattern.test(words.ar)),
    ).map(({problem}) => ({name, problem: `${words.en} ${problem}`}));
    const isUntranslated =
      kind === 'text' && words.en === words.ar && /[a-z]+\s[a-z]+/i.test(words.en) && !ONE_LANGUAGE.test(name);
    return isUntranslated ? [...found, {name, problem: `${words.ar} is the same in Arabic`}] : found;
  });
}
