import type { ShipObstacle } from '../../shared/protocol/board/order-actions.ts';

/** Why something asked of an order is not done. `field` is the path in the request, as problem details name it. */
export type OrderFailure =
  | { kind: 'unknown_order'; orderId: string }
  | { kind: 'unknown_line'; orderLineId: string }
  | { kind: 'not_valid'; errors: FieldError[] }
  | { kind: 'order_ended'; orderId: string; status: 'shipped' | 'cancelled' }
  | { kind: 'line_in_work'; errors: FieldError[] }
  | { kind: 'gate_closed'; orderId: string; obstacles: ShipObstacle[] };

export type FieldError = { field: string; expected: string };
