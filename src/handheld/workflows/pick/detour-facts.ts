import { type Detour, detoursOf, problemsOf } from '../../../shared/domain/pick/problems.ts';
import type { PickRun } from '../../../shared/domain/pick/pick-run.ts';
import type { PickFact } from './pick-event.ts';

export const detourFacts: Record<Detour, PickFact> = {
  skip: { type: 'line.skipped' },
  put_back: { type: 'put_back.chosen' },
  drop: { type: 'drop.chosen' },
  pause: { type: 'list.paused' },
  hand_over: { type: 'list.handed_over' },
};

/** What can be said in the list of problems, in the order in which the screen numbers it. */
export const reportableFacts = (run: PickRun): PickFact[] => [
  ...problemsOf(run).map((problem): PickFact => ({ type: 'problem.chosen', problem })),
  ...detoursOf(run).map((detour) => detourFacts[detour]),
];
