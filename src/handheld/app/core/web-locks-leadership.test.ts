import { describe, expect, it } from 'vitest';
import { atRest } from '../../../testing/manual-clock.ts';
import { createWebLocksLeadership } from './web-locks-leadership.ts';

/** Web Locks as the specification has them, for one name. */
function manualLocks(): LockManager {
  type Request = { run: () => Promise<void>; resolve(): void; reject(error: Error): void };
  let holder: Request | null = null;
  const queue: Request[] = [];
  const grant = () => {
    const next = holder ? undefined : queue.shift();
    if (!next) return;
    holder = next;
    void next.run().then(() => {
      if (holder === next) holder = null;
      next.resolve();
      grant();
    });
  };
  const aborted = () => Object.assign(new Error('aborted'), { name: 'AbortError' });
  const request = (_name: string, options: LockOptions, run: () => Promise<void>) =>
    new Promise<void>((resolve, reject) => {
      const mine: Request = { run, resolve, reject };
      if (options.steal) {
        holder?.reject(aborted());
        holder = null;
        queue.unshift(mine);
      } else queue.push(mine);
      options.signal?.addEventListener('abort', () => {
        if (queue.includes(mine)) queue.splice(queue.indexOf(mine), 1);
        reject(aborted());
      });
      grant();
    });
  return { request } as unknown as LockManager;
}

function tab(locks: LockManager | undefined) {
  const leadership = createWebLocksLeadership(locks);
  const state = { leads: false, times: 0 };
  return {
    state,
    leave: leadership.leave,
    seek: async (steal: boolean) => {
      leadership.seek({
        steal,
        onLead: () => Object.assign(state, { leads: true, times: state.times + 1 }),
        onLost: () => Object.assign(state, { leads: false }),
      });
      await atRest();
    },
  };
}

describe('which tab sends', () => {
  it('is the first one, and the next when that leaves', async () => {
    const locks = manualLocks();
    const [first, second] = [tab(locks), tab(locks)];
    await first.seek(false);
    await second.seek(false);
    expect([first.state.leads, second.state.leads]).toEqual([true, false]);
    first.leave();
    await atRest();
    expect(second.state.leads).toBe(true);
  });

  it('is the one that is looked at, even if another one is frozen with the lock', async () => {
    const locks = manualLocks();
    const [frozen, seen] = [tab(locks), tab(locks)];
    await frozen.seek(true);
    await seen.seek(false);
    await seen.seek(true);
    expect([frozen.state.leads, seen.state.leads]).toEqual([false, true]);
    await frozen.seek(true);
    expect([frozen.state.leads, seen.state.leads]).toEqual([true, false]);
  });

  it('is the one that is left when the tab that stole it ends', async () => {
    const locks = manualLocks();
    const [left, thief] = [tab(locks), tab(locks)];
    await left.seek(true);
    await thief.seek(true);
    expect([left.state.leads, thief.state.leads]).toEqual([false, true]);
    thief.leave();
    await atRest();
    expect(left.state.leads).toBe(true);
  });

  it('asks no second time while it leads', async () => {
    const only = tab(manualLocks());
    await only.seek(false);
    await only.seek(true);
    expect(only.state.times).toBe(1);
  });

  it('leads again after it left', async () => {
    const only = tab(manualLocks());
    await only.seek(true);
    only.leave();
    await atRest();
    await only.seek(true);
    expect(only.state.times).toBe(2);
  });

  it('is every one where there are no Web Locks', async () => {
    const only = tab(undefined);
    await only.seek(false);
    expect(only.state.leads).toBe(true);
  });
});
