import { describe, expect, it } from 'vitest';
import { commitOf, runBegins, wrongOf } from '../../../testing/made-up-evidence.ts';
import { anOrderLine } from '../../../testing/warehouse-rows.ts';
import { createSeenIsSeen } from './i11-seen-is-seen.ts';

const line = { ...anOrderLine('SO-1', 1, { productId: 'P1' }), status: 'cancelled' as const, rev: 4 };
const notice = {
  noticeId: 'n-1',
  orderLineId: line.orderLineId,
  taskId: 'T-1',
  deviceId: 'D1',
  pos: null,
  cancelledAt: new Date(runBegins).toISOString(),
  seenAt: new Date(runBegins + 5000).toISOString(),
};

const viewing = (rev: number, at: number) =>
  wrongOf((look) => {
    const check = createSeenIsSeen(look);
    check.committed(commitOf({ notices: [['n-1', notice]], orderLines: [[line.orderLineId, line]] }));
    check.viewed(
      'D1',
      { gen: 'g', put: [{ type: 'orderLine', id: line.orderLineId, rev }], removed: [] },
      at,
    );
    check.atEnd([notice]);
  });
const said = `device D1 is said to have seen ${line.orderLineId} cancelled at ${notice.seenAt}; it had not`;

describe('I11, seen is seen', () => {
  it('is kept where the device had the cancelled line before', () => {
    expect(viewing(4, runBegins + 4000)).toEqual([]);
  });

  it('notices a cancellation that is said to be seen too early', () => {
    expect(viewing(4, runBegins + 6000)).toEqual([said]);
  });

  it('notices one of which the device only had an older revision', () => {
    expect(viewing(3, runBegins + 4000)).toEqual([said]);
  });
});
