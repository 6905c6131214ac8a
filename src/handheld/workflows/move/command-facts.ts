import { likelyAmount } from '../../../shared/domain/moving/enter-amount.ts';
import { offeredGoods } from '../../../shared/domain/moving/hold.ts';
import { type MoveProblem, problemsOf } from '../../../shared/domain/moving/move-problems.ts';
import type { MoveState } from '../../../shared/domain/moving/move-state.ts';
import type { Run } from '../../../shared/domain/turn/run.ts';
import { canUndo } from '../../../shared/domain/turn/undo.ts';
import { type CommandTable, numbered, type Standing } from '../command-table.ts';
import type { MoveFact } from './move-fact.ts';
import type { MoveStep } from './move-step.ts';

type At = Standing<Run<MoveState>, MoveStep>;

/** The tap that a scanned command stands for. Moving has no task to pause, and no place that is proposed. */
export const commandFacts: CommandTable<Run<MoveState>, MoveStep, MoveFact> = {
  short: (at) => reported(at, 'wrong_contents'),
  damaged: (at) => reported(at, 'damaged'),
  full: () => null,
  skip: (at) => reported(at, 'set_aside'),
  undo: ({ run }) => (canUndo(run) ? { type: 'step.undone' } : null),
  next: ({ step }) => {
    if (step === 'identifying') return { type: 'work.ended' };
    return step === 'confirmingPlace' ? { type: 'place.confirmed' } : null;
  },
  report: ({ run }) => (problemsOf(run.state).length > 0 ? { type: 'problem.reported' } : null),
  yes: agreed,
  no: ({ step }) => (questions.includes(step) ? { type: 'question.dismissed' } : null),
  pause: () => null,
  number: answer,
};

const questions: readonly MoveStep[] = ['enteringQuantity', 'confirmingPlace', 'reporting'];

const reported = ({ run }: At, problem: MoveProblem): MoveFact | null =>
  problemsOf(run.state).includes(problem) ? { type: 'problem.chosen', problem } : null;

function agreed({ step, run }: At): MoveFact | null {
  if (step === 'confirmingPlace') return { type: 'place.confirmed' };
  const quantity = step === 'enteringQuantity' ? likelyAmount(run.state) : null;
  return quantity === null ? null : { type: 'quantity.entered', quantity };
}

function answer({ step, run: { state } }: At, number: number): MoveFact | null {
  if (step === 'enteringQuantity') return { type: 'quantity.entered', quantity: number };
  if (step === 'choosing' && state.hold)
    return numbered(offeredGoods(state.hold), number, (index) => ({ type: 'goods.chosen', index }));
  if (step === 'reporting')
    return numbered(problemsOf(state), number, (problem) => ({ type: 'problem.chosen', problem }));
  return null;
}
