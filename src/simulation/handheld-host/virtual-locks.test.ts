import { expect, test } from 'vitest';
import { createWebLocksLeadership } from '../../handheld/app/core/web-locks-leadership.ts';
import { createVirtualTime } from '../world/virtual-time.ts';
import { createPageGate } from './page-gate.ts';
import { createVirtualLocks } from './virtual-locks.ts';

function pages() {
  const time = createVirtualTime();
  const locks = createVirtualLocks();
  const said: string[] = [];
  const open = (name: string) => {
    const gate = createPageGate(time);
    const leadership = createWebLocksLeadership(locks.managerOf(gate));
    const seek = (steal: boolean) =>
      leadership.seek({
        steal,
        onLead: () => said.push(`${name} leads`),
        onLost: () => said.push(`${name} lost`),
      });
    return { gate, leadership, seek };
  };
  return { time, locks, said, open };
}

test('the product leads by these locks: one page at a time, the next when it leaves or ends', async () => {
  const { time, locks, said, open } = pages();
  const [first, second, third] = [open('first'), open('second'), open('third')];
  for (const { seek } of [first, second, third]) seek(false);
  await time.drive(1);
  expect(said).toEqual(['first leads']);
  first.leadership.leave();
  await time.drive(2);
  second.gate.end();
  locks.ended(second.gate);
  await time.drive(3);
  expect(said).toEqual(['first leads', 'second leads', 'third leads']);
});

test('a frozen page keeps its lock until it is stolen, and hears of it when it is thawed', async () => {
  const { time, said, open } = pages();
  const [frozen, seen] = [open('frozen'), open('seen')];
  frozen.seek(false);
  await time.drive(1);
  frozen.gate.freeze();
  seen.seek(false);
  await time.drive(2);
  expect(said).toEqual(['frozen leads']);
  seen.seek(true);
  await time.drive(3);
  frozen.gate.thaw(0);
  await time.drive(4);
  expect(said).toEqual(['frozen leads', 'seen leads', 'frozen lost']);
});
