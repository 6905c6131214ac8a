import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judgeAudit } from '../../testing/security/judge-audit.ts';

type Locked = { version?: string; resolved?: string; integrity?: string; optional?: boolean };
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };

describe('what is shipped of others', () => {
  it('is pinned by version and hash, and comes from the registry', () => {
    const isPinned = ({ version, resolved, integrity, optional }: Locked) =>
      /^\d+\.\d+\.\d+/.test(version ?? '') &&
      // Of builds for other machines than the one that wrote the lock there is no hash to write.
      (integrity?.startsWith('sha512-') || optional === true) &&
      (resolved === undefined || resolved.startsWith('https://'));
    const loose = Object.entries(lock.packages).filter(([path, locked]) => path !== '' && !isPinned(locked));
    expect(loose.map(([path]) => path)).toEqual([]);
  });

  it('with a known hole fails the check, naming the package', () => {
    const hole = { name: 'left-pad', severity: 'high', fixAvailable: true };
    expect(judgeAudit(JSON.stringify({ vulnerabilities: { 'left-pad': hole } }))).toEqual({
      kind: 'vulnerable',
      packages: [{ name: 'left-pad', severity: 'high', mend: 'npm audit fix' }],
    });
    const clean = { vulnerabilities: {}, metadata: { dependencies: { total: 7 } } };
    expect(judgeAudit(JSON.stringify(clean))).toEqual({ kind: 'clean', dependencies: 7 });
  });

  it('that nobody could be asked about is said, and is no failure', () => {
    expect(judgeAudit('{"message":"405 Method Not Allowed","statusCode":405}')).toEqual({
      kind: 'unknown',
      why: '405 Method Not Allowed',
    });
    expect(judgeAudit('')).toEqual({ kind: 'unknown', why: 'no report' });
  });

  it('is asked about in every run of the continuous integration', () => {
    expect(readFileSync('.ci/run', 'utf8')).toMatch(/^npm run audit$/m);
  });
});
