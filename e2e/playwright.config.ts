import { defineConfig } from '@playwright/test';
import { browserArguments, findBrowser } from '../src/testing/find-browser.ts';
import type { FaultOptions } from './server-fixture.ts';

// Playwright reads this file in every worker; the first to read it looks for the browser, the others inherit it.
const browser = process.env['STOCKHAND_BROWSER'] ?? (await findBrowser());
process.env['STOCKHAND_BROWSER'] = browser;

export default defineConfig<FaultOptions>({
  testDir: '.',
  outputDir: 'results/artifacts',
  globalSetup: './prepare-data.ts',
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'results/report.json' }]],
  use: {
    viewport: { width: 360, height: 640 },
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: browser, args: browserArguments },
  },
  projects: [
    { name: 'e2e', testMatch: '**/*.spec.ts' },
    { name: 'faults', testMatch: 'faults/*.spec.ts', use: { kills: 50 } },
    { name: 'screens', testMatch: '**/*.screens.ts' },
    { name: 'figures', testMatch: '**/*.figures.ts' },
  ],
});
