import { step } from '../turn/turn.ts';
import type { InboundTurn } from './inbound-state.ts';
import { say } from './inbound-texts.ts';

/** A photo of the goods in hand: goes with their movement, and is sent by itself. */
export function addPhoto(turn: InboundTurn, evidenceId: string): InboundTurn {
  const { goods } = turn.run.state;
  if (!goods) return turn;
  const evidenceIds = [...goods.evidenceIds, evidenceId];
  const noted = step(turn, { goods: { ...goods, evidenceIds } });
  return say(noted, 'success', 'photo_taken', { count: evidenceIds.length });
}

/** What stands on a product that nobody knows, in the words of the operator. */
export function nameGoods(turn: InboundTurn, name: string): InboundTurn {
  const { goods } = turn.run.state;
  return goods ? step(turn, { goods: { ...goods, name }, aside: null }) : turn;
}
