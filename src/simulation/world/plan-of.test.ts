import { expect, test } from 'vitest';
import { faultClasses } from './faults.ts';
import { planOf } from './plan-of.ts';
import { profileNames } from './plan.ts';

test('the plan of a seed is the same every time', () => {
  for (const profile of profileNames) expect(planOf(11, profile)).toEqual(planOf(11, profile));
});

test('each fault class is switched off in about a quarter of the seeds', () => {
  const plans = Array.from({ length: 400 }, (_, seed) => planOf(seed, 'swarm'));
  const shares = faultClasses.map(
    (name) => plans.filter(({ off }) => off.includes(name)).length / plans.length,
  );
  expect(Math.min(...shares)).toBeGreaterThan(0.15);
  expect(Math.max(...shares)).toBeLessThan(0.35);
});

test('a profile never switches off what it is there for', () => {
  for (let seed = 0; seed < 50; seed += 1)
    expect(planOf(seed, 'restore').off).not.toContain('server_restored');
});
