import { describe, expect, it } from 'vitest';
import { faultClasses, type FaultClass } from '../world/faults.ts';
import type { Plan } from '../world/plan.ts';
import { shrink } from './shrink.ts';

const rates = Object.fromEntries(faultClasses.map((each) => [each, 0.1])) as Record<FaultClass, number>;
const large: Plan = {
  seed: 7,
  profile: 'swarm',
  devices: 6,
  operators: 9,
  faultyMinutes: 60,
  off: ['slow'],
  rates,
  eventsPerMinute: 2,
};
const isOn = (plan: Plan, what: FaultClass) => !plan.off.includes(what);

describe('shrinking', () => {
  it('leaves on only the classes that it takes', async () => {
    const small = await shrink(large, async (plan) => isOn(plan, 'quota') && isOn(plan, 'second_tab'));
    expect(faultClasses.filter((each) => isOn(small, each))).toEqual(['quota', 'second_tab']);
  });

  it('cuts time, devices, operators and events as far as it still shows', async () => {
    const small = await shrink(large, async (plan) => plan.faultyMinutes >= 11 && plan.devices >= 2);
    expect(small).toMatchObject({ seed: 7, faultyMinutes: 11, devices: 2, operators: 2, eventsPerMinute: 0 });
  });

  it('gives the plan back where nothing smaller shows it', async () => {
    expect(await shrink(large, async () => false)).toEqual(large);
  });

  it('tries no longer than it may', async () => {
    let tried = 0;
    await shrink(large, async () => (tried += 1) % 2 === 0, 20);
    expect(tried).toBe(20);
  });
});
