import {defineConfig} from 'vitest/config';

/** Tests beside their subject, in Node. Those below tests/ need the built site and a browser. */
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tools/**/*.test.ts'],
    // Property tests run ten thousand cases; on a busy machine that takes a while.
    testTimeout: 60_000,
    exclude: ['tests/**', 'node_modules/**', 'build/**'],
  },
});
