import { describe, expect, it } from 'vitest';
import {
  type Cart,
  fillingTote,
  onlyTote,
  withDelivered,
  withoutTote,
  withTote,
  withUndelivered,
} from './cart.ts';

const slot = (n: number) => ({
  slot: n,
  orderId: `SO-${n}`,
  customer: 'Customer',
  priority: 3,
  shipBy: '2026-11-21T16:00:00.000Z',
  totes: [],
});
const cart: Cart = [slot(1), slot(2)];
const states = (of: Cart) =>
  of.map(({ totes }) => totes.map(({ lpn, state }) => `${lpn} ${state}`).join(', '));

describe('a tote on the cart', () => {
  it('fills until another one takes its place', () => {
    expect(states(withTote(withTote(cart, 'SO-1', 'A'), 'SO-1', 'B'))).toEqual(['A full, B filling', '']);
  });

  it('fills again when the one after it is taken off', () => {
    expect(states(withoutTote(withTote(withTote(cart, 'SO-1', 'A'), 'SO-1', 'B'), 'B'))).toEqual([
      'A filling',
      '',
    ]);
  });

  it('stays full when one before it is taken off', () => {
    expect(states(withoutTote(withTote(withTote(cart, 'SO-1', 'A'), 'SO-1', 'B'), 'A'))).toEqual([
      'B filling',
      '',
    ]);
  });

  it('that was delivered comes back as full beside another one, else as filling', () => {
    const both = withTote(withTote(cart, 'SO-1', 'A'), 'SO-1', 'B');
    expect(states(withUndelivered(withDelivered(both, 'A'), 'A'))).toEqual(['A full, B filling', '']);
    expect(states(withUndelivered(withDelivered(both, 'B'), 'B'))).toEqual(['A full, B filling', '']);
  });

  it('goes without saying only when it is the only one that fills', () => {
    const one = withTote(cart, 'SO-1', 'A');
    expect([
      onlyTote(one),
      onlyTote(withTote(one, 'SO-1', 'B')),
      onlyTote(withTote(one, 'SO-2', 'B')),
    ]).toEqual(['A', 'B', null]);
    expect(onlyTote(cart)).toBeNull();
  });

  it('is asked for by slot', () => {
    expect(withTote(cart, 'SO-2', 'A').map(fillingTote)).toEqual([null, 'A']);
  });
});
