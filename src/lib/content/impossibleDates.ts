import {isScalar, visit, type Document} from 'yaml';
import {isDay} from '../dates';
import {placeOf, type Diagnostic} from '../diagnostics';

const FORM = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Days that do not exist. YAML itself moves an unquoted 2026-13-45 to February
 * 2027 without a word, so they are found in what was written, not in what was read.
 *
 * @param yaml the YAML in the text, parsed
 * @param start where in the text it begins
 */
export function findImpossibleDates(file: string, text: string, yaml: Document.Parsed, start = 0): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  visit(yaml, (_key, node) => {
    if (!isScalar(node) || !node.range || typeof node.source !== 'string') return;
    const exists: boolean = isDay(node.source);
    if (exists || !FORM.test(node.source)) return;
    diagnostics.push({
      file,
      ...placeOf(text, start + node.range[0]),
      rule: 'impossible-date',
      problem: `There is no day ${node.source}.`,
      fix: 'Write a day that exists, as YYYY-MM-DD.',
    });
  });
  return diagnostics;
}
