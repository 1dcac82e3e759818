/**
 * The table of deploy/PROMISES.md: people write promise and test, the program writes what the
 * breaks and the long checks showed. A number in it is never typed.
 */

/** One long check. */
export interface TrustRow {
  /** A promise, as the table names it. */
  readonly promise: string;
  readonly holds: boolean;
  /** What was counted. */
  readonly found: string;
}

/** What one part of the long checks found. */
export interface TrustPart {
  /** The first eight digits of the hash of build/SHA256SUMS. */
  readonly build: string;
  /** The day on which it ran, as YYYY-MM-DD. */
  readonly date: string;
  readonly seconds: number;
  readonly rows: readonly TrustRow[];
}

export type TrustResults = Readonly<Record<string, TrustPart>>;

/** A break as trust/seeds.json has it. */
export interface SeenBreak {
  readonly promise: string;
  readonly sight: string;
}

const HEAD = ['Promise', 'Test', 'Breaks seen', 'Last full run'] as const;

const cellsOf = (line: string): string[] =>
  line
    .replace(/^\||\|\s*$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());

/**
 * The text with the last two columns of its table written anew.
 *
 * @throws Error when there is no such table, or a result names a promise that it lacks
 */
export function withResults(text: string, breaks: readonly SeenBreak[], results: TrustResults): string {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.startsWith('| Promise '));
  if (first === -1) throw new Error('There is no table that begins with a column “Promise”.');
  const last = lines.findIndex((line, index) => index > first && !line.startsWith('|'));
  const rows = lines.slice(first + 2, last === -1 ? lines.length : last).map(cellsOf);
  const promises = new Set(rows.map(([promise]) => promise));
  for (const {promise} of Object.values(results).flatMap((part) => part.rows)) {
    if (!promises.has(promise)) throw new Error(`No row of the table is called “${promise}”.`);
  }
  const table = rows.map(([promise = '', test = '']) => {
    const own = breaks.filter((seed) => seed.promise === promise);
    const seen = own.filter(({sight}) => sight === 'seen').length;
    const runs = Object.values(results).filter((part) => part.rows.some((row) => row.promise === promise));
    const fails = runs.some((part) => part.rows.some((row) => row.promise === promise && !row.holds));
    const date = runs
      .map((part) => part.date)
      .sort()
      .at(0);
    return [
      promise,
      test,
      own.length === 0 ? '' : `${seen} of ${own.length}`,
      date === undefined ? '' : `${date}${fails ? ', **fails**' : ''}`,
    ];
  });
  const written = [HEAD, HEAD.map(() => '---'), ...table].map((cells) =>
    `| ${cells.join(' | ')} |`.replace(/ {2,}(?=\|)/g, ' '),
  );
  return [...lines.slice(0, first), ...written, ...lines.slice(last === -1 ? lines.length : last)].join('\n');
}
