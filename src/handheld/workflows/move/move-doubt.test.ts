import { expect, it } from 'vitest';
import { aCube, storagePlaces } from '../../../testing/carrying-floor.ts';
import { operateDesk } from '../../../testing/desk-operator.ts';
import { gtin } from '../../../testing/pick-floor.ts';
import { aStock } from '../../../testing/warehouse-rows.ts';
import { aWorkFloor } from '../../../testing/work-floor.ts';
import { openMove } from './open-move.ts';

/** Lot L5 and its day, with the separator between them lost. */
const swallowed = `]C101${gtin(2)}10L517270101`;

async function atThePlace() {
  const product = aCube(2, { tracking: { lot: true, expiry: true, serial: false } });
  const lying = aStock('A-02-04-1', 'P2', { quantity: 30, lot: 'L5', expiry: '2027-01-01' });
  const floor = aWorkFloor({ products: [product], locations: storagePlaces, stock: [lying] });
  const operator = await operateDesk(floor, openMove(floor.ports, null));
  await operator.scan('A-02-04-1');
  return operator;
}

it('a code that lost its separator does not reach the rules before it is answered', async () => {
  const operator = await atThePlace();
  const { asked } = operator.desk;
  const before = operator.run();
  await operator.scan(swallowed);
  expect(asked.getState()).toMatchObject({
    product: 'Product 2',
    choices: [{ way: 'split', isKnown: true }, {}],
  });
  expect(operator.run()).toBe(before);
  asked.answer('split');
  await operator.desk.settled();
  expect(asked.getState()).toBeNull();
  const hold = operator.run().state.hold;
  expect(hold?.goods[hold.on ?? -1]).toMatchObject({ lot: 'L5', expiry: '2027-01-01' });
  expect(hold?.scans.at(-1)?.raw).toBe(swallowed);
});

it('the other way of reading it is goods of that lot', async () => {
  const operator = await atThePlace();
  await operator.scan(swallowed);
  operator.desk.asked.answer('whole');
  await operator.desk.settled();
  expect([operator.said(), operator.run().state.hold?.goods.at(-1)?.lot]).toEqual([
    'other_lot',
    'L517270101',
  ]);
});
