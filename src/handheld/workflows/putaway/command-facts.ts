import { likelyAmount } from '../../../shared/domain/moving/enter-amount.ts';
import { offeredGoods } from '../../../shared/domain/moving/hold.ts';
import { problemsOf, type PutawayProblem } from '../../../shared/domain/putaway/putaway-problems.ts';
import {
  isReasonWanted,
  otherPlaceReasons,
  type PutawayState,
} from '../../../shared/domain/putaway/putaway-state.ts';
import type { Run } from '../../../shared/domain/turn/run.ts';
import { canUndo } from '../../../shared/domain/turn/undo.ts';
import { type CommandTable, numbered, type Standing } from '../command-table.ts';
import type { PutawayFact } from './putaway-fact.ts';
import type { PutawayStep } from './putaway-step.ts';

type At = Standing<Run<PutawayState>, PutawayStep>;

/** The tap that a scanned command stands for. */
export const commandFacts: CommandTable<Run<PutawayState>, PutawayStep, PutawayFact> = {
  short: (at) => reported(at, 'wrong_contents'),
  damaged: (at) => reported(at, 'damaged'),
  full: (at) => reported(at, 'place_full'),
  skip: (at) => reported(at, 'set_aside'),
  undo: ({ run }) => (canUndo(run) ? { type: 'step.undone' } : null),
  next: (at) => {
    const isFree = at.step === 'identifying' && at.run.task === null;
    return isFree ? { type: 'work.ended' } : agreed(at);
  },
  report: ({ run }) => (problemsOf({ run }).length > 0 ? { type: 'problem.reported' } : null),
  yes: (at) => agreed(at) ?? amount(at),
  no: ({ step }) => (questions.includes(step) ? { type: 'question.dismissed' } : null),
  pause: ({ run }) => (problemsOf({ run }).includes('pause') ? { type: 'task.paused' } : null),
  number: answer,
};

const questions: readonly PutawayStep[] = ['enteringQuantity', 'confirmingPlace', 'reporting'];

const reported = ({ run }: At, problem: PutawayProblem): PutawayFact | null =>
  problemsOf({ run }).includes(problem) ? { type: 'problem.chosen', problem } : null;

function agreed({ step }: At): PutawayFact | null {
  if (step === 'paused') return { type: 'task.resumed' };
  return step === 'confirmingPlace' ? { type: 'place.confirmed', reason: null } : null;
}

function amount({ step, run }: At): PutawayFact | null {
  const quantity = step === 'enteringQuantity' ? likelyAmount(run.state) : null;
  return quantity === null ? null : { type: 'quantity.entered', quantity };
}

function answer({ step, run }: At, number: number): PutawayFact | null {
  const { state } = run;
  if (step === 'enteringQuantity') return { type: 'quantity.entered', quantity: number };
  if (step === 'choosing' && state.hold)
    return numbered(offeredGoods(state.hold), number, (index) => ({ type: 'goods.chosen', index }));
  if (step === 'confirmingPlace' && isReasonWanted(state))
    return numbered(otherPlaceReasons, number, (reason) => ({ type: 'place.confirmed', reason }));
  if (step === 'reporting')
    return numbered(problemsOf({ run }), number, (problem) => ({ type: 'problem.chosen', problem }));
  return null;
}
