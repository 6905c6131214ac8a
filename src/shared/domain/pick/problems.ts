import { fillingTote } from './cart.ts';
import type { PickRun } from './pick-run.ts';
import {
  current,
  hasGoodsInHand,
  isDropping,
  isReturning,
  openLines,
  returnsDue,
  slotOf,
  slotWithoutTote,
  totesToDrop,
} from './run-facts.ts';

/** What an operator can say is wrong, in the order it is offered. */
export const problems = [
  'nothing_there',
  'too_few',
  'damaged',
  'tote_full',
  'other_place',
  'leave_in_tote',
] as const;
export type PickProblem = (typeof problems)[number];

/** What he can want to do otherwise. */
export const detours = ['skip', 'put_back', 'drop', 'pause', 'hand_over'] as const;
export type Detour = (typeof detours)[number];

/** What can be said where the run stands; nothing else is offered or taken. */
export const problemsOf = (run: PickRun): PickProblem[] =>
  problems.filter((problem) => isPossible(run, problem));

export const detoursOf = (run: PickRun): Detour[] => detours.filter((detour) => isOpenTo(run, detour));

const isPicking = (run: PickRun): boolean =>
  run.work !== null &&
  run.hand === null &&
  slotWithoutTote(run) === undefined &&
  !isReturning(run) &&
  !isDropping(run);

export function isPossible(run: PickRun, problem: PickProblem): boolean {
  const on = current(run);
  if (problem === 'leave_in_tote') return run.hand === null && isReturning(run);
  if (!on || !isPicking(run)) return false;
  switch (problem) {
    case 'nothing_there':
      return !on.work.product;
    case 'too_few':
    case 'damaged':
      return true;
    case 'tote_full': {
      const slot = slotOf(run, on.line.orderId);
      return slot !== undefined && fillingTote(slot) !== null;
    }
    case 'other_place':
      return on.work.place === null;
  }
}

export function isOpenTo(run: PickRun, detour: Detour): boolean {
  switch (detour) {
    case 'skip':
      return isPicking(run) && !hasGoodsInHand(run) && openLines(run).length > 1;
    case 'put_back':
      return !hasGoodsInHand(run) && returnsDue(run).length > 0 && !isReturning(run);
    case 'drop':
      return !hasGoodsInHand(run) && totesToDrop(run).length > 0 && !isDropping(run);
    case 'pause':
      return !run.paused;
    case 'hand_over':
      return !hasGoodsInHand(run) && !run.takenOver;
  }
}

/** Answers to what becomes of the rest, to why nothing is there, and to whether good ones are there. */
export const reasonsFor = {
  rest: ['not_enough', 'later', 'other_lot', 'unreachable'],
  short: ['empty', 'other_goods', 'other_lot', 'unreachable'],
  damaged: ['good_ones', 'none_left'],
} as const satisfies Record<string, readonly string[]>;
export type PickReason = (typeof reasonsFor)[keyof typeof reasonsFor][number];
