import { describe, expect, it } from 'vitest';
import { type Attempt, createAttemptLimit } from './attempt-limit.ts';

const at = (place: string, badge: string): Attempt => ({ place, badge });
const here = at('device 1', 'U-0001');

function guessing(count: number) {
  let now = 0;
  const limit = createAttemptLimit({ mono: () => now });
  const fail = (attempt: Attempt, times: number) => {
    for (let n = 0; n < times; n += 1) limit.failed(attempt);
  };
  fail(here, count);
  return { limit, fail, pass: (ms: number) => (now += ms) };
}

describe('guessing a PIN', () => {
  it('the first five mistakes cost nothing but one another', () => {
    expect(guessing(4).limit.waitMs(here)).toBe(0);
    expect(guessing(5).limit.waitMs(here)).toBe(15_000);
  });

  it('each further mistake doubles the wait, up to a quarter of an hour', () => {
    expect(guessing(6).limit.waitMs(here)).toBe(30_000);
    expect(guessing(7).limit.waitMs(here)).toBe(60_000);
    expect(guessing(40).limit.waitMs(here)).toBe(900_000);
  });

  it('neither another badge on the device nor the badge on another device has to wait', () => {
    const { limit } = guessing(20);
    expect(limit.waitMs(at('device 1', 'U-0002'))).toBe(0);
    expect(limit.waitMs(at('device 2', 'U-0001'))).toBe(0);
  });

  it('the wait runs out, the right PIN wipes the slate, an hour forgets', () => {
    const { limit, fail, pass } = guessing(5);
    pass(14_999);
    expect(limit.waitMs(here)).toBe(1);
    pass(1);
    expect(limit.waitMs(here)).toBe(0);
    limit.succeeded(here);
    fail(here, 4);
    expect(limit.waitMs(here)).toBe(0);
    fail(here, 6);
    pass(3_600_000);
    expect(limit.waitMs(here)).toBe(0);
  });

  it('one PIN tried on many badges of a device gets one guess each, and whoever knows his own gets in', () => {
    const { limit } = guessing(0);
    for (let n = 100; n < 130; n += 1) limit.failed(at('device 1', `U-0${n}`));
    expect(limit.waitMs(at('device 1', 'U-0200'))).toBe(0);
    limit.failed(at('device 1', 'U-0200'));
    expect(limit.waitMs(at('device 1', 'U-0200'))).toBe(15_000);
    expect(limit.waitMs(here)).toBe(0);
    limit.failed(at('device 2', 'U-0200'));
    expect(limit.waitMs(at('device 2', 'U-0200'))).toBe(0);
  });

  it('one badge tried at many places gets one guess at each', () => {
    const { limit } = guessing(0);
    for (let n = 0; n < 30; n += 1) limit.failed(at(`address ${n}`, 'U-0001'));
    expect(limit.waitMs(here)).toBe(0);
    limit.failed(here);
    expect(limit.waitMs(here)).toBe(15_000);
  });

  it('mistakes of people who then get it right are held against nobody', () => {
    const { limit } = guessing(0);
    for (let n = 100; n < 200; n += 1) {
      limit.failed(at('device 1', `U-0${n}`));
      limit.succeeded(at('device 1', `U-0${n}`));
    }
    limit.failed(here);
    expect(limit.waitMs(here)).toBe(0);
  });
});
