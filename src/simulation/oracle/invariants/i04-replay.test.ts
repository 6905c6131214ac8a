import { describe, expect, it } from 'vitest';
import { enteredOf, evidenceOf, pickOf, publishedOf, wrongBy } from '../../../testing/made-up-evidence.ts';
import { aStock } from '../../../testing/warehouse-rows.ts';
import { replayOfJournal } from './i04-replay.ts';

const journal = [enteredOf(pickOf('m-1', { from: 'virtual:supplier', to: 'location:A-01-01-1' }))];
const shelf = aStock('A-01-01-1', 'P1');
const supplier = 'virtual:supplier|P1||||own|available';
const withStock = (quantity: number) =>
  publishedOf({
    stock: [
      { ...shelf, quantity },
      { ...shelf, place: 'virtual:supplier', stockId: supplier, quantity: -quantity },
    ],
  });

describe('I4, the replay of the journal', () => {
  it('is kept by stock that follows from the movements', () => {
    expect(wrongBy(replayOfJournal, evidenceOf({ journal, published: withStock(2) }))).toEqual([]);
  });

  it('notices stock that no movement explains', () => {
    expect(wrongBy(replayOfJournal, evidenceOf({ journal, published: withStock(3) }))).toContain(
      'location:A-01-01-1|P1||||own|available is 3, its movements say 2',
    );
  });

  it('notices movements that no stock shows', () => {
    expect(wrongBy(replayOfJournal, evidenceOf({ journal }))).toContain(
      'location:A-01-01-1|P1||||own|available has no row, its movements say 2',
    );
  });

  it("passes on what the product's own check finds", () => {
    const differences = [
      { invariant: 'orders have what was received' as const, subject: 'PO-1 P1', expected: 2, actual: 3 },
    ];
    expect(wrongBy(replayOfJournal, evidenceOf({ differences }))).toEqual([
      'orders have what was received: PO-1 P1 is 3, expected 2',
    ]);
  });
});
