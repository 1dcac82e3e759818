/** Reads our YAML files against a schema and says of each problem where it stands. */
import {LineCounter, isMap, isNode, isScalar, parseDocument, visit, type Alias, type Document} from 'yaml';
import type {ZodType} from 'zod';
import type {Diagnostic, Place} from './diagnostics';
import {schemaVerdict, schemaWords, syntaxVerdict, type Verdict} from './yamlWords';

export type Reading<T> =
  | {readonly value: T; readonly diagnostics: readonly []}
  | {readonly value: undefined; readonly diagnostics: readonly Diagnostic[]};

/** A YAML text that was read once, for all who ask something of it. */
export interface ParsedYaml {
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
  /** Where something stands that no text holds, or -1: bytes of another encoding were read. */
  readonly noText: number;
  /** Where a tab indents a line for the first time, or -1. */
  readonly tab: number;
}

/** Reads YAML; what is wrong with it stands in `document.errors`. */
export function parseYaml(text: string): ParsedYaml {
  const lines = new LineCounter();
  return {
    document: parseDocument(text, {lineCounter: lines, prettyErrors: false}),
    lines,
    noText: text.search(/[\0\uFFFD]/),
    tab: text.search(/^ *\t\s*\S/m),
  };
}

/**
 * @param offset lines that stand above the YAML in the file (front matter starts at line 2)
 */
export function readYaml<T>(file: string, text: string, schema: ZodType<T>, offset = 0): Reading<T> {
  return checkYaml(file, parseYaml(text), schema, offset);
}

/** {@link readYaml} of a text that is parsed already. */
export function checkYaml<T>(
  file: string,
  {document, lines, noText, tab}: ParsedYaml,
  schema: ZodType<T>,
  offset = 0,
): Reading<T> {
  const diagnosticAt = (position: number, rule: string, verdict: Verdict): Diagnostic => ({
    file,
    ...placeAt(position),
    rule,
    ...verdict,
  });
  const placeAt = (position: number): Place => {
    const {line, col} = lines.linePos(position);
    return {line: line + offset, column: col};
  };
  const refuse = (...diagnostics: readonly Diagnostic[]): Reading<T> => ({value: undefined, diagnostics});

  if (noText >= 0)
    return refuse(
      diagnosticAt(noText, 'encoding', {
        problem: 'The file is not UTF-8 text.',
        fix: 'Open it in an editor and save it as UTF-8.',
      }),
    );
  // Those after the first are mostly its consequences.
  const [error] = document.errors;
  // The parser names what it stumbles over behind a tab, not the tab.
  if (error && tab >= 0 && placeAt(tab).line <= placeAt(error.pos[0]).line)
    return refuse(diagnosticAt(tab, 'yaml', syntaxVerdict({code: 'TAB_AS_INDENT', message: ''})));
  if (error) return refuse(diagnosticAt(error.pos[0], 'yaml', syntaxVerdict(error)));
  const alias = firstAlias(document);
  if (alias)
    return refuse(
      diagnosticAt(alias.range![0], 'yaml', {
        problem: `\`*${alias.source}\` is read as a reference to another value.`,
        fix: 'Put it in quotes ("…").',
      }),
    );

  const checked = schema.safeParse(document.toJS() ?? {}, {error: schemaWords});
  if (checked.success) return {value: checked.data, diagnostics: []};
  if (document.contents === null && offset === 0)
    return refuse(
      diagnosticAt(0, 'data-schema', {
        problem: 'The file says nothing.',
        fix: `Write its values, or take it back from git: git checkout -- ${file}`,
      }),
    );
  return refuse(
    ...checked.error.issues.map((issue) =>
      diagnosticAt(
        issue.code === 'unrecognized_keys'
          ? offsetOfKey(document, issue.path, issue.keys[0] ?? '')
          : offsetOfPath(document, issue.path),
        'data-schema',
        schemaVerdict(issue),
      ),
    ),
  );
}

/** Our files have none: who writes `*` means the character. */
function firstAlias(document: Document.Parsed): Alias | undefined {
  let found: Alias | undefined;
  visit(document, {
    Alias: (_key, alias) => {
      found = alias;
      return visit.BREAK;
    },
  });
  return found;
}

/** Where the value at a path stands in a YAML text, for problems that only appear when files are compared. */
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
  const key = isMap(parent)
    ? parent.items.find((pair) => isScalar(pair.key) && pair.key.value === name)?.key
    : undefined;
  return isScalar(key) && key.range ? key.range[0] : offsetOfPath(document, path);
}

/** With its place, unlike the plain value; the empty path is the whole document. */
function nodeAt(document: Document.Parsed, path: readonly PropertyKey[]): unknown {
  return path.length === 0 ? document.contents : document.getIn(path, true);
}
