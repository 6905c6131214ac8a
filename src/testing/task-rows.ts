import type { Task, Work } from '../shared/domain/task.ts';

/** An open pick list without lines; a test says only what it is about. */
export const aTask = (given: Partial<Task> = {}): Task => ({
  taskId: 'T-1',
  status: 'open',
  priority: 3,
  shipBy: null,
  zone: 'ambient',
  userId: null,
  deviceId: null,
  lease: null,
  createdAt: '2026-11-21T08:00:00.000Z',
  work: { kind: 'pick', slots: [], lines: [], metres: 0 },
  rev: 1,
  ...given,
});

type Claimed<W extends Work> = Omit<Task, 'work'> & { work: W };

/** A task that U-0001 works on with device-1. */
export const aClaimedTask = <W extends Work>(work: W, given: Partial<Claimed<W>> = {}): Claimed<W> => ({
  ...aTask({ status: 'claimed', userId: 'U-0001', deviceId: 'device-1', lease: 'lease-1', rev: 4 }),
  work,
  ...given,
});
