/** Reads our YAML files against a schema and says of each fault where it stands. */
import {LineCounter, isNode, parseDocument} from 'yaml';
import type {ZodType} from 'zod';
import type {Fault, Place} from './faults';

export type Reading<T> = {readonly value: T; readonly faults: readonly []} | {readonly value: undefined; readonly faults: readonly Fault[]};

/**
 * @param offset lines that stand above the YAML in the file (front matter starts at line 2)
 */
export function readYaml<T>(file: string, text: string, schema: ZodType<T>, offset = 0): Reading<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, {lineCounter: lines, prettyErrors: false});

  const placeAt = (position: number): Place => {
    const {line, col} = lines.linePos(position);
    return {line: line + offset, column: col};
  };

  if (document.errors.length > 0) {
    return {
      value: undefined,
      faults: document.errors.map((error) => ({
        file,
        ...placeAt(error.pos[0]),
        rule: 'yaml',
        problem: `This is not valid YAML: ${error.message.replaceAll('\n', ' ')}.`,
        cure: 'Quote the value, or align the line with its neighbours.',
      })),
    };
  }

  const checked = schema.safeParse(document.toJS() ?? {});
  if (checked.success) return {value: checked.data, faults: []};

  // The nearest node that exists: a missing key is reported at its parent.
  const placeOfPath = (path: readonly PropertyKey[]): Place => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return placeAt(node.range[0]);
    }
    return {line: 1 + offset, column: 1};
  };

  return {
    value: undefined,
    faults: checked.error.issues.map((issue) => ({
      file,
      ...placeOfPath(issue.path),
      rule: 'data-schema',
      problem: `${issue.path.length > 0 ? `\`${issue.path.join('.')}\`` : 'The file'} is not as it should be: ${issue.message}.`,
      cure: 'Correct the value; the comments of the file and CONTRIBUTING.md say what it may be.',
    })),
  };
}
