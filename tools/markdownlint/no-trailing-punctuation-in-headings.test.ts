import {expect, test} from 'vitest';
import rule from './no-trailing-punctuation-in-headings.mjs';
import {findings, mended} from './tryRule';

test.each([
  ['a full stop', '## Steps. {/* #steps */}', '## Steps {/* #steps */}'],
  ['a colon', '## الخطوات: {/* #steps */}', '## الخطوات {/* #steps */}'],
  ['an Arabic semicolon', '## الخطوات؛ {/* #steps */}', '## الخطوات {/* #steps */}'],
  ['an Arabic comma', '### الجهاز، {/* #device */}', '### الجهاز {/* #device */}'],
  ['an exclamation mark', '## Done! {/* #done */}', '## Done {/* #done */}'],
  ['dots that trail off', '## And then... {/* #then */}', '## And then {/* #then */}'],
  ['a colon without an id after it', '### Device:', '### Device'],
  ['a colon before the id of plain Markdown', '## Steps: {#steps}', '## Steps {#steps}'],
])('leaves out %s', (_what, text, expected) => {
  expect(mended(rule, text)).toBe(expected);
});

test('serves plain Markdown too', () => {
  expect(mended(rule, '# Read me first!', 'README.md')).toBe('# Read me first');
});

test.each([
  ['a question', '## What is it? {/* #what */}'],
  ['an Arabic question', '## ما الوصول عن بُعد (GDN)؟ {/* #what */}'],
  ['a full stop inside', '## Windows 11 v. 24H2 {/* #windows */}'],
  ['brackets and quotation marks', '## ظهور «متصل» (Connected) {/* #connected */}'],
  ['code that ends with a sign', '## The command `stop!` {/* #stop */}'],
  ['an entity', '## Fish &amp; {/* #fish */}'],
  ['a paragraph', 'Steps:'],
  ['a code block', '```md\n## Steps:\n```'],
])('lets %s pass', (_what, text) => {
  expect(findings(rule, text)).toEqual([]);
});
