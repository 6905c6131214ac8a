import {
  type CountProblem,
  isOpenTo,
  isPossible,
  unreachableReasons,
} from '../../../shared/domain/counting/count-problems.ts';
import type { CountRun } from '../../../shared/domain/counting/count-message.ts';
import { offeredLots } from '../../../shared/domain/counting/name-lot.ts';
import { currentFigure } from '../../../shared/domain/counting/sections.ts';
import { canUndo } from '../../../shared/domain/turn/undo.ts';
import { type CommandTable, numbered, type Standing } from '../command-table.ts';
import type { CountFact } from './count-fact.ts';
import type { CountStep } from './count-step.ts';
import { reportableFacts } from './detour-facts.ts';

type At = Standing<CountRun, CountStep>;

/** The tap that a scanned command stands for. What is short or full is no question of counting: it is counted. */
export const commandFacts: CommandTable<CountRun, CountStep, CountFact> = {
  short: () => null,
  damaged: (at) => reported(at, 'damaged'),
  full: () => null,
  skip: (at) => (isOpenTo(at.run, 'leave_place') ? { type: 'place.left' } : reported(at, 'unreachable')),
  undo: ({ run }) => (canUndo(run) ? { type: 'step.undone' } : null),
  next,
  report: ({ run }) => (reportableFacts(run).length > 0 ? { type: 'problem.reported' } : null),
  yes: agreed,
  no: ({ step }) => (questions.includes(step) ? { type: 'question.dismissed' } : null),
  pause: ({ run }) => (isOpenTo(run, 'pause') ? { type: 'task.paused' } : null),
  number: answer,
};

const questions: readonly CountStep[] = [
  'namingLot',
  'confirmingAbsent',
  'enteringQuantity',
  'reporting',
  'choosingReason',
];

const reported = ({ run }: At, problem: CountProblem): CountFact | null =>
  isPossible(run, problem) ? { type: 'problem.chosen', problem } : null;

function next(at: At): CountFact | null {
  const { step, run } = at;
  if (step === 'counting' || step === 'recounting') return { type: 'place.closed', known: null };
  if (step === 'locating') return run.task === null && run.state.counted > 0 ? { type: 'run.closed' } : null;
  return step === 'paused' || step === 'confirmingAbsent' ? agreed(at) : null;
}

function agreed({ step, run: { state } }: At): CountFact | null {
  switch (step) {
    case 'paused':
      return { type: 'task.resumed' };
    case 'confirmingAbsent':
      return { type: 'absence.confirmed', known: null };
    case 'choosingReason':
      return { type: 'reason.chosen', reason: unreachableReasons[0] };
    case 'enteringQuantity': {
      const quantity = currentFigure(state)?.quantity ?? 0;
      const isPlain = state.aside?.kind === 'quantity' && state.aside.purpose === 'count';
      return quantity > 0 && (isPlain || quantity === 1) ? { type: 'quantity.entered', quantity } : null;
    }
    default:
      return null;
  }
}

/** While counting, the number is how many of the goods scanned last lie here in all. */
function answer({ step, run }: At, number: number): CountFact | null {
  switch (step) {
    case 'counting':
    case 'recounting':
      return currentFigure(run.state) ? { type: 'quantity.entered', quantity: number } : null;
    case 'enteringQuantity':
      return { type: 'quantity.entered', quantity: number };
    case 'namingLot':
      return numbered(offeredLots(run.state.naming), number, ({ lot, expiry }) => ({
        type: 'lot.chosen',
        lot,
        expiry,
      }));
    case 'choosingReason':
      return numbered(unreachableReasons, number, (reason) => ({ type: 'reason.chosen', reason }));
    case 'reporting':
      return numbered(reportableFacts(run), number, (fact) => fact);
    default:
      return null;
  }
}
