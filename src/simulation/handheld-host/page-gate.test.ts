import { expect, test } from 'vitest';
import { createVirtualTime } from '../world/virtual-time.ts';
import { createPageGate } from './page-gate.ts';

test('what comes while a page is frozen waits at its door, and nothing comes into one that has ended', async () => {
  const time = createVirtualTime();
  const page = createPageGate(time);
  const came: string[] = [];
  page.timers.after(10, () => came.push('timer'));
  const cancel = page.timers.after(10, () => came.push('cancelled'));
  void page.admit(time.pass(20)).then(() => came.push('promise'));
  page.freeze();
  await time.drive(50);
  expect(came).toEqual([]);
  cancel();
  page.thaw(40);
  await time.drive(60);
  expect(came).toEqual(['timer', 'promise']);
  expect(page.mono()).toBe(20);
  page.timers.after(10, () => came.push('too late'));
  page.end();
  await time.drive(100);
  expect(came).toHaveLength(2);
});
