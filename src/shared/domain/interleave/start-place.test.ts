import { expect, test } from 'vitest';
import type { PickLine } from '../pick-list.ts';
import type { Work } from '../task.ts';
import { startPlace } from './start-place.ts';

const line = (locationId: string, status: PickLine['status']) => ({ locationId, status }) as PickLine;
const list = (...lines: PickLine[]): Work => ({ kind: 'pick', slots: [], lines, metres: 0 });

test('a list begins at its first line that is still open', () => {
  expect(startPlace(list(line('A-1', 'picked'), line('A-2', 'open'), line('A-3', 'open')))).toBe(
    'location:A-2',
  );
  expect(startPlace(list(line('A-1', 'cancelled')))).toBeNull();
});

test('other work begins where its goods are', () => {
  expect(startPlace({ kind: 'count', place: 'lpn:L1', productId: null, reason: 'short' })).toBe('lpn:L1');
  const unit: Work = { kind: 'putaway', lpn: 'L1', from: 'location:RECV-1', goods: [], receiptId: null };
  expect(startPlace(unit)).toBe('location:RECV-1');
});
