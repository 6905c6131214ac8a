import type { CheckRun, CheckState } from '../../../shared/domain/quality/check/check-state.ts';
import { currentCheck, currentItem } from '../../../shared/domain/quality/check/check-view.ts';
import { decisionLack } from '../../../shared/domain/quality/check/decide.ts';
import { openGoods } from '../../../shared/domain/quality/check/held-unit.ts';
import type { QualityCheckStep } from './quality-check-step.ts';

const asideSteps = { problems: 'reporting', part: 'splitting', recount: 'recounting' } as const;
const decisionSteps = { reason: 'choosingReason', approval: 'approving', place: 'placing' } as const;

/** Where a run stands follows from what it knows. */
export function stepOf({ ended, paused, state }: CheckRun): QualityCheckStep {
  if (ended !== null) return ended === 'finished' ? 'finished' : 'handedOver';
  if (paused) return 'paused';
  if (state.aside !== null) return asideSteps[state.aside];
  return workingStep(state);
}

function workingStep(state: CheckState): QualityCheckStep {
  if (!state.unit) return 'identifying';
  if (openGoods(state.unit).length === 0) return 'closing';
  if (state.on === null) return 'choosing';
  const on = currentCheck(state);
  if (!on) return 'sampling';
  if (currentItem(state)) return 'answering';
  if (!on.check.isCounted) return 'countingDefects';
  const lack = on.check.decision && decisionLack(on.check.decision, on);
  return lack ? decisionSteps[lack] : 'judging';
}
