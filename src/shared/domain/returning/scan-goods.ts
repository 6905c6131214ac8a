import { answerQuestion } from './answer-question.ts';
import { chooseByScan } from './choose-goods.ts';
import { findSource } from './find-source.ts';
import type { ReturnScan } from './found.ts';
import { proveGoods } from './prove-goods.ts';
import { proveSerial } from './prove-serial.ts';
import { proveHome } from './put-in-place.ts';
import { currentGoods, serialsMissing } from './return-facts.ts';
import type { ReturnTurn } from './return-message.ts';

/** A scan, by what is asked for where the run stands. A question comes before everything else. */
export function scanGoods(turn: ReturnTurn, seen: ReturnScan): ReturnTurn {
  const { state } = turn.run;
  const goods = currentGoods(state);
  if (goods && state.question) return answerQuestion(turn, seen);
  if (!goods)
    return state.isFree && state.source === null ? findSource(turn, seen) : chooseByScan(turn, seen);
  if (!goods.taken) return proveGoods(turn, seen);
  return serialsMissing(goods) > 0 ? proveSerial(turn, seen) : proveHome(turn, seen);
}
