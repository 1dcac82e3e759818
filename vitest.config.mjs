import {defineConfig} from 'vitest/config';

/** Tests beside their subject, in Node. The others below tests/ need the built site and a browser. */
export default defineConfig({
  // The project's own setting leaves JSX to the bundler of the site.
  oxc: {jsx: {runtime: 'automatic'}},
  test: {
    include: ['src/**/*.test.ts', 'tools/**/*.test.ts', 'tests/bench/**/*.test.ts'],
    // Only what hangs: some tests run a program over all of the content, and a busy machine takes its time. Speed has its benches.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Its own default leaves one processor idle: on two that is half.
    maxWorkers: '100%',
    exclude: ['node_modules/**', 'build/**'],
  },
});
