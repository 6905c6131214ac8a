import { type CountDetour, detoursOf, problemsOf } from '../../../shared/domain/counting/count-problems.ts';
import type { CountRun } from '../../../shared/domain/counting/count-message.ts';
import type { CountFact } from './count-fact.ts';

export const detourFacts: Record<CountDetour, CountFact> = {
  pause: { type: 'task.paused' },
  hand_over: { type: 'task.handed_over' },
  leave_place: { type: 'place.left' },
};

/** What can be said in the list of problems, in the order in which the screen numbers it. */
export const reportableFacts = (run: CountRun): CountFact[] => [
  ...problemsOf(run).map((problem): CountFact => ({ type: 'problem.chosen', problem })),
  ...detoursOf(run).map((detour) => detourFacts[detour]),
];
