import { change, setState } from '../turn/turn.ts';
import type { OrderFacts } from './inbound-scan.ts';
import type {
  ExpectedArrival,
  ExpectedLine,
  InboundState,
  InboundTurn,
  OpenReceipt,
} from './inbound-state.ts';
import { say } from './inbound-texts.ts';

/*
 * What the office and other operators do to an order while it is being received. Goods that are received stay; the
 * operator hears of a cancellation or a change when nothing is in his hand.
 */

/** The order is another than when it was last looked at; `null` where it is not the point. */
export function changeOrder(turn: InboundTurn, order: OrderFacts | null): InboundTurn {
  const { receipt } = turn.run.state;
  if (!receipt || !order || receipt.purchaseOrderId !== order.purchaseOrderId) return turn;
  const lines = othersOf(order.lines, turn.run.state.received);
  if (order.status === receipt.status && isEqual(lines, receipt.lines)) return turn;
  const changed = withOrder(turn, { status: order.status, lines });
  const news = newsOf(receipt, order);
  return news ? setState(changed, { news }) : changed;
}

/** Steps that can be taken back keep what is known of others since. */
function withOrder(turn: InboundTurn, known: Pick<OpenReceipt, 'status' | 'lines'>): InboundTurn {
  const update = (state: InboundState): InboundState =>
    state.receipt === null ? state : { ...state, receipt: { ...state.receipt, ...known } };
  const history = turn.run.history.map((entry) => ({ ...entry, state: update(entry.state) }));
  return change(turn, { state: update(turn.run.state), history });
}

/** What came in by others: all that is known without what this run received. */
export function othersOf(lines: readonly ExpectedLine[], received: InboundState['received']): ExpectedLine[] {
  const mine = new Map(received.map(({ productId, quantity }) => [productId, quantity]));
  return lines.map((line) => {
    const own = Math.min(line.received, mine.get(line.productId) ?? 0);
    mine.set(line.productId, (mine.get(line.productId) ?? 0) - own);
    return { ...line, received: line.received - own };
  });
}

function newsOf(before: OpenReceipt, { status, lines }: OrderFacts): InboundState['news'] {
  if (status === 'cancelled' && before.status !== 'cancelled') return 'order_cancelled';
  const wanted = (all: readonly ExpectedLine[]) =>
    all.map(({ productId, expected }) => ({ productId, expected }));
  return isEqual(wanted(before.lines), wanted(lines)) ? null : 'order_changed';
}

/** Orders that could be chosen are others than before. */
export function changeExpected(turn: InboundTurn, expected: readonly ExpectedArrival[]): InboundTurn {
  const { receipt, expected: before } = turn.run.state;
  return receipt || isEqual(before, expected) ? turn : setState(turn, { expected: [...expected] });
}

/** Says what the office did as soon as there is nothing in hand and no question open. */
export function tellNews(turn: InboundTurn): InboundTurn {
  const { news, goods, aside, receipt } = turn.run.state;
  if (!news || goods || aside) return turn;
  const tone = news === 'order_cancelled' ? 'cancelled' : 'warning';
  return say(setState(turn, { news: null }), tone, news, { order: receipt?.purchaseOrderId ?? '' });
}

/** Plain rows compared by what they hold, in whatever order it was written. */
const isEqual = (one: readonly object[], other: readonly object[]): boolean =>
  JSON.stringify(one.map(sorted)) === JSON.stringify(other.map(sorted));

const sorted = (row: object): unknown[] => Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1));
