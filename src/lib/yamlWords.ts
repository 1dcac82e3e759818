/** What the parser and a schema have against a YAML text, in words for people who edit one. */
import type {ErrorCode} from 'yaml';
import * as z from 'zod';

/** Where a problem stands says the caller. */
export interface Verdict {
  readonly problem: string;
  readonly fix: string;
}

const SYNTAX: Partial<Readonly<Record<ErrorCode, readonly [problem: string, fix: string]>>> = {
  BAD_INDENT: [
    'The line is not indented as it should be, or a bracket above is not closed.',
    'Align it with its neighbours, or close the bracket.',
  ],
  BAD_SCALAR_START: ['A value cannot begin with this character.', 'Put it in quotes ("…").'],
  BLOCK_AS_IMPLICIT_KEY: ['A second `: ` stands on the line.', 'Put the value in quotes ("…").'],
  DUPLICATE_KEY: ['The same name stands here a second time.', 'Take one of the two away.'],
  MISSING_CHAR: ['A quote or a bracket that was opened above is not closed.', 'Close it.'],
  MULTILINE_IMPLICIT_KEY: ['The line has no `: ` behind its name.', 'Write `name: value`.'],
  MULTIPLE_DOCS: ['A line `---` begins a second document.', 'Take the line away.'],
  TAB_AS_INDENT: ['A tab stands where spaces belong.', 'Indent with spaces.'],
};

/** Of a text that is no YAML. */
export function syntaxVerdict({code, message}: {readonly code: ErrorCode; readonly message: string}): Verdict {
  const [problem, fix] = SYNTAX[code] ?? [
    `This is not valid YAML: ${message.replaceAll('\n', ' ')}.`,
    'Quote the value, or align the line with its neighbours.',
  ];
  return {problem, fix};
}

const namesIn = (schema: unknown): string =>
  schema instanceof z.ZodObject ? Object.keys(schema.shape).join(', ') : '';

const KINDS: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  object: 'a group',
  record: 'a group',
  string: 'text',
};

function kindOf(value: unknown): string {
  if (value === null) return 'nothing stands here';
  return `this is ${KINDS[Array.isArray(value) ? 'array' : typeof value]}`;
}

/** How much of something there may be: of a number its value, else its parts. */
function bound(words: string, origin: string, limit: number | bigint): string {
  if (!['string', 'array'].includes(origin)) return `it is ${words} ${limit}`;
  const part = origin === 'string' ? 'letter' : 'entry';
  return `it has ${words} ${limit} ${limit === 1 ? part : part === 'letter' ? 'letters' : 'entries'}`;
}

/** Says of a value what belongs there, where its schema has no words of its own. */
export const schemaWords: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type': {
      if (issue.input === undefined) return 'it is missing';
      if (issue.expected === 'string' && (typeof issue.input === 'number' || typeof issue.input === 'boolean'))
        return `put it in quotes ("…"): without them it is read as ${KINDS[typeof issue.input]}`;
      const names = namesIn(issue.inst);
      // A whole number is a format of numbers for the schema, and a kind of its own for people.
      const wanted = issue.expected === 'number' && issue.inst instanceof z.ZodNumberFormat ? 'int' : issue.expected;
      return `${KINDS[wanted] ?? wanted}${names && ` with ${names}`} belongs here, and ${kindOf(issue.input)}`;
    }
    case 'unrecognized_keys':
      return namesIn(issue.inst);
    case 'invalid_value':
      return `it is ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.join(', ')}`;
    case 'too_big':
      return bound('at most', issue.origin, issue.maximum);
    case 'too_small':
      return bound('at least', issue.origin, issue.minimum);
    case 'invalid_key':
    case 'invalid_format':
      return 'it has not the form that belongs here';
    default:
      return undefined;
  }
};

/** Of a value that does not fit, as {@link schemaWords} described it. */
export function schemaVerdict(issue: z.core.$ZodIssue): Verdict {
  const place = issue.path.length > 0 ? `\`${issue.path.join('.')}\`` : 'The file';
  if (issue.code === 'unrecognized_keys')
    return {
      problem: `${place} knows no ${issue.keys.map((key) => `\`${key}\``).join(', ')}.`,
      fix: `Write one of ${issue.message}, or take it away.`,
    };
  return {
    problem: `${place} is not as it should be: ${issue.message}.`,
    fix: 'Correct the value; CONTRIBUTING.md and the comments in data/ say what it may be.',
  };
}
