import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';

/** `npm test`: every check, then every test. The last line is the sum, alone: `N passed, N failed`. */
type Count = { passed: number; failed: number };

const vitestReport = 'node_modules/.cache/vitest-report.json';
const playwrightReport = 'e2e/results/report.json';

const counts: Count[] = [
  check('types', ['tsc', '-b']),
  check('lint', ['oxlint', '--type-aware']),
  check('format', ['biome', 'format', '.']),
  tests(
    'tests',
    ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`],
    vitestReport,
    countVitest,
  ),
  check('build', ['tsx', 'src/server/build-when-stale.ts']),
  tests(
    'browser tests',
    ['playwright', 'test', '-c', 'e2e/playwright.config.ts', '--project=e2e'],
    playwrightReport,
    countPlaywright,
  ),
];

const total = counts.reduce((sum, { passed, failed }) => ({
  passed: sum.passed + passed,
  failed: sum.failed + failed,
}));
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** A check has no tests of its own: it counts only when it fails. */
function check(name: string, command: string[]): Count {
  return { passed: 0, failed: run(name, command) ? 0 : 1 };
}

/** A run that ended badly although no test failed, or ran no test at all, is one failure. */
function tests(name: string, command: string[], report: string, countIn: (report: string) => Count): Count {
  rmSync(report, { force: true });
  const isGood = run(name, command);
  const { passed, failed } = readCount(report, countIn);
  const isSilentFailure = failed === 0 && (!isGood || passed === 0);
  if (isSilentFailure)
    process.stdout.write(`${name}: ${passed === 0 ? 'no test ran' : 'ended with an error'}\n`);
  return { passed, failed: isSilentFailure ? 1 : failed };
}

function run(name: string, [command = '', ...options]: string[]): boolean {
  process.stdout.write(`\n== ${name}\n`);
  const isWindows = process.platform === 'win32';
  return (
    spawnSync('npx', ['--no-install', command, ...options], { stdio: 'inherit', shell: isWindows }).status ===
    0
  );
}

function readCount(report: string, countIn: (report: string) => Count): Count {
  try {
    return countIn(readFileSync(report, 'utf8'));
  } catch {
    return { passed: 0, failed: 0 };
  }
}

function countVitest(report: string): Count {
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(report) as {
    numPassedTests: number;
    numFailedTests: number;
    testResults: { status: string; assertionResults: { status: string }[] }[];
  };
  // A file that does not load, or fails before its tests, has no failed test to show for it.
  const silent = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
  );
  return { passed: numPassedTests, failed: numFailedTests + silent.length };
}

function countPlaywright(report: string): Count {
  const { stats } = JSON.parse(report) as { stats: { expected: number; unexpected: number; flaky: number } };
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}
