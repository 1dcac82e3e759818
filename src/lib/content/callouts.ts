/**
 * Callouts (:::note[Title] … :::), read line by line: what Markdown does not
 * recognise it prints as text, and what is not closed swallows the rest, as a block of code does.
 */
import {placeOf, type Diagnostic} from '../diagnostics';
import {CALLOUTS} from './components';

const FENCE = /^\s*(`{3,}|~{3,})/;
const COLONS = /^(?<indent>\s*(?:(?:[-*>]|\d+\.)\s+)*)(?<colons>:{2,})(?<rest>.*)$/;
const OPENING = /^(?<name>[A-Za-z][\w-]*)(?:\[[^\]]*\])?\s*$/;

/** @param body offset at which the front matter ends */
export function findCalloutDiagnostics(file: string, text: string, body: number): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const open: {readonly at: number; readonly colons: number}[] = [];
  const report = (at: number, rule: string, problem: string, fix: string) =>
    diagnostics.push({file, ...placeOf(text, at), rule, problem, fix});
  // Colons that close nothing, once their opening was refused, need no second problem.
  let refused = 0;
  let fence: string | undefined;
  let fenceAt = 0;
  let lineStart = body;

  for (const line of text.slice(body).split('\n')) {
    const [, fenceHere] = FENCE.exec(line) ?? [];
    if (fence !== undefined) {
      if (fenceHere?.startsWith(fence) && line.trim() === fenceHere) fence = undefined;
    } else if (fenceHere) {
      fence = fenceHere;
      fenceAt = lineStart + line.indexOf(fenceHere);
    } else {
      readLine(line.trimEnd(), lineStart);
    }
    lineStart += line.length + 1;
  }
  if (fence !== undefined) {
    report(
      fenceAt,
      'code-fence',
      'This block of code is never closed, so it takes in the rest of the page.',
      `End it with a line that holds ${fence} alone.`,
    );
    return diagnostics;
  }
  for (const {at} of open) {
    report(
      at,
      'callout-open',
      'This callout is never closed, so it takes in the rest of the page.',
      'End it with a line that holds ::: alone.',
    );
  }
  return diagnostics;

  function readLine(line: string, start: number): void {
    const {indent = '', colons = '', rest = ''} = COLONS.exec(line)?.groups ?? {};
    if (colons === '') return;
    const at = start + indent.length;

    if (rest.trim() === '' && colons.length > 2) {
      const closed = open.findLastIndex((callout) => callout.colons <= colons.length);
      if (closed >= 0) open.splice(closed, 1);
      else if (refused > 0) refused -= 1;
      else
        report(
          at,
          'callout-closed',
          'These colons close no callout, so they are printed as text.',
          'Take the line out, or write the opening line, such as :::note.',
        );
      return;
    }

    const name = OPENING.exec(rest)?.groups?.name;
    if (name === undefined || colons.length === 2) {
      const [written = ''] = /[A-Za-z][\w-]*/.exec(rest) ?? [];
      const known = CALLOUTS.find((callout) => callout === written);
      const title = rest.replace(/^\s*[\w-]*\s*[[{]?|[\]}]\s*$/g, '').trim();
      report(
        at,
        'callout-title',
        'Markdown does not read this line as a callout and prints it as text.',
        `Write ${':'.repeat(Math.max(3, colons.length))}${known ?? 'note'}${title === '' ? '' : `[${title}]`}, without spaces before or after the name.`,
      );
      refused += 1;
      return;
    }
    if (!CALLOUTS.some((callout) => callout === name)) {
      report(
        at,
        'callout-unknown',
        `There is no callout ${name}, so its frame and its title are lost.`,
        `Use one of: ${CALLOUTS.join(', ')}.`,
      );
    }
    open.push({at, colons: colons.length});
  }
}
