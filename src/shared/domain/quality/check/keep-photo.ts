import { step } from '../../turn/turn.ts';
import type { CheckTurn } from './check-state.ts';
import { say } from './check-texts.ts';
import { currentCheck } from './check-view.ts';

/** A photo that nobody asked for, of a defect say, goes with the check. */
export function keepPhoto(turn: CheckTurn, evidenceId: string): CheckTurn {
  const on = currentCheck(turn.run.state);
  if (!on) return turn;
  const { check } = on;
  const evidenceIds = [...check.evidenceIds, evidenceId];
  return say(step(turn, { aside: null, check: { ...check, evidenceIds } }), 'success', 'photo_kept', {
    count: evidenceIds.length,
  });
}
