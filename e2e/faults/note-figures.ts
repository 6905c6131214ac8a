import type { TestInfo } from '@playwright/test';

/** What a test of faults has measured: one line on the terminal, and in the report. */
export function noteFigures(testInfo: TestInfo, name: string, figures: object): void {
  const description = JSON.stringify(figures);
  testInfo.annotations.push({ type: name, description });
  process.stdout.write(`    ${name}: ${description}\n`);
}
