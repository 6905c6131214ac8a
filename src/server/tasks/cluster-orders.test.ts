import { describe, expect, it } from 'vitest';
import { anOrder } from '../../testing/warehouse-rows.ts';
import { clusterOrders, type Stop } from './cluster-orders.ts';

const walk = (from: Stop, to: Stop) =>
  Math.abs(from.aisle - to.aisle) * 5 + Math.abs(from.metres - to.metres);
const order = (orderId: string, priority: number, shipBy: string, ...stops: [number, number][]) => ({
  order: anOrder(orderId, { priority, shipBy: `2026-11-21T${shipBy}:00.000Z` }),
  stops: stops.map(([aisle, metres]) => ({ aisle, metres })),
});
const chosen = (orders: ReturnType<typeof order>[], slots: number) =>
  clusterOrders(orders, slots, walk).map((each) => each.order.orderId);

describe('the orders of one cart', () => {
  it('the most urgent order is on the cart, by priority and then by ship-by time', () => {
    const orders = [
      order('C', 5, '12:00', [0, 1]),
      order('B', 1, '15:00', [4, 1]),
      order('A', 1, '14:00', [9, 9]),
    ];
    expect(chosen(orders, 1)).toEqual(['A']);
  });

  it('of equally urgent orders the nearest to the list comes along', () => {
    const orders = [
      order('A', 3, '12:00', [0, 2]),
      order('B', 3, '12:10', [9, 30]),
      order('C', 3, '14:00', [0, 6]),
      order('D', 3, '13:00', [1, 6]),
    ];
    expect(chosen(orders, 3)).toEqual(['A', 'C', 'D']);
  });

  it('a far urgent order goes before a near one that has time', () => {
    const orders = [
      order('A', 1, '12:00', [0, 2]),
      order('B', 5, '12:00', [0, 2]),
      order('C', 1, '13:00', [9, 30]),
    ];
    expect(chosen(orders, 2)).toEqual(['A', 'C']);
  });

  it('free slots are filled with less urgent orders', () => {
    const orders = [
      order('A', 1, '08:00', [0, 2]),
      order('B', 1, '20:00', [9, 9]),
      order('C', 9, '08:00', [0, 3]),
    ];
    expect(chosen(orders, 24)).toEqual(['A', 'B', 'C']);
  });

  it('the same orders in another sequence give the same cart', () => {
    const orders = ['A', 'B', 'C', 'D'].map((id, aisle) => order(id, 3, '12:00', [aisle, 5]));
    expect(chosen(orders.toReversed(), 3)).toEqual(chosen(orders, 3));
  });

  it('nothing to choose from is an empty cart', () => {
    expect(chosen([], 4)).toEqual([]);
  });
});
