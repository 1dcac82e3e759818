import {expect, test} from 'vitest';
import rule from './heading-has-id.mjs';
import {findings} from './tryRule';

test.each([
  ['no id', '## Before you start'],
  ['no id at the third level', '### الجهاز'],
  ['the id of plain Markdown', '## Steps {#steps}'],
  ['capitals in its id', '## Steps {/* #Steps */}'],
  ['an Arabic id', '## الخطوات {/* #الخطوات */}'],
  ['an underscore in its id', '## Steps {/* #the_steps */}'],
  ['an id that begins with a digit', '## Steps {/* #2-steps */}'],
  ['an id that ends with a hyphen', '## Steps {/* #steps- */}'],
  ['no hash before its id', '## Steps {/* steps */}'],
  ['no space before its id', '## Steps{/* #steps */}'],
  ['an id before its last word', '## The {/* #steps */} steps'],
  ['only an id', '## {/* #steps */}'],
  ['no id inside a checklist', '<Checklist id="a">\n\n### Device\n\n</Checklist>'],
])('reports a heading that has %s', (_what, text) => {
  expect(findings(rule, text)).toHaveLength(1);
});

test('says where', () => {
  expect(findings(rule, '---\ntitle: A\n---\n\nWords.\n\n## Steps')).toMatchObject([{lineNumber: 7}]);
});

test.each([
  ['a heading with its id', '## Steps {/* #steps */}'],
  ['an id of several words', '### الحساب والتحقق {/* #account-2 */}'],
  ['a heading with code and a question mark', '## What is `GDN`? {/* #what-is-gdn */}'],
  ['a code block', '```md\n## Steps\n```'],
  ['the first level, which the front matter writes', '# Title'],
  ['the fourth level, which nobody links to', '#### Detail'],
])('lets %s pass', (_what, text) => {
  expect(findings(rule, text)).toEqual([]);
});

test('lets plain Markdown be', () => {
  expect(findings(rule, '## Steps', 'README.md')).toEqual([]);
});
