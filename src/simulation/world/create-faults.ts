import { type FaultClass, faultClasses, type Faults } from './faults.ts';
import type { Plan } from './plan.ts';
import type { Chance, Trace } from './world.ts';

export interface SwitchedFaults extends Faults {
  begin(): void;
  /** From now on nothing strikes any more. */
  heal(): void;
}

export function createFaults(ports: {
  plan: Plan;
  chance(stream: string): Chance;
  trace: Trace;
}): SwitchedFaults {
  const { plan, chance, trace } = ports;
  const counts: Partial<Record<FaultClass, number>> = {};
  const off = new Set(plan.off);
  const streams = new Map(faultClasses.map((what) => [what, chance(`fault:${what}`)]));
  let isFaulty = false;
  const count = (what: FaultClass) => {
    counts[what] = (counts[what] ?? 0) + 1;
    trace.note('fault', what);
  };
  return {
    strikes: (what) => {
      const drawn = (streams.get(what) as Chance).next();
      if (!isFaulty || off.has(what) || drawn >= plan.rates[what]) return false;
      count(what);
      return true;
    },
    count,
    counts: () => counts,
    get isFaulty() {
      return isFaulty;
    },
    begin: () => {
      isFaulty = true;
    },
    heal: () => {
      isFaulty = false;
    },
  };
}
