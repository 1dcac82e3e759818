/**
 * All fast checks, side by side: each is a script of package.json, and what it prints
 * stays together. Every check runs to its end, whatever the others find.
 *
 *   npm run check
 */
import {readFileSync} from 'node:fs';
import {availableParallelism} from 'node:os';
import {program} from '../commandLine';
import {runParts} from './runParts';

/** In the order in which they are reported: what is ready first stands first. */
const PARTS = ['lint:format', 'lint:styles', 'lint:markdown', 'check:content', 'check:code'];

async function main(): Promise<void> {
  const {scripts} = JSON.parse(readFileSync('package.json', 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  const isPassed = await runParts(
    PARTS.map((name) => ({name, command: scripts[name]!})),
    // Two, even of one core: one of them waits for the disk now and then.
    Math.max(2, availableParallelism()),
    (text) => process.stdout.write(text),
  );
  process.exitCode = isPassed ? 0 : 1;
}

export default program(__filename, {}, main);
