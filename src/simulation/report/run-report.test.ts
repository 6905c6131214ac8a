import { describe, expect, it } from 'vitest';
import type { SeedResult } from '../seed-result.ts';
import { invariantNames, type InvariantName } from '../world/violation.ts';
import { planOf } from '../world/plan-of.ts';
import { reportLine } from './report-line.ts';
import { neverLooked, reportOf } from './run-report.ts';

const lookedAtAll = Object.fromEntries(invariantNames.map((name) => [name, 3])) as Record<
  InvariantName,
  number
>;
const resultOf = (given: Partial<SeedResult> = {}): SeedResult => ({
  ...{ plan: planOf(1, 'swarm'), hash: 'h', violations: [], crashes: [], lines: [], excused: [] },
  ...{ faults: { slow: 400, quota: 1 }, discrepancies: { short: 2 }, looked: lookedAtAll },
  ...{ confirmed: 300, requests: 1200, operations: 310, deviceHours: 2.5, cpuMs: 440 },
  ...given,
});
const reporting = (...results: SeedResult[]) =>
  reportOf(
    { outcomes: results.map((result) => ({ kind: 'done', result })), twice: 1, unequal: [] },
    [],
    12.34,
  );

describe('the report of a run', () => {
  it('adds everything up', () => {
    expect(reporting(resultOf(), resultOf({ cpuMs: 460 }))).toMatchObject({
      ...{
        seeds: 2,
        deviceHours: 5,
        operations: 620,
        movements: 600,
        requests: 2400,
        broken: 0,
        seconds: 12.3,
      },
      faults: { total: 802, byClass: { slow: 800, quota: 2 } },
      discrepancies: { short: 4 },
      violations: { total: 0 },
      msPerSeed: { mean: 450, most: 460 },
    });
  });

  it('names the classes of faults that never struck and the invariants that nobody looked at', () => {
    const report = reporting(resultOf({ looked: { ...lookedAtAll, I11: 0 } }));
    expect(report.faults.never).toContain('disk_wiped');
    expect(neverLooked(report)).toEqual(['I11']);
  });

  it('tells losses with the incident that excuses them, and violations by invariant', () => {
    const report = reporting(
      resultOf({
        excused: [{ device: 'device-1', cause: 'power_loss', lost: 2 }],
        violations: [{ invariant: 'I2', at: 0, detail: 'm-1 is nowhere' }],
      }),
    );
    expect(report.excused).toMatchObject({
      total: 2,
      byCause: { power_loss: 2 },
      losses: [{ seed: 1, lost: 2 }],
    });
    expect(report.violations).toEqual({ total: 1, byInvariant: { I2: 1 } });
  });

  it('counts a run with an error that nobody caught as broken', () => {
    expect(reporting(resultOf({ crashes: ['TypeError'] })).broken).toBe(1);
  });

  it('is one line', () => {
    expect(reportLine(reporting(resultOf()))).toBe(
      '1 seeds, 2.5 device-hours, 310 operations, 300 movements, 1,200 requests, 401 faults of 2 classes, ' +
        '2 discrepancies of 1 kinds, 0 excused losses, 0 violations, 1 of 1 repeated alike, 440 ms a seed, 12.3 s',
    );
  });
});
