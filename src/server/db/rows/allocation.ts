/**
 * Stock promised to an order line for one stop of a pick list. `allocationId` is the `pickLineId` of that stop.
 * What is still promised is the remainder of the open ones: the sum of them over a stock row is its `allocated`,
 * and over an order line likewise.
 */
export type Allocation = {
  allocationId: string;
  taskId: string;
  orderLineId: string;
  stockId: string;
  /** Base units promised, taken and found missing. */
  quantity: number;
  picked: number;
  short: number;
  /** `released`: given up unpicked when its list ended; `cancelled`: its order line was. */
  status: 'open' | 'picked' | 'short' | 'cancelled' | 'released';
};

/** Base units still promised. */
export const remainderOf = (allocation: Allocation): number =>
  allocation.status === 'open' ? Math.max(0, allocation.quantity - allocation.picked - allocation.short) : 0;
