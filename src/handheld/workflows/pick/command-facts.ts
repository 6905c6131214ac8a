import type { PickRun } from '../../../shared/domain/pick/pick-run.ts';
import { isOpenTo, isPossible, type PickProblem, reasonsFor } from '../../../shared/domain/pick/problems.ts';
import { current, hasGoodsInHand } from '../../../shared/domain/pick/run-facts.ts';
import { remainingOf } from '../../../shared/domain/pick/run-line.ts';
import { canUndo } from '../../../shared/domain/pick/undo-step.ts';
import { type CommandTable, numbered, type Standing } from '../command-table.ts';
import { reportableFacts } from './detour-facts.ts';
import type { PickFact } from './pick-event.ts';
import type { PickStep } from './pick-step.ts';

type At = Standing<PickRun, PickStep>;

/** The tap that a scanned command stands for. */
export const commandFacts: CommandTable<PickRun, PickStep, PickFact> = {
  short: (at) => reported(at, 'nothing_there') ?? reported(at, 'too_few'),
  damaged: (at) => reported(at, 'damaged'),
  full: (at) => reported(at, 'tote_full'),
  // With goods in hand the list itself says that these come first.
  skip: (at) => {
    const { run } = at;
    if (run.returnNow || run.dropping) return { type: 'question.dismissed' };
    return isOpenTo(run, 'skip') || hasGoodsInHand(run) ? { type: 'line.skipped' } : null;
  },
  undo: ({ run }) => (canUndo(run) ? { type: 'step.undone' } : null),
  next: (at) => agreed(at) ?? (at.run.notices.some(({ told }) => told) ? { type: 'notice.seen' } : null),
  report: ({ run }) => (reportableFacts(run).length > 0 ? { type: 'problem.reported' } : null),
  yes: (at) => (at.step === 'confirmingLot' ? { type: 'lot.confirmed' } : (agreed(at) ?? likely(at))),
  no: ({ step, run }) => {
    const isDetour = run.returnNow || run.dropping;
    return isDetour || questions.includes(step) ? { type: 'question.dismissed' } : null;
  },
  pause: ({ run }) => (isOpenTo(run, 'pause') ? { type: 'list.paused' } : null),
  number: answer,
};

const questions: readonly PickStep[] = [
  'confirmingLot',
  'enteringQuantity',
  'reporting',
  'choosingReason',
  'replacingTote',
];

const reported = ({ run }: At, problem: PickProblem): PickFact | null =>
  isPossible(run, problem) ? { type: 'problem.chosen', problem } : null;

function agreed({ step }: At): PickFact | null {
  if (step === 'paused') return { type: 'list.resumed' };
  return step === 'closing' ? { type: 'list.closed' } : null;
}

/** The first reason; as many as were counted by scanning, else all of them where that goes without saying. */
function likely({ step, run }: At): PickFact | null {
  const { aside } = run;
  if (step === 'choosingReason' && aside?.kind === 'reason') {
    return { type: 'reason.chosen', reason: reasonsFor[aside.purpose][0] };
  }
  const on = current(run);
  if (step !== 'enteringQuantity' || aside?.kind !== 'quantity' || !on) return null;
  const remaining = remainingOf(on.line);
  const isPlain = aside.purpose === 'take' || remaining === 1;
  const quantity = aside.counted ?? (isPlain ? remaining : null);
  return quantity === null ? null : { type: 'quantity.entered', quantity };
}

const onLine: readonly PickStep[] = ['locating', 'identifying', 'scanningSerials', 'stowing'];

/** While a line is on the number is how many of it are taken. */
function answer({ step, run }: At, number: number): PickFact | null {
  const { aside } = run;
  if (step === 'enteringQuantity' || onLine.includes(step)) {
    return { type: 'quantity.entered', quantity: number };
  }
  if (step === 'choosingReason' && aside?.kind === 'reason') {
    return numbered(reasonsFor[aside.purpose], number, (reason) => ({ type: 'reason.chosen', reason }));
  }
  return step === 'reporting' ? numbered(reportableFacts(run), number, (fact) => fact) : null;
}
