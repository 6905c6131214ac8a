import { describe, expect, it } from 'vitest';
import {
  commitOf,
  enteredOf,
  evidenceOf,
  publishedOf,
  runBegins,
  wrongBy,
  wrongOf,
} from '../../../testing/made-up-evidence.ts';
import { aDiscrepancy } from '../../../testing/made-up-discrepancy.ts';
import { anOrderLine, aStock } from '../../../testing/warehouse-rows.ts';
import { createNothingCancelledShips, nothingCancelledLeft } from './i11-nothing-cancelled-ships.ts';

const live = anOrderLine('SO-1', 1, { productId: 'P1', ordered: 2, picked: 2 });
const cancelled = {
  ...live,
  status: 'cancelled' as const,
  cancelledAt: new Date(runBegins + 1000).toISOString(),
};
const leaving = enteredOf(
  {
    mid: 'm-1',
    type: 'move',
    compensates: null,
    body: { orderLineId: live.orderLineId, to: 'virtual:customer' },
  },
  { deviceId: 'server' },
);

describe('I11, nothing cancelled ships', () => {
  const shipping = (line: typeof live) =>
    wrongOf((look) => {
      const check = createNothingCancelledShips(look);
      check.committed(commitOf({ orderLines: [[line.orderLineId, line]] }));
      check.committed(commitOf({}, [leaving]));
    });

  it('is kept while the line is live', () => {
    expect(shipping(live)).toEqual([]);
  });

  it('notices a movement to the customer of a cancelled line', () => {
    expect(shipping(cancelled)).toEqual([`m-1 ships order line ${live.orderLineId}, which is cancelled`]);
  });
});

describe('I11, what truly left', () => {
  const left = (line: typeof live, at: number, discrepancies: ReturnType<typeof aDiscrepancy>[] = []) => {
    const evidence = evidenceOf({ published: publishedOf({ orderLines: [line] }), discrepancies });
    evidence.ledger.shipments.push({
      orderId: 'SO-1',
      at,
      goods: [{ identity: aStock('X', 'P1'), quantity: -2 }],
    });
    return wrongBy(nothingCancelledLeft, evidence);
  };

  it('is kept by goods that were asked for, also where they are cancelled after they left', () => {
    expect(left(live, runBegins + 2000)).toEqual([]);
    expect(left(cancelled, runBegins)).toEqual([]);
  });

  it('notices cancelled goods that left silently', () => {
    expect(left(cancelled, runBegins + 2000)).toEqual(['order SO-1 left with cancelled 2 P1']);
  });

  it('is kept where somebody was asked about them', () => {
    const asked = [aDiscrepancy({ kind: 'picked_after_cancel', orderId: 'SO-1' })];
    expect(left(cancelled, runBegins + 2000, asked)).toEqual([]);
  });
});
