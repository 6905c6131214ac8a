import { describe, expect, it } from 'vitest';
import { createAttemptLimit } from './attempt-limit.ts';

function guessing(count: number) {
  let now = 0;
  const limit = createAttemptLimit({ mono: () => now });
  const fail = (key: string, times: number) => {
    for (let n = 0; n < times; n += 1) limit.failed(key);
  };
  fail('device 1/U-0001', count);
  return { limit, fail, pass: (ms: number) => (now += ms) };
}

describe('guessing a PIN', () => {
  it('the first five mistakes cost nothing but one another', () => {
    expect(guessing(4).limit.waitMs('device 1/U-0001')).toBe(0);
    expect(guessing(5).limit.waitMs('device 1/U-0001')).toBe(15_000);
  });

  it('each further mistake doubles the wait, up to a quarter of an hour', () => {
    expect(guessing(6).limit.waitMs('device 1/U-0001')).toBe(30_000);
    expect(guessing(7).limit.waitMs('device 1/U-0001')).toBe(60_000);
    expect(guessing(40).limit.waitMs('device 1/U-0001')).toBe(900_000);
  });

  it('neither another badge on the device nor the badge on another device has to wait', () => {
    const { limit } = guessing(20);
    expect(limit.waitMs('device 1/U-0002')).toBe(0);
    expect(limit.waitMs('device 2/U-0001')).toBe(0);
  });

  it('the wait runs out, the right PIN wipes the slate, an hour forgets', () => {
    const { limit, fail, pass } = guessing(5);
    pass(14_999);
    expect(limit.waitMs('device 1/U-0001')).toBe(1);
    pass(1);
    expect(limit.waitMs('device 1/U-0001')).toBe(0);
    limit.succeeded('device 1/U-0001');
    fail('device 1/U-0001', 4);
    expect(limit.waitMs('device 1/U-0001')).toBe(0);
    fail('device 1/U-0001', 6);
    pass(3_600_000);
    expect(limit.waitMs('device 1/U-0001')).toBe(0);
  });
});
