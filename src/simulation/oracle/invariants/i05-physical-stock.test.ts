import { describe, expect, it } from 'vitest';
import { stockEffects } from '../../../shared/domain/movement-effects.ts';
import {
  confirmedOf,
  deviceOf,
  enteredOf,
  evidenceOf,
  pickOf,
  publishedOf,
  wrongBy,
} from '../../../testing/made-up-evidence.ts';
import { aStock } from '../../../testing/warehouse-rows.ts';
import { addEffects } from '../ledger.ts';
import { physicalStock } from './i05-physical-stock.ts';

const shelf = aStock('A-01-01-1', 'P1');
const tote = { ...shelf, place: 'lpn:T1', stockId: 'lpn:T1|P1||||own|available' };
const outside = { ...shelf, place: 'virtual:adjustment', stockId: 'virtual:adjustment|P1||||own|available' };
const serverHas = (onShelf: number, inTote: number) =>
  publishedOf({
    stock: [
      { ...shelf, quantity: onShelf },
      { ...tote, quantity: inTote },
      { ...outside, quantity: -onShelf - inTote },
    ],
  });

/** Ten lay on the shelf; hands took two of them into the tote. */
const house = (parts: Parameters<typeof evidenceOf>[0]) => {
  const evidence = evidenceOf(parts);
  addEffects(evidence.ledger.begun, [{ identity: shelf, quantity: 10 }]);
  addEffects(evidence.ledger.acted, stockEffects(pickOf('m-1')));
  return evidence;
};

describe('I5, physical stock', () => {
  it('is kept where the figures are what lies there', () => {
    expect(wrongBy(physicalStock, house({ published: serverHas(8, 2) }))).toEqual([]);
  });

  it('notices a figure that is not what lies there', () => {
    expect(wrongBy(physicalStock, house({ published: serverHas(10, 0) }))).toEqual([
      'location:A-01-01-1|P1||||own|available: 8 lie there, the server has 10',
      'lpn:T1|P1||||own|available: 2 lie there, the server has 0',
    ]);
  });

  it('counts what the server books itself on both sides', () => {
    const correction = { ...pickOf('m-9'), type: 'adjust' as const };
    const journal = [
      enteredOf(
        { ...correction, body: { productId: 'P1', quantity: 1, to: 'location:A-01-01-1' } },
        { deviceId: 'server' },
      ),
    ];
    expect(wrongBy(physicalStock, house({ journal, published: serverHas(9, 2) }))).toEqual([]);
    expect(wrongBy(physicalStock, house({ journal, published: serverHas(8, 2) }))).not.toEqual([]);
  });

  it('lets a figure differ by what is lost with a disk, and by no more', () => {
    const lost = (onShelf: number, inTote: number) => {
      const evidence = house({ devices: [deviceOf()], published: serverHas(onShelf, inTote) });
      evidence.ledger.confirmed.set(...confirmedOf(pickOf('m-1')));
      evidence.ledger.losses.push({ device: 'device-1', cause: 'power_loss', mids: ['m-1'], at: 0 });
      return wrongBy(physicalStock, evidence);
    };
    expect(lost(10, 0)).toEqual([]);
    expect(lost(11, -1)).toHaveLength(2);
  });

  it('lets a figure differ by what is parked', () => {
    const outcome = { mid: 'm-1', status: 'parked' as const, why: 'newer' };
    const evidence = house({ journal: [enteredOf(pickOf('m-1'), { outcome })], published: serverHas(10, 0) });
    evidence.ledger.confirmed.set(...confirmedOf(pickOf('m-1')));
    expect(wrongBy(physicalStock, evidence)).toEqual([]);
  });

  it('notices stock where nobody ever put anything, and places that do not sum to zero', () => {
    const published = publishedOf({ stock: [{ ...aStock('B-01-01-1', 'P2'), quantity: 4 }] });
    expect(wrongBy(physicalStock, evidenceOf({ published }))).toEqual([
      'location:B-01-01-1|P2||||own|available: nobody ever put anything there, the server has 4',
      'all places of P2 together have 4',
    ]);
  });
});
