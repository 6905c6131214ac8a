import { describe, expect, it } from 'vitest';
import { wrongOf } from '../../../testing/made-up-evidence.ts';
import { createStoredAtOnce } from './i13-stored-at-once.ts';

const recording = (tookMs: number) =>
  wrongOf((look) => createStoredAtOnce(look).confirmed('device-1', tookMs, 'pick'));

describe('I13, stored at once', () => {
  it('is kept within two seconds', () => {
    expect(recording(2000)).toEqual([]);
  });

  it('notices a recording that waited', () => {
    expect(recording(2001)).toEqual(['device-1 took 2001 ms to record pick']);
  });
});
