import {expect, test} from 'vitest';
import {runParts, type Part} from './runParts';

const node = (name: string, program: string): Part => ({name, command: `"${process.execPath}" -e "${program}"`});

async function report(parts: readonly Part[], width = 2): Promise<{readonly isPassed: boolean; readonly text: string}> {
  let text = '';
  const isPassed = await runParts(parts, width, (more) => {
    text += more.replace(/\d+\.\d s/g, '… s');
  });
  return {isPassed, text};
}

test('parts are reported in their order, each with all that it printed', async () => {
  const slow = node('slow', 'console.log(1); setTimeout(() => console.error(2), 200)');
  expect(await report([slow, node('quick', 'console.log(3)')])).toEqual({
    isPassed: true,
    text: 'slow passed after … s\n  1\n  2\nquick passed after … s\n  3\nAll checks passed after … s\n',
  });
});

test.each([1, 4])('a part that fails keeps no other from its end, %i at a time', async (width) => {
  const parts = [
    node('one', "console.log('a'); process.exit(1)"),
    node('two', "console.log('b')"),
    node('three', "throw 'c'"),
  ];
  const {isPassed, text} = await report(parts, width);
  expect(isPassed).toBe(false);
  expect(text).toMatch(
    /^one FAILED after … s\n {2}a\ntwo passed after … s\n {2}b\nthree FAILED after … s\n[^]* {2}c\n[^]*Checks FAILED after … s\n$/,
  );
});

test('a command that does not exist fails', async () => {
  const {isPassed, text} = await report([{name: 'none', command: 'no-such-command-here'}]);
  expect(isPassed).toBe(false);
  expect(text).toMatch(/^none FAILED[^]*no-such-command-here/);
});
