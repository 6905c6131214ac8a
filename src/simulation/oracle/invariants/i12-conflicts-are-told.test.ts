import { describe, expect, it } from 'vitest';
import type { DiscrepancyKind } from '../../../shared/domain/discrepancy.ts';
import type { MovementDraft } from '../../../shared/domain/movement.ts';
import type { OrderLine } from '../../../shared/domain/order.ts';
import { enteredOf, evidenceOf, pickOf, publishedOf, wrongBy } from '../../../testing/made-up-evidence.ts';
import { aDiscrepancy } from '../../../testing/made-up-discrepancy.ts';
import { anOrderLine } from '../../../testing/warehouse-rows.ts';
import { conflictsAreTold } from './i12-conflicts-are-told.ts';

const receive: MovementDraft = {
  mid: 'm-0',
  type: 'receive',
  compensates: null,
  body: { productId: 'P1', quantity: 5, to: 'location:A-01-01-1' },
};
const applied = (draft: MovementDraft, kind?: DiscrepancyKind) =>
  enteredOf(draft, {
    seq: 2,
    outcome: kind
      ? { mid: draft.mid, status: 'discrepancy', discrepancies: [{ id: 'd-1', kind }] }
      : { mid: draft.mid, status: 'accepted' },
  });
const line = anOrderLine('SO-1', 1, { productId: 'P1', ordered: 4 });
const pick = pickOf('m-1', { orderLineId: line.orderLineId });
const told = (draft: MovementDraft, kind?: DiscrepancyKind, orderLine?: OrderLine) =>
  wrongBy(
    conflictsAreTold,
    evidenceOf({
      journal: [enteredOf(receive), applied(draft, kind)],
      published: publishedOf({ orderLines: orderLine ? [orderLine] : [] }),
    }),
  );
const cancelled = { ...line, status: 'cancelled' as const, cancelledAt: '2026-03-02T07:00:00.000Z' };

describe('I12, conflicts are told', () => {
  it('is kept by work without a conflict', () => {
    expect(told(pick, undefined, line)).toEqual([]);
  });

  it.each<[string, MovementDraft, DiscrepancyKind, OrderLine | undefined, string]>([
    [
      'a pick after the cancellation',
      pick,
      'picked_after_cancel',
      cancelled,
      `its line ${line.orderLineId} had been cancelled`,
    ],
    [
      'a place below zero',
      pickOf('m-1', { quantity: 6 }),
      'stock_negative',
      undefined,
      'location:A-01-01-1|P1||||own|available fell to -1',
    ],
    [
      'damaged goods',
      { ...pick, type: 'damage', body: { productId: 'P1', quantity: 1, from: 'location:A-01-01-1' } },
      'damaged',
      undefined,
      'goods were damaged',
    ],
    [
      'a count that differs',
      { ...pick, type: 'count', body: { productId: 'P1', quantity: 4, from: 'location:A-01-01-1' } },
      'count_difference',
      undefined,
      '4 were counted where 5 are known',
    ],
  ])('notices %s that nobody is told of', (_, draft, kind, orderLine, why) => {
    expect(told(draft, undefined, orderLine)).toContain(
      `m-1 (${draft.type}): ${why}, and no ${kind} says so`,
    );
    expect(told(draft, kind, orderLine)).not.toContain(`m-1 (${draft.type}): ${why}, and no ${kind} says so`);
  });

  it.each<[string, Partial<OrderLine>, DiscrepancyKind, string]>([
    [
      'a cancelled line with goods in a tote',
      { status: 'cancelled', picked: 2 },
      'cancelled_after_pick',
      'is cancelled with 2 picked, and nobody is asked',
    ],
    ['more than was ordered', { picked: 6 }, 'double_pick', 'has 6 of 4, and nobody is asked'],
    ['a short line', { short: 1 }, 'short', 'is short of 1, and nobody is told'],
  ])('notices %s where nobody is asked', (_, facts, kind, what) => {
    const published = publishedOf({ orderLines: [{ ...line, ...facts }] });
    const { orderLineId } = line;
    expect(wrongBy(conflictsAreTold, evidenceOf({ published }))).toEqual([`${orderLineId} ${what}`]);
    const discrepancies = [aDiscrepancy({ kind, orderLineId })];
    expect(wrongBy(conflictsAreTold, evidenceOf({ published, discrepancies }))).toEqual([]);
  });

  it("notices a discrepancy that is nobody's, of a movement that is unknown, or decided by nobody", () => {
    const discrepancies = [
      { ...aDiscrepancy({ kind: 'short' }), ownerRole: '' },
      aDiscrepancy({ kind: 'short', mid: 'm-9' }),
      aDiscrepancy({ kind: 'short', status: 'resolved' }),
    ];
    expect(wrongBy(conflictsAreTold, evidenceOf({ discrepancies }))).toHaveLength(3);
  });
});
