import {expect, test} from 'vitest';
import {keepLettersWhole} from '.';

/** A minimizer with its options where Rspack's plugins keep them. */
const minimizer = (name: string, minimizerOptions: object) => ({name, _args: [{minimizerOptions}]});

test('scripts keep their Arabic letters; nothing else of the minimizers changes', () => {
  const minimizers = [
    minimizer('LightningCssMinimizerRspackPlugin', {targets: ['chrome 114']}),
    minimizer('SwcJsMinimizerRspackPlugin', {ecma: 2020, format: {comments: false, ascii_only: true}}),
  ];
  keepLettersWhole(minimizers);
  expect(minimizers).toEqual([
    minimizer('LightningCssMinimizerRspackPlugin', {targets: ['chrome 114']}),
    minimizer('SwcJsMinimizerRspackPlugin', {ecma: 2020, format: {comments: false, ascii_only: false}}),
  ]);
});

test('a minimizer that is set otherwise stops the build by name', () => {
  const said = /src\/plugins\/design: the minimizer of scripts has no “ascii_only” any more/;
  expect(() => keepLettersWhole([])).toThrow(said);
  expect(() => keepLettersWhole([minimizer('TerserPlugin', {format: {ascii_only: true}})])).toThrow(said);
  expect(() => keepLettersWhole([minimizer('SwcJsMinimizerRspackPlugin', {format: {}})])).toThrow(said);
});
