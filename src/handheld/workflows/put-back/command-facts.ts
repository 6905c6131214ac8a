import { currentGoods, damageable } from '../../../shared/domain/returning/return-facts.ts';
import type { ReturnRun } from '../../../shared/domain/returning/return-message.ts';
import {
  isOpenTo,
  isPossible,
  missingReasons,
  type ReturnProblem,
} from '../../../shared/domain/returning/return-problems.ts';
import { canUndo } from '../../../shared/domain/turn/undo.ts';
import { type CommandTable, numbered, type Standing } from '../command-table.ts';
import { reportableFacts } from './detour-facts.ts';
import type { PutBackFact } from './put-back-fact.ts';
import type { PutBackStep } from './put-back-step.ts';

type At = Standing<ReturnRun, PutBackStep>;

/** The tap that a scanned command stands for. */
export const commandFacts: CommandTable<ReturnRun, PutBackStep, PutBackFact> = {
  short: (at) => reported(at, 'nothing_there') ?? reported(at, 'too_few'),
  damaged: (at) => reported(at, 'damaged'),
  full: (at) => reported(at, 'place_full'),
  skip: ({ run }) => (isOpenTo(run, 'other_goods') ? { type: 'source.left' } : null),
  undo: ({ run }) => (canUndo(run) ? { type: 'step.undone' } : null),
  next: (at) => {
    const { isFree, returned } = at.run.state;
    const isDone = at.step === 'sourcing' && isFree && returned > 0;
    return isDone ? { type: 'run.closed' } : agreed(at);
  },
  report: ({ run }) => (reportableFacts(run).length > 0 ? { type: 'problem.reported' } : null),
  yes: (at) => agreed(at) ?? likely(at),
  no: ({ step }) => (questions.includes(step) ? { type: 'question.dismissed' } : null),
  pause: ({ run }) => (isOpenTo(run, 'pause') ? { type: 'task.paused' } : null),
  number: answer,
};

const questions: readonly PutBackStep[] = [
  'confirmingGoods',
  'enteringQuantity',
  'reporting',
  'choosingReason',
];

const reported = ({ run }: At, problem: ReturnProblem): PutBackFact | null =>
  isPossible(run, problem) ? { type: 'problem.chosen', problem } : null;

function agreed({ step }: At): PutBackFact | null {
  if (step === 'paused') return { type: 'task.resumed' };
  return step === 'confirmingGoods' ? { type: 'goods.confirmed' } : null;
}

/** The first reason; as many as were said; the one that can be damaged. */
function likely({ step, run: { state } }: At): PutBackFact | null {
  if (step === 'choosingReason') return { type: 'reason.chosen', reason: missingReasons[0] };
  const goods = currentGoods(state);
  if (step !== 'enteringQuantity' || !goods || state.aside?.kind !== 'quantity') return null;
  const most = state.aside.purpose === 'damaged' ? damageable(goods) : (goods.quantity ?? 0);
  const isPlain = state.aside.purpose === 'less' || most === 1;
  return isPlain && most > 0 ? { type: 'quantity.entered', quantity: most } : null;
}

function answer({ step, run }: At, number: number): PutBackFact | null {
  switch (step) {
    case 'enteringQuantity':
      return { type: 'quantity.entered', quantity: number };
    case 'choosing':
      return numbered(run.state.goods, number, ({ goodsId }) => ({ type: 'goods.chosen', goodsId }));
    case 'choosingReason':
      return numbered(missingReasons, number, (reason) => ({ type: 'reason.chosen', reason }));
    case 'reporting':
      return numbered(reportableFacts(run), number, (fact) => fact);
    default:
      return null;
  }
}
