import { currentGoods, serialsMissing } from '../../../shared/domain/returning/return-facts.ts';
import type { ReturnRun } from '../../../shared/domain/returning/return-message.ts';

/** The states that a run can rest in. */
export const putBackSteps = [
  'sourcing',
  'choosing',
  'taking',
  'confirmingGoods',
  'scanningSerials',
  'placing',
  'enteringQuantity',
  'reporting',
  'choosingReason',
  'paused',
  'finished',
  'handedOver',
] as const;
export type PutBackStep = (typeof putBackSteps)[number];

/** Where a run stands: follows from its context alone. */
export function putBackStepOf(run: ReturnRun): PutBackStep {
  const { state, ended, paused } = run;
  if (ended !== null) return ended === 'finished' ? 'finished' : 'handedOver';
  if (paused) return 'paused';
  if (state.aside) return asideSteps[state.aside.kind];
  const goods = currentGoods(state);
  if (!goods) return state.isFree && state.source === null ? 'sourcing' : 'choosing';
  if (state.question) return 'confirmingGoods';
  if (!goods.taken) return 'taking';
  return serialsMissing(goods) > 0 ? 'scanningSerials' : 'placing';
}

const asideSteps = {
  problems: 'reporting',
  quantity: 'enteringQuantity',
  reason: 'choosingReason',
} as const satisfies Record<string, PutBackStep>;
