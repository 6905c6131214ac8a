import { currentCheck, proposedDisposition } from '../../../shared/domain/quality/check/check-view.ts';
import type { CheckRun, CheckState } from '../../../shared/domain/quality/check/check-state.ts';
import { type CheckDetour, detoursOf, problemsOf } from '../../../shared/domain/quality/check/problems.ts';
import { type Disposition, dispositions } from '../../../shared/domain/quality/check-record.ts';
import type { QualityCheckFact } from './quality-check-fact.ts';

export const detourFacts: Record<CheckDetour, QualityCheckFact> = {
  other_goods: { type: 'goods.left' },
  pause: { type: 'task.paused' },
  hand_over: { type: 'task.handed_over' },
  stop: { type: 'task.handed_over' },
};

/** What can be said in the list of problems, in the order in which the screen numbers it. */
export const reportableFacts = (run: CheckRun): QualityCheckFact[] => [
  ...problemsOf(run).map((problem): QualityCheckFact => ({ type: 'problem.chosen', problem })),
  ...detoursOf(run).map((detour) => detourFacts[detour]),
];

/** What can be decided otherwise than the verdict proposes, of all or of a part. */
export type OtherVerdict = Disposition | 'part' | 'all';

export function otherVerdicts(state: CheckState): OtherVerdict[] {
  const on = currentCheck(state);
  if (!on) return [];
  const proposed = proposedDisposition(on.check);
  const others: OtherVerdict[] = dispositions.filter((one) => one !== proposed);
  if (on.check.part) return [...others, 'all'];
  return on.goods.quantity > 1 ? [...others, 'part'] : others;
}

export function verdictFact(verdict: OtherVerdict): QualityCheckFact {
  if (verdict === 'part') return { type: 'part.asked' };
  return verdict === 'all'
    ? { type: 'question.dismissed' }
    : { type: 'disposition.chosen', disposition: verdict };
}
