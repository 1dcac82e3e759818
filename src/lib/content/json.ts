import {LineCounter, parseDocument} from 'yaml';
import type {Diagnostic} from '../diagnostics';

/** Reads a JSON file. A key that stands twice is a problem too, which JSON.parse lets pass. */
export function readJson(
  file: string,
  text: string,
): {readonly value: unknown; readonly diagnostics: readonly Diagnostic[]} {
  const lines = new LineCounter();
  const [error] = parseDocument(text, {lineCounter: lines, prettyErrors: false}).errors;
  let message = error?.message;
  let offset = error?.pos[0] ?? 0;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (failure) {
    // YAML allows what JSON does not, most often a comma before a closing bracket.
    if (message === undefined) {
      ({message} = failure as Error);
      const position = /position (\d+)/.exec(message)?.[1];
      offset = position === undefined ? Math.max(0, text.search(/,\s*[\]}]/)) : Number(position);
    }
  }
  if (message === undefined) return {value, diagnostics: []};

  const {line, col} = lines.linePos(offset);
  const problem = `This is not valid JSON: ${message.replace(/\s*\n\s*/g, ' ').replace(/\.$/, '')}.`;
  return {
    value: undefined,
    diagnostics: [
      {file, line, column: col, rule: 'json', problem, fix: 'Correct the commas, quotes and keys around this place.'},
    ],
  };
}
