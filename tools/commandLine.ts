/** What all programs share that people run: how they are asked for help, and how they say that something is wrong. */
import {readFileSync} from 'node:fs';
import {parseArgs, type ParseArgsConfig} from 'node:util';
import {settle} from './revision/settle';

type Options = NonNullable<ParseArgsConfig['options']>;

interface Given<Own extends Options> {
  readonly values: ReturnType<typeof parseArgs<{options: Own}>>['values'];
  readonly words: readonly string[];
}

interface Accepts<Own extends Options> {
  /** Beside `--help`. */
  readonly options?: Own;
  /** Whether words may follow that are no options. */
  readonly words?: boolean;
  /** Whether it works on the finished site: `--build`, for package.json, makes that first where it is old. */
  readonly ofBuild?: boolean;
}

/** A program as a function of the words behind its name. @returns what it ends with */
export type Program = (words: readonly string[]) => Promise<0 | 1>;

/**
 * Makes a program, and runs it unless somebody only imports from its file. `--help` prints
 * the first comment of the file; what it does not know is refused before anything is done.
 * A change of revisions that was killed here is completed first, whichever program comes next.
 * What is thrown is printed as one message, and the program ends with 1.
 *
 * @param file `__filename` of the program
 */
export function program<const Own extends Options = Record<never, never>>(
  file: string,
  accepts: Accepts<Own>,
  main: (given: Given<Own>) => void | Promise<void>,
): Program {
  const run: Program = async (words) => {
    try {
      const {values, positionals} = readWords(words, accepts);
      if (values.help) console.log(helpOf(readFileSync(file, 'utf8')));
      else {
        const settled = await settle(process.cwd());
        if (settled) console.warn(`warning: ${settled}`);
        // What only builds need is not loaded by all.
        if (values.build) (await import('./buildIfNeeded')).buildIfNeeded();
        await main({values: values as Given<Own>['values'], words: positionals});
      }
      return 0;
    } catch (error) {
      console.error(inWords(error));
      return 1;
    }
  };
  if (require.main?.filename === file) void run(process.argv.slice(2)).then((code) => (process.exitCode ||= code));
  return run;
}

const HELP = {help: {type: 'boolean'}} as const;
const BUILD = {build: {type: 'boolean'}} as const;

function readWords(args: readonly string[], {options, words = false, ofBuild = false}: Accepts<Options>) {
  try {
    const {values, positionals} = parseArgs({
      args: [...args],
      allowPositionals: words,
      options: {...options, ...HELP, ...(ofBuild && BUILD)},
    });
    return {values: values as {readonly help?: boolean; readonly build?: boolean}, positionals};
  } catch (error) {
    const [sentence] = (error as Error).message.split('. ');
    throw new Error(`${sentence}. Add --help to see what there is.`, {cause: error});
  }
}

/** The text of a program's first comment. */
export function helpOf(source: string): string {
  return /\/\*\*([\s\S]*?)\*\//
    .exec(source)![1]!
    .replace(/^ \* ?/gm, '')
    .trim();
}

/** The system speaks of calls; people look for a file. */
function inWords(error: unknown): string {
  const {code, path, message} = error as NodeJS.ErrnoException;
  return code === 'ENOENT' && path
    ? `There is no ${path}. Run this in the folder of the project; a file that git knows comes back with \`git checkout -- FILE\`.`
    : message;
}
