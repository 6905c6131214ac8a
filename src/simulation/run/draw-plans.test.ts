import { describe, expect, it } from 'vitest';
import { profileNames } from '../world/plan.ts';
import { drawPlans, profileOfSeed } from './draw-plans.ts';

describe('plans', () => {
  it('are named by their seed alone, wherever a run begins', () => {
    const [, third] = drawPlans(2, 2, null);
    expect(third).toEqual(drawPlans(3, 1, null)[0]);
  });

  it('are of every profile, half of them of the one that draws everything', () => {
    const profiles = Array.from({ length: 140 }, (_, index) => profileOfSeed(index + 1));
    expect(new Set(profiles)).toEqual(new Set(profileNames));
    expect(profiles.filter((each) => each === 'swarm')).toHaveLength(70);
  });

  it('are of one profile where one is asked for', () => {
    expect(drawPlans(1, 4, 'disk').map(({ profile }) => profile)).toEqual(['disk', 'disk', 'disk', 'disk']);
  });
});
