import { sound, step } from '../../turn/turn.ts';
import type { CheckTurn } from './check-state.ts';
import { say } from './check-texts.ts';
import { currentCheck } from './check-view.ts';

/** One more piece of the sample is defective. */
export function findDefect(turn: CheckTurn): CheckTurn {
  const on = currentCheck(turn.run.state);
  if (!on) return turn;
  const { check } = on;
  const { sampleSize, accept } = check;
  if (check.defects >= sampleSize) return say(turn, 'error', 'too_many_defects', { sampleSize });
  const defects = check.defects + 1;
  const counted = step(turn, { check: { ...check, defects } });
  return say(counted, defects > accept ? 'warning' : 'success', 'defect_counted', { defects, accept });
}

/** All defective pieces of the sample are counted; `defects` unless it stays with what was counted one by one. */
export function countDefects(turn: CheckTurn, defects?: number): CheckTurn {
  const on = currentCheck(turn.run.state);
  if (!on) return turn;
  const { check } = on;
  const { sampleSize } = check;
  const count = defects ?? check.defects;
  if (count > sampleSize) return say(turn, 'error', 'too_many_defects', { sampleSize });
  return sound(step(turn, { check: { ...check, defects: count, isCounted: true } }), 'success');
}
