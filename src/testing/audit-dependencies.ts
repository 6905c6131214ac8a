import { spawnSync } from 'node:child_process';
import { judgeAudit } from './security/judge-audit.ts';

/** `npm run audit`: known holes in what is shipped, as the registry knows them. Ends with 1 where there are any. */
const isWindows = process.platform === 'win32';
const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
  encoding: 'utf8',
  shell: isWindows,
});
const judgement = judgeAudit(stdout ?? '');

switch (judgement.kind) {
  case 'clean':
    process.stdout.write(`audit: no known hole in ${judgement.dependencies} dependencies\n`);
    break;
  case 'unknown':
    process.stdout.write(`audit: not done, the registry does not answer it (${judgement.why})\n`);
    break;
  case 'vulnerable':
    for (const { name, severity, mend } of judgement.packages)
      process.stdout.write(`audit: ${name}, ${severity}, mended by: ${mend}\n`);
    process.exitCode = 1;
}
