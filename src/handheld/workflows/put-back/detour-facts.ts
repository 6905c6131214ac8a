import {
  detoursOf,
  problemsOf,
  type ReturnDetour,
} from '../../../shared/domain/returning/return-problems.ts';
import type { ReturnRun } from '../../../shared/domain/returning/return-message.ts';
import type { PutBackFact } from './put-back-fact.ts';

export const detourFacts: Record<ReturnDetour, PutBackFact> = {
  other_goods: { type: 'source.left' },
  pause: { type: 'task.paused' },
  hand_over: { type: 'task.handed_over' },
};

/** What can be said in the list of problems, in the order in which the screen numbers it. */
export const reportableFacts = (run: ReturnRun): PutBackFact[] => [
  ...problemsOf(run).map((problem): PutBackFact => ({ type: 'problem.chosen', problem })),
  ...detoursOf(run).map((detour) => detourFacts[detour]),
];
