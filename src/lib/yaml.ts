/** Reads our YAML files against a schema and says of each fault where it stands. */
import {LineCounter, isMap, isNode, isScalar, parseDocument, type Document} from 'yaml';
import type {ZodType} from 'zod';
import type {Fault, Place} from './faults';

export type Reading<T> = {readonly value: T; readonly faults: readonly []} | {readonly value: undefined; readonly faults: readonly Fault[]};

/** A YAML text that was read once, for all who ask something of it. */
export interface ParsedYaml {
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
}

/** Reads YAML; what is wrong with it stands in `document.errors`. */
export function parseYaml(text: string): ParsedYaml {
  const lines = new LineCounter();
  return {document: parseDocument(text, {lineCounter: lines, prettyErrors: false}), lines};
}

/**
 * @param offset lines that stand above the YAML in the file (front matter starts at line 2)
 */
export function readYaml<T>(file: string, text: string, schema: ZodType<T>, offset = 0): Reading<T> {
  return checkYaml(file, parseYaml(text), schema, offset);
}

/** {@link readYaml} of a text that is parsed already. */
export function checkYaml<T>(file: string, {document, lines}: ParsedYaml, schema: ZodType<T>, offset = 0): Reading<T> {
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

  return {
    value: undefined,
    faults: checked.error.issues.map((issue) => ({
      file,
      ...placeAt(
        issue.code === 'unrecognized_keys' ? offsetOfKey(document, issue.path, issue.keys[0] ?? '') : offsetOfPath(document, issue.path),
      ),
      rule: 'data-schema',
      problem: `${issue.path.length > 0 ? `\`${issue.path.join('.')}\`` : 'The file'} is not as it should be: ${issue.message}.`,
      cure: 'Correct the value; the comments of the file and CONTRIBUTING.md say what it may be.',
    })),
  };
}

/** Where the value at a path stands in a YAML text, for faults that only appear when files are compared. */
export function findInYaml(text: string, path: readonly PropertyKey[]): number {
  return offsetOfPath(parseDocument(text), path);
}

/** The nearest node that exists: a missing key is reported at its parent. */
function offsetOfPath(document: Document.Parsed, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = nodeAt(document, path.slice(0, length));
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/** Where a key itself stands, for keys that should not be there. */
function offsetOfKey(document: Document.Parsed, path: readonly PropertyKey[], name: string): number {
  const parent = nodeAt(document, path);
  const key = isMap(parent) ? parent.items.find((pair) => isScalar(pair.key) && pair.key.value === name)?.key : undefined;
  return isScalar(key) && key.range ? key.range[0] : offsetOfPath(document, path);
}

/** With its place, unlike the plain value; the empty path is the whole document. */
function nodeAt(document: Document.Parsed, path: readonly PropertyKey[]): unknown {
  return path.length === 0 ? document.contents : document.getIn(path, true);
}
