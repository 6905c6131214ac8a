import { expect, test } from 'vitest';
import type { ScanReading } from '../../../shared/domain/scan-reading.ts';
import type { Work } from '../../../shared/domain/task.ts';
import { aTask } from '../../../testing/task-rows.ts';
import { taskOfScan } from './task-of-scan.ts';

const putaway = (lpn: string | null, from: string): Work => ({
  ...{ kind: 'putaway', lpn, from, goods: [], receiptId: null },
});
const tasks = [
  aTask({ taskId: 'unit', work: putaway('L00070001X', 'location:RECV-1') }),
  aTask({ taskId: 'loose', work: putaway(null, 'location:RECV-2') }),
  aTask({
    taskId: 'count',
    work: { kind: 'count', place: 'location:A-1', productId: null, reason: 'short' },
  }),
];
const found = (reading: object) =>
  taskOfScan({ raw: '', doubled: false, ...reading } as unknown as ScanReading, tasks)?.taskId;

test('a container leads to the task that is about it', () => {
  expect(found({ kind: 'lpn', lpn: 'L00070001X' })).toBe('unit');
  expect(found({ kind: 'lpn', lpn: 'L00070002X' })).toBeUndefined();
});

test('a place leads to what begins there, but not to a container that happens to stand there', () => {
  expect(found({ kind: 'place', placeCode: 'RECV-1' })).toBeUndefined();
  expect(found({ kind: 'place', placeCode: 'RECV-2' })).toBe('loose');
  expect(found({ kind: 'place', placeCode: 'A-1' })).toBe('count');
});

test('other codes lead to no task', () => {
  expect(found({ kind: 'badge', badge: 'U-1' })).toBeUndefined();
});
