import {defineConfig} from '@playwright/test';
import {browserHere} from './tools/browser';

/** Another one where two runs share a computer. */
const PORT = Number(process.env.TEST_PORT ?? 4173);

/** Tests of the finished site in build/, served as a web server should serve it. */
export default defineConfig({
  testDir: 'tests',
  testMatch: '**/*.e2e.ts',
  fullyParallel: true,
  workers: 2,
  // A second try tells a busy machine from a fault; what needed it is named as flaky in the report.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  timeout: 120_000,
  expect: {timeout: 10_000},
  use: {
    baseURL: `http://localhost:${PORT}`,
    locale: 'en-GB',
    actionTimeout: 10_000,
    // The offline worker has tests of its own; elsewhere it would only answer in place of the server.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: browserHere(),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    },
  },
  projects: [
    {name: 'offline', testDir: 'tests/offline', use: {viewport: {width: 1280, height: 900}, serviceWorkers: 'allow'}},
    {
      name: 'desktop',
      testIgnore: '**/tests/offline/**',
      use: {viewport: {width: 1280, height: 900}},
      grepInvert: /@phone/,
    },
    // Only what a finger or a narrow screen changes.
    {
      name: 'phone',
      testIgnore: '**/tests/offline/**',
      use: {viewport: {width: 390, height: 844}, hasTouch: true, isMobile: true},
      grep: /@phone|@everywhere/,
    },
  ],
  webServer: {
    command: `npx tsx tools/serve.ts --port ${PORT}`,
    url: `http://localhost:${PORT}/en/`,
    // By whoever runs many tests one by one, each with something else broken.
    reuseExistingServer: process.env.TEST_SERVED === '1',
    // It compares every file of the build with its sum first; on a busy machine that takes a while.
    timeout: 120_000,
  },
});
