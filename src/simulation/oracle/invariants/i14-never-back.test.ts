import { describe, expect, it } from 'vitest';
import { wrongOf } from '../../../testing/made-up-evidence.ts';
import { createNeverBack } from './i14-never-back.ts';

type View = [gen: string, rev: number, device?: string];
const viewing = (...views: View[]) =>
  wrongOf((look) => {
    const check = createNeverBack(look);
    for (const [gen, rev, device = 'device-1'] of views) {
      check.viewed({ device, gen, put: [{ type: 'task', id: 'T-1', rev }], removed: [] });
    }
  });

describe('I14, a view never goes back', () => {
  it('is kept by the same row again and by later ones', () => {
    expect(viewing(['g', 1], ['g', 1], ['g', 4])).toEqual([]);
  });

  it('notices an older row after a newer one', () => {
    expect(viewing(['g', 4], ['g', 3])).toEqual(['device-1 went back from rev 4 to 3 of task T-1']);
  });

  it('looks at each device by itself, and begins anew with another generation', () => {
    expect(viewing(['g', 4], ['g', 3, 'device-2'], ['h', 1])).toEqual([]);
  });
});
