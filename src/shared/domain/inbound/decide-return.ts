import type { ReturnDisposition, ReturnReason } from '../return-disposition.ts';
import { setState, step } from '../turn/turn.ts';
import type { InboundTurn } from './inbound-state.ts';

/** What is proposed for goods by the reason why they came back; the operator sees them and decides. */
export const proposedDisposition: Record<ReturnReason, ReturnDisposition> = {
  unwanted: 'restock',
  wrong_goods: 'restock',
  late: 'restock',
  defective: 'inspect',
  damaged_in_transit: 'damaged',
};

export function chooseReturnReason(turn: InboundTurn, reason: ReturnReason): InboundTurn {
  const { goods, receipt, aside } = turn.run.state;
  if (!goods || receipt?.kind !== 'return' || aside) return turn;
  return step(turn, { goods: { ...goods, reason, disposition: proposedDisposition[reason] } });
}

/** Offers the other decisions. */
export const askDisposition = (turn: InboundTurn): InboundTurn =>
  turn.run.state.receipt?.kind === 'return' ? setState(turn, { aside: { kind: 'disposing' } }) : turn;

export function chooseDisposition(turn: InboundTurn, disposition: ReturnDisposition): InboundTurn {
  const { goods } = turn.run.state;
  return goods ? step(turn, { goods: { ...goods, disposition }, aside: null }) : turn;
}
