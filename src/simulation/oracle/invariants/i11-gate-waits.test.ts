import { describe, expect, it } from 'vitest';
import { aDiscrepancy } from '../../../testing/made-up-discrepancy.ts';
import { evidenceOf, publishedOf, runBegins, wrongBy } from '../../../testing/made-up-evidence.ts';
import { anOrderLine } from '../../../testing/warehouse-rows.ts';
import { gateWaits } from './i11-gate-waits.ts';

const minute = 60_000;
const at = (minutes: number): string => new Date(runBegins + minutes * minute).toISOString();
const line = anOrderLine('SO-1', 1, { status: 'cancelled', cancelledAt: at(2) });
const device = {
  ...{ deviceId: 'D1', name: 'Device 1', lpnBlock: 1, tokenHash: '', model: '' },
  ...{ enrolledAt: at(0), enrolledBy: null, revokedAt: null as string | null, revokedBy: null },
};

/** The order leaves in the tenth minute. */
function wrong(given: {
  seenAt: string | null;
  cancelledAt?: string;
  device?: Partial<typeof device>;
}): string[] {
  const { seenAt, cancelledAt = at(2) } = given;
  const { orderLineId } = line;
  const notice = { noticeId: 'n', orderLineId, taskId: 't', deviceId: 'D1', pos: 9, cancelledAt, seenAt };
  const evidence = evidenceOf({
    published: publishedOf({ orderLines: [line] }),
    notices: [notice],
    deviceRows: [{ ...device, ...given.device }],
  });
  evidence.ledger.shipments.push({ orderId: 'SO-1', goods: [], at: runBegins + 10 * minute });
  return wrongBy(gateWaits, evidence);
}

describe('I11, the gate waits', () => {
  it('until the device has seen the cancellation', () => {
    expect(wrong({ seenAt: at(3) })).toEqual([]);
    const before = [`order SO-1 left before Device 1 had seen that ${line.orderLineId} is cancelled`];
    expect(wrong({ seenAt: at(12) })).toEqual(before);
    expect(wrong({ seenAt: null })).toEqual(before);
  });

  it('not for a device that may not speak, or was enrolled anew since', () => {
    expect(wrong({ seenAt: null, device: { revokedAt: at(5) } })).toEqual([]);
    expect(wrong({ seenAt: at(20), device: { enrolledAt: at(15) } })).toEqual([]);
  });

  it('not for a cancellation that came when the goods had left', () => {
    expect(wrong({ seenAt: at(12), cancelledAt: at(11) })).toEqual([]);
  });

  it('until blocking questions about the order are answered', () => {
    const left = (given: { openedAt: string; resolvedAt: string | null }) => {
      const question = aDiscrepancy({
        kind: 'cancelled_after_pick',
        orderLineId: line.orderLineId,
        ...given,
      });
      const published = publishedOf({ orderLines: [line] });
      const evidence = evidenceOf({ published, discrepancies: [question] });
      evidence.ledger.shipments.push({ orderId: 'SO-1', goods: [], at: runBegins + 10 * minute });
      return wrongBy(gateWaits, evidence).length;
    };
    expect(left({ openedAt: at(2), resolvedAt: at(5) })).toBe(0);
    expect(left({ openedAt: at(12), resolvedAt: null })).toBe(0);
    expect(left({ openedAt: at(2), resolvedAt: at(12) })).toBe(1);
    expect(left({ openedAt: at(2), resolvedAt: null })).toBe(1);
  });
});
