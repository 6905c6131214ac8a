import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../testing/manual-clock.ts';
import { type CallNote, callsPerMinute, type CallNotes, createRequestBudget } from './request-budget.ts';

/** Pages of one device: what they note outlives them. */
function aDevice() {
  const time = createManualClock();
  let notes: readonly CallNote[] = [];
  const page = (name: string): CallNotes => ({
    page: name,
    read: () => notes,
    write: (next) => {
      notes = next;
    },
  });
  return { time, open: (name: string) => createRequestBudget(time.clock, page(name)) };
}

const takeAll = (budget: { take(caller: 'operator'): number }): number => {
  let taken = 0;
  while (budget.take('operator') === 0) taken += 1;
  return taken;
};

describe('the requests of a device within a minute', () => {
  it('are those of all its pages: one that is loaded again has no more', () => {
    const { open } = aDevice();
    expect(takeAll(open('first'))).toBe(callsPerMinute.operator);
    expect(takeAll(open('again'))).toBe(0);
  });

  it('are shared by two tabs', () => {
    const { open } = aDevice();
    const [one, other] = [open('one'), open('other')];
    for (let call = 0; call < 40; call++) expect([one.take('push'), other.take('push')]).toEqual([0, 0]);
    expect(takeAll(one) + takeAll(other)).toBe(callsPerMinute.operator - 80);
  });

  it('are forgotten after it', async () => {
    const { open, time } = aDevice();
    takeAll(open('first'));
    await time.advance(60_000);
    expect(takeAll(open('again'))).toBe(callsPerMinute.operator);
  });
});
