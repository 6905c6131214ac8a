import type { FaultClass } from './world/faults.ts';
import type { OracleReport } from './world/oracle.ts';
import type { Plan } from './world/plan.ts';
import type { Violation } from './world/violation.ts';

/** What came of one seed. */
export type SeedResult = OracleReport & {
  plan: Plan;
  /** Of the trace: the same for the same plan, in any process. */
  hash: string;
  violations: readonly Violation[];
  /** Exceptions that nobody caught: bugs of the product or of the simulation. */
  crashes: readonly string[];
  faults: Readonly<Partial<Record<FaultClass, number>>>;
  requests: number;
  /** Promises that recorders have kept. */
  operations: number;
  deviceHours: number;
  cpuMs: number;
  lines: readonly string[];
};
