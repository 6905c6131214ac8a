import { describe, expect, it } from 'vitest';
import { anOrder, anOrderLine } from '../../testing/warehouse-rows.ts';
import type { OrderLine } from '../../shared/domain/order.ts';
import type { Discrepancy } from '../../shared/domain/discrepancy.ts';
import { type GateView, shipObstacles } from './ship-gate.ts';

const line = (lineNumber: number, given: Partial<OrderLine>) =>
  anOrderLine('SO-1', lineNumber, { ordered: 5, ...given });
const picked = line(1, { picked: 5, status: 'picked' });
const short = line(2, { picked: 3, short: 2, status: 'short' });
const open = line(3, {});
const cancelled = line(4, { picked: 2, status: 'cancelled' });
const goods = (orderLineId: string) => ({
  orderLineId,
  productId: 'P1',
  lot: null,
  place: 'lpn:T00000121K',
  home: 'location:A-01-01-1',
  taskId: null,
  quantity: 2,
});
const question = (given: Partial<Discrepancy>): Discrepancy => ({
  discrepancyId: 'Q1',
  kind: 'double_pick',
  severity: 'blocking',
  ownerRole: 'orders',
  status: 'open',
  mid: null,
  deviceId: null,
  userId: null,
  taskId: null,
  orderId: 'SO-1',
  orderLineId: 'SO-1/1',
  productId: null,
  place: null,
  expected: null,
  actual: null,
  suggested: 'put_back',
  openedAt: '2026-11-21T10:00:00.000Z',
  resolvedAt: null,
  resolvedBy: null,
  resolution: null,
  reason: null,
  rev: 1,
  ...given,
});
const notice = {
  noticeId: 'N1',
  orderLineId: 'SO-1/4',
  taskId: 'T1',
  deviceId: 'D7',
  pos: 5,
  cancelledAt: '2026-11-21T10:00:00.000Z',
  seenAt: null,
};

const kinds = (view: Partial<GateView>) =>
  shipObstacles({
    order: anOrder('SO-1'),
    lines: [picked],
    goods: [],
    discrepancies: [],
    notices: [],
    ...view,
  }).map(({ kind, orderLineId, about }) => [kind, orderLineId, about]);

describe('the ship gate', () => {
  const cases: [string, Partial<GateView>, unknown[]][] = [
    ['lets a picked order through, with what lies in its totes', { goods: [goods('SO-1/1')] }, []],
    ['lets a short line go with what there was', { lines: [picked, short] }, []],
    [
      'lets a cancelled line that is back in its place not hinder the rest',
      { lines: [picked, cancelled] },
      [],
    ],
    [
      'holds an order whose line is not picked',
      { lines: [picked, open] },
      [['line_not_picked', 'SO-1/3', 'P1']],
    ],
    [
      'holds a cancelled order',
      { order: anOrder('SO-1', { status: 'cancelled' }) },
      [['order_cancelled', null, null]],
    ],
    [
      'holds an order of which nothing was found',
      { lines: [line(1, { short: 5, status: 'short' })] },
      [['nothing_picked', null, null]],
    ],
    [
      'holds goods of a cancelled line in a tote',
      { lines: [picked, cancelled], goods: [goods('SO-1/4')] },
      [['cancelled_not_put_back', 'SO-1/4', 'lpn:T00000121K']],
    ],
    [
      'holds while a blocking question is open',
      { discrepancies: [question({})] },
      [['discrepancy_open', 'SO-1/1', 'double_pick']],
    ],
    ['asks nothing of an answered question', { discrepancies: [question({ status: 'resolved' })] }, []],
    [
      'asks nothing of a question that does not block',
      { discrepancies: [question({ severity: 'warning' })] },
      [],
    ],
    [
      'holds while an operator may still be picking a cancelled line',
      { lines: [picked, cancelled], notices: [notice] },
      [['cancellation_unseen', 'SO-1/4', 'D7']],
    ],
    [
      'passes when the device has seen it',
      { lines: [picked, cancelled], notices: [{ ...notice, seenAt: notice.cancelledAt }] },
      [],
    ],
  ];
  it.each(cases)('%s', (_, view, obstacles) => {
    expect(kinds(view)).toEqual(obstacles);
  });

  it('names every obstacle at once', () => {
    const all = kinds({
      lines: [open, cancelled],
      goods: [goods('SO-1/4')],
      discrepancies: [question({})],
      notices: [notice],
    });
    expect(all.map(([kind]) => kind)).toEqual([
      'nothing_picked',
      'line_not_picked',
      'cancelled_not_put_back',
      'discrepancy_open',
      'cancellation_unseen',
    ]);
  });
});
