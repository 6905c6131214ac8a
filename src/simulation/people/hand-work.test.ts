import { expect, it } from 'vitest';
import { stockEffects } from '../../shared/domain/movement-effects.ts';
import { type MovementBody, type MovementType, movementTypes } from '../../shared/domain/movement.ts';
import { handWork, reversed } from './hand-work.ts';

const bodies: MovementBody[] = [
  { productId: 'P-1', quantity: 3, from: 'location:A-1', to: 'lpn:T-1' },
  {
    productId: 'P-1',
    quantity: 2,
    serials: ['S1', 'S2'],
    from: 'location:A-1',
    to: 'location:A-2',
    lot: 'L1',
  },
  { productId: 'P-1', quantity: 3, serials: ['S1'], from: 'location:A-1', toCondition: 'quarantine' },
  {
    productId: 'P-1',
    quantity: 1,
    from: 'lpn:L-1',
    to: 'virtual:scrap',
    condition: 'damaged',
    owner: 'ACME',
  },
  { productId: 'P-1', quantity: 1, from: 'location:A-1', to: 'location:A-1' },
  { lpn: 'T-1', from: 'location:A-1', to: 'location:A-2' },
  { productId: 'P-1', quantity: 4, to: 'lpn:L-1', expiry: '2027-01-31', condition: 'inspection' },
];
const byHand = movementTypes.filter((type): type is MovementType => type !== 'adjust');

it.each(byHand)('for %s hands do what stock is to follow', (type) => {
  for (const body of bodies) expect(handWork({ type, body })).toEqual(stockEffects({ type, body }));
});

it('a manager who corrects figures moves nothing', () => {
  for (const body of bodies) expect(handWork({ type: 'adjust', body })).toEqual([]);
});

it('what is given back is what was taken', () => {
  const work = handWork({ type: 'pick', body: bodies[0] ?? {} });
  expect([...work, ...reversed(work)].reduce((sum, { quantity }) => sum + quantity, 0)).toBe(0);
});
