import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {SESSION_COMPONENTS} from '../session/session';
import {BUILD_TIME_COMPONENTS, COMPONENTS} from './components';

const OF_THE_BUILD = ['Bandwidth', 'Glossary', 'Limits', 'Revisions', 'Shortcuts', 'Sources', 'VpnMessages'];
const OF_SESSIONS = ['Agenda', 'Answer', 'Exercise', 'Explanation', 'Question', 'Quiz', 'Segment', 'Solution'];

const read = (file: string) => readFileSync(file, 'utf8');

test('the checker knows the components that pages can use', () => {
  const [, list = ''] = /export default \{([\s\S]*?)\n\};/.exec(read('src/theme/MDXComponents.ts')) ?? [];
  const names = [...list.matchAll(/^\s+([A-Z]\w*)(?:: guarded\(\1\))?,/gm)].map(([, name]) => name);
  expect(Object.keys(COMPONENTS).sort()).toEqual([...names, ...OF_THE_BUILD, ...OF_SESSIONS].sort());
  expect(BUILD_TIME_COMPONENTS).toEqual(OF_THE_BUILD);
  expect(SESSION_COMPONENTS).toEqual(OF_SESSIONS);
});

test('the build replaces the components that are no React components', () => {
  const source = read('src/content/dataBlocks.ts');
  for (const name of OF_THE_BUILD) expect(source).toMatch(new RegExp(`    ${name}: \\(`));
});

test('session pages can import the components that only they use', () => {
  const names = [...read('src/components/Session/index.tsx').matchAll(/export \{default as (\w+)(.*?)\}/g)].flatMap(
    ([, first = '', rest = '']) => [first, ...rest.split(',').map((name) => name.trim())],
  );
  expect(names.filter(Boolean).sort()).toEqual(OF_SESSIONS);
});
