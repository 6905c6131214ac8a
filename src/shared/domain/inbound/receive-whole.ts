import type { NewDraft } from '../turn/turn.ts';
import { lpnPlace, virtualPlace } from '../place.ts';
import { ownOwner } from '../stock.ts';
import { record, setState, step } from '../turn/turn.ts';
import { compareReceipt, withReceived } from './expected-lines.ts';
import type { InboundState, InboundTurn, NoticeContent, OpenReceipt } from './inbound-state.ts';
import { say } from './inbound-texts.ts';
import { doubtsOf } from './judge-goods.ts';
import { papersOf } from './open-receipt.ts';
import { arrive } from './stand-unit.ts';

/**
 * The unit came as it was announced: one movement for each content, serials included, and the unit is full.
 *
 * @param today ISO date
 */
export function receiveWhole(turn: InboundTurn, today: string): InboundTurn {
  const { receipt, unit, station } = turn.run.state;
  if (!receipt || !unit || unit.lpn === null || !unit.contents) return turn;
  if (station === null) return say(turn, 'warning', 'station_first', {});
  const { lpn, contents } = unit;
  const arrived = arrive(step(turn, { unit: { ...unit, isWhole: false }, aside: null }));
  const received = contents.reduce(
    (next, content) => receiveContent(next, content, receipt, lpn, today),
    arrived,
  );
  const closed = record(received, {
    type: 'receipt',
    body: { receiptStep: 'unit_closed', ...papersOf(receipt), lpn },
  });
  const after = setState(closed, { unit: null, aside: asideAfterUnit(closed.run.state) });
  return say(after, 'done', 'unit_received', { lpn, lines: contents.length });
}

/** When nothing is missing any more, the receipt is offered to be closed. */
export const asideAfterUnit = (state: InboundState): InboundState['aside'] =>
  (state.receipt?.lines.length ?? 0) > 0 && compareReceipt(state).every(({ difference }) => difference >= 0)
    ? { kind: 'closing' }
    : null;

function receiveContent(
  turn: InboundTurn,
  content: NoticeContent,
  receipt: OpenReceipt,
  lpn: string,
  today: string,
): InboundTurn {
  const doubts = doubtsOfContent(turn.run.state, content, today);
  const { productId, name, quantity, lot, expiry, serials, inspects } = content;
  const draft: NewDraft = {
    type: 'receive',
    body: {
      productId,
      quantity,
      lot,
      expiry,
      ...(serials.length === 0 ? {} : { serials }),
      owner: ownOwner,
      condition: inspects ? 'inspection' : 'available',
      from: virtualPlace('supplier'),
      to: lpnPlace(lpn),
      ...papersOf(receipt),
      ...(doubts.length === 0 ? {} : { doubts }),
    },
  };
  const received = withReceived(turn.run.state.received, { productId, name, quantity, serials });
  return setState(record(turn, draft), { received });
}

function doubtsOfContent(state: InboundState, content: NoticeContent, today: string): string[] {
  const { productId, name, isKnown, minimumShelfLifeDays } = content;
  const product = isKnown ? { productId, name, minimumShelfLifeDays } : null;
  return doubtsOf(state, { ...content, code: productId, product }, today).map(({ kind }) => kind);
}

/** The unit is not as announced, or to be looked at: product by product, held against the notice. */
export function countInstead(turn: InboundTurn): InboundTurn {
  const { unit } = turn.run.state;
  return unit ? step(turn, { unit: { ...unit, isWhole: false }, aside: null }) : turn;
}
