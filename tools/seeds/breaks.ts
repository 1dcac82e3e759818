/**
 * Breaks put in on purpose: each says which promise it breaks, what it changes, and which
 * test must go red. They are data, a file each below tests/seeds/.
 */
import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {parse} from 'yaml';
import {z} from 'zod';

/** Where breaks stand. */
export const SEEDS = 'tests/seeds';

const file = z
  .string()
  .min(1)
  .regex(/^(?!\/|.*\.\.)/, 'a path below the project');
const words = z.string().trim().min(1);

const change = z.union([
  // Literal text, or a pattern where the built text is not known to the letter.
  z.strictObject({file, find: z.string().min(1), put: z.string(), every: z.boolean().default(false)}),
  z.strictObject({file, pattern: z.string().min(1), put: z.string(), every: z.boolean().default(false)}),
  z.strictObject({file, add: z.string().min(1)}),
  z.strictObject({file, write: z.string()}),
  z.strictObject({file, remove: z.literal(true)}),
]);

const test = z.union([
  /** A file of unit tests, and the title of one in it. */
  z.strictObject({unit: file, title: words}),
  /** A file of browser tests, the title of one in it, and the project it runs in. */
  z.strictObject({browser: file, title: words, project: z.enum(['desktop', 'phone', 'offline']).default('desktop')}),
  /** A program, and what it says when it refuses. */
  z.strictObject({command: words, says: words}),
]);

const seed = z.strictObject({promise: words, breaks: words, change: z.array(change).min(1), test});

export type Change = z.infer<typeof change>;
export type Test = z.infer<typeof test>;
export type Seed = z.infer<typeof seed> & {readonly id: string};

/**
 * Reads one break.
 *
 * @param id the file's name below tests/seeds/, without its ending
 * @throws Error that names the file and everything that does not fit
 */
export function readSeed(id: string, text: string): Seed {
  const name = `${SEEDS}/${id}.yml`;
  let data: unknown;
  try {
    data = parse(text);
  } catch (error) {
    throw new Error(`${name}: ${(error as Error).message}`, {cause: error});
  }
  const {success, data: read, error} = seed.safeParse(data);
  if (!success) throw new Error(`${name}: ${z.prettifyError(error)}`);
  return {id, ...read};
}

/** All breaks, in the order of their names. @throws Error for the first file that does not fit */
export function readSeeds(folder = SEEDS): Seed[] {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith('.yml'))
    .map((name) => name.split(path.sep).join('/'))
    .sort()
    .map((name) => readSeed(name.slice(0, -'.yml'.length), readFileSync(path.join(folder, name), 'utf8')));
}

/** A sample that is the same for a commit and another one for the next. */
export function sampleOf(seeds: readonly Seed[], count: number, commit: string): Seed[] {
  const place = ({id}: Seed): string => createHash('sha256').update(`${commit} ${id}`).digest('hex');
  return seeds.toSorted((one, other) => (place(one) < place(other) ? -1 : 1)).slice(0, count);
}

/** What is known of each break, the newest of it, in the order of the breaks; of one that is gone nothing is. */
export function rowsOf<Row extends Pick<Seed, 'id'>>(
  seeds: readonly Pick<Seed, 'id'>[],
  before: readonly Row[],
  found: readonly Row[],
): Row[] {
  const known = new Map([...before, ...found].map((row) => [row.id, row]));
  return seeds.flatMap(({id}) => known.get(id) ?? []);
}

/**
 * One part of several, of nearly the same size.
 *
 * @param part "2/6" is the second of six
 * @throws Error when it is no such part
 */
export function partOf(seeds: readonly Seed[], part: string): Seed[] {
  const [, number, count] = /^(\d+)\/(\d+)$/.exec(part)?.map(Number) ?? [];
  if (!number || !count || number > count)
    throw new Error(`--part ${part} is no part; write 1/6 for the first of six.`);
  return seeds.filter((_, index) => index % count === number - 1);
}

/**
 * A text with the change in it.
 *
 * @returns nothing when what should be changed does not stand in it
 */
export function changeText(text: string, change: Extract<Change, {put: string}>): string | undefined {
  if ('pattern' in change) {
    const pattern = new RegExp(change.pattern, change.every ? 'gsu' : 'su');
    return pattern.test(text) ? text.replace(new RegExp(pattern), change.put) : undefined;
  }
  if (!text.includes(change.find)) return undefined;
  const put = (): string => change.put;
  return change.every ? text.replaceAll(change.find, put) : text.replace(change.find, put);
}

/** The promises of a table of Markdown, as their rows begin. */
export function promisesOf(table: string): string[] {
  return table
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split('|')[1]!.trim())
    .filter((cell) => cell !== 'Promise' && !/^-+$/.test(cell));
}

/** The claims of a README: the words in bold that its list begins with. */
export function claimsOf(readme: string): string[] {
  return [...readme.matchAll(/^- \*\*(.+?)\*\*/gm)].map(([, claim]) => claim!.replace(/[.:]$/, ''));
}
