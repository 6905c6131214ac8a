import { expect, test } from 'vitest';
import { createChance } from './chance.ts';
import { createTimerQueue } from './timer-queue.ts';

test('timers come in the order of their time, those of one time in the order in which they were set', () => {
  const queue = createTimerQueue();
  const chance = createChance(1, 'timers');
  const wanted = Array.from({ length: 500 }, (_, order) => ({ at: chance.between(0, 40), order }));
  const ran: { at: number; order: number }[] = [];
  for (const timer of wanted) queue.add(timer.at, () => ran.push(timer));
  for (let due = queue.next(40); due; due = queue.next(40)) due.run();
  expect(ran).toEqual(wanted.toSorted((a, b) => a.at - b.at || a.order - b.order));
});

test('a timer that is cancelled does not come, and none comes before its time', () => {
  const queue = createTimerQueue();
  const cancel = queue.add(5, () => undefined);
  queue.add(9, () => undefined);
  cancel();
  expect(queue.next(8)).toBeNull();
  expect(queue.next(9)?.at).toBe(9);
});
