import { createDeviceHost } from '../handheld-host/create-device-host.ts';
import type { HandheldHost } from '../handheld-host/handheld-host.ts';
import { createOracle } from '../oracle/create-oracle.ts';
import { createServerHost } from '../server-host/create-server-host.ts';
import { createChances } from './chance.ts';
import { createFaults, type SwitchedFaults } from './create-faults.ts';
import type { Oracle } from './oracle.ts';
import type { Plan } from './plan.ts';
import { createTrace } from './trace.ts';
import { createVirtualTime, type DrivenTime } from './virtual-time.ts';
import type { World } from './world.ts';

/** The world with what drives it from outside. */
export type DrivenWorld = Omit<World, 'time' | 'faults' | 'devices'> & {
  readonly time: DrivenTime;
  readonly faults: SwitchedFaults;
  readonly devices: readonly HandheldHost[];
  readonly counts: Readonly<Counts>;
  heal(): void;
  end(): void;
};

/** Builds a world; nothing has happened in it yet. */
export async function createWorld(plan: Plan, options: { keepLines?: number } = {}): Promise<DrivenWorld> {
  const time = createVirtualTime();
  const chance = createChances(plan.seed);
  const trace = createTrace(time.clock, options.keepLines ?? 0);
  const faults = createFaults({ plan, chance, trace });
  let phase: World['phase'] = 'faulty';
  let isOver = false;
  const counts = { requests: 0, operations: 0 };
  const base = {
    ...{ plan, time, chance, trace, faults, counts, isOver: () => isOver },
    get phase() {
      return phase;
    },
    heal: () => {
      phase = 'healing';
      faults.heal();
    },
    end: () => {
      isOver = true;
    },
  };
  const seen = Object.assign(base, { oracle: counting(createOracle(base), counts) });
  const served = Object.assign(seen, { server: await createServerHost(seen) });
  const spare = plan.off.includes('device_cloned') ? 0 : 1;
  const devices = Array.from({ length: plan.devices + spare }, (_, index) =>
    createDeviceHost(served, `device-${index + 1}`, index >= plan.devices),
  );
  return Object.assign(served, { devices });
}

type Counts = { requests: number; operations: number };

/** The same oracle, which counts what it is told. */
function counting(oracle: Oracle, counts: Counts): Oracle {
  const { requested, confirmed } = oracle;
  return Object.assign(oracle, {
    requested: (fact: Parameters<Oracle['requested']>[0]) => {
      counts.requests += 1;
      requested(fact);
    },
    confirmed: (fact: Parameters<Oracle['confirmed']>[0]) => {
      counts.operations += 1;
      confirmed(fact);
    },
  });
}
