import { typedDate } from '../../inbound/typed-date.ts';
import type { ScanRecord } from '../../scan-record.ts';
import { setState, sound, step } from '../../turn/turn.ts';
import { isAnswer, judgeAnswer } from '../judge-answer.ts';
import type { CheckTurn, OpenCheck } from './check-state.ts';
import { say } from './check-texts.ts';
import { currentCheck, currentItem } from './check-view.ts';
import { type CheckScan, isProductOf, markingsOf } from './check-scan.ts';
import { scannedThing } from '../../turn/scanned-thing.ts';

type Given = { value: string; today: string; scans?: ScanRecord[] };

/**
 * Answers the question that is on; one that is meant for another question, tapped too late, changes nothing. A date is
 * an ISO date, or typed as DDMMYY.
 *
 * @param today ISO date of the day
 */
export function answerItem(
  turn: CheckTurn,
  itemId: string,
  { value: typed, today, scans = [] }: Given,
): CheckTurn {
  const on = currentCheck(turn.run.state);
  const item = currentItem(turn.run.state);
  if (!on || item?.itemId !== itemId) return turn;
  const { check, goods } = on;
  const value = item.kind === 'expiry' ? (typedDate(typed, today) ?? typed) : typed;
  if (!isAnswer(item, value)) {
    return say(turn, 'error', item.kind === 'expiry' ? 'no_such_day' : 'not_an_answer', {});
  }
  const passed = judgeAnswer(item, value, { today, shelfLifeDays: goods.terms.shelfLifeDays });
  const answered = done(turn, check, {
    answers: [...check.answers, { itemId, value, passed }],
    evidenceIds: item.kind === 'photo' ? [...check.evidenceIds, value] : check.evidenceIds,
    scans: [...check.scans, ...scans],
  });
  return passed ? sound(answered, 'success') : say(answered, 'warning', 'answer_bad', {});
}

/**
 * Goes on without an answer. A question that must be answered is then answered badly, for nobody knows; that there is
 * no photo says nothing about the goods.
 */
export function skipItem(turn: CheckTurn): CheckTurn {
  const on = currentCheck(turn.run.state);
  const item = currentItem(turn.run.state);
  if (!on || !item) return turn;
  const { check } = on;
  const { itemId, required, kind } = item;
  const unanswered = { itemId, value: '', passed: kind === 'photo' };
  return setState(done(turn, check, required ? { answers: [...check.answers, unanswered] } : {}), {
    aside: null,
  });
}

const done = (turn: CheckTurn, check: OpenCheck, patch: Partial<OpenCheck>): CheckTurn =>
  step(turn, { check: { ...check, ...patch, itemsDone: check.itemsDone + 1 } });

/** A scan answers a question for a date if it is of these goods and says one. */
export function answerByScan(turn: CheckTurn, scan: CheckScan, today: string): CheckTurn {
  const on = currentCheck(turn.run.state);
  const item = currentItem(turn.run.state);
  const scanned = scannedThing(scan.reading, scan.known);
  if (!on || !item) return turn;
  if (item.kind !== 'expiry') return say(turn, 'error', 'use_buttons', {}, { scanned });
  if (scan.reading.kind !== 'attributes' && !isProductOf(on.goods, scan)) {
    const expected = { kind: 'product', name: on.goods.product.name } as const;
    return say(turn, 'error', 'not_these_goods', {}, { scanned, expected });
  }
  const { expiry } = markingsOf(scan);
  if (expiry === null) return say(turn, 'error', 'no_date', {}, { scanned });
  return answerItem(turn, item.itemId, { value: expiry, today, scans: [scan.scan] });
}
