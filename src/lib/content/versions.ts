import {placeOf, type Diagnostic} from '../diagnostics';
import {findInYaml} from '../yaml';
import {VERSIONS_FILE, type Site} from './site';

/** Docusaurus reads versions.json, everything else data/revisions.yml: they must name the same revisions. */
export function findVersionDiagnostics({data, files, versions}: Site): Diagnostic[] {
  const revisions = data['data/revisions.yml'];
  const text = files.find(({file}) => file === VERSIONS_FILE)?.text;
  if (!revisions) return [];
  const expected = revisions.slice(1).map(({key}) => key);
  const fix = `Write ${JSON.stringify(expected)}: the superseded revisions of data/revisions.yml, newest first.`;
  if (text === undefined)
    return [{file: VERSIONS_FILE, line: 1, column: 1, rule: 'versions', problem: 'This file is missing.', fix}];
  if (!versions) return [];

  const index = expected.findIndex((key, position) => key !== versions[position]);
  const wrong = index >= 0 ? index : versions.length > expected.length ? expected.length : -1;
  if (wrong < 0) return [];
  return [
    {
      file: VERSIONS_FILE,
      ...placeOf(text, findInYaml(text, [wrong])),
      rule: 'versions',
      problem:
        expected[wrong] === undefined
          ? `data/revisions.yml has no superseded revision ${versions[wrong]}.`
          : `The revision ${expected[wrong]} of data/revisions.yml should stand here.`,
      fix,
    },
  ];
}
