import { closePlace, confirmAbsence } from '../../../shared/domain/counting/close-place.ts';
import { type CountTurn, say } from '../../../shared/domain/counting/count-message.ts';
import {
  chooseFigure,
  chooseProblem,
  enterQuantity,
  giveReason,
  isOpenTo,
  leavePlace,
  openAside,
} from '../../../shared/domain/counting/count-problems.ts';
import { type CountState, countStateSchema } from '../../../shared/domain/counting/count-state.ts';
import { chooseLot } from '../../../shared/domain/counting/name-lot.ts';
import { scanCounted } from '../../../shared/domain/counting/scan-counted.ts';
import { currentFigure } from '../../../shared/domain/counting/sections.ts';
import { runSchema } from '../../../shared/domain/turn/run.ts';
import {
  beginTask,
  finish,
  handOver,
  pause,
  refreshTask,
  resume,
} from '../../../shared/domain/turn/task-steps.ts';
import { end, setState } from '../../../shared/domain/turn/turn.ts';
import { canUndo, undoStep } from '../../../shared/domain/turn/undo.ts';
import type { OutsideFact, TurnRules } from '../turn-workflow.ts';
import type { CountFact } from './count-fact.ts';
import { type CountStep, countStepOf } from './count-step.ts';

/*
 *   locating -> counting -> (namingLot) -> counting ... -> nothing more here
 *                  ^                                            |
 *                  |                                   (confirmingAbsent)
 *                  +-- a container inside is opened             |
 *                      and counted in the same way     (recounting) -> recorded: next place | finished
 *
 * 1. Blind: no known figure is told before the count is given, and none after it either.
 * 2. Nothing is recorded before the whole place is counted; then every figure is, in one step, zero included.
 * 3. What differs is counted twice; the second count decides. What was not seen is asked about by name.
 * 4. Compared is with what the device knows, own unsent work included; the server compares again.
 */
const always = ['step.undone', 'task.paused', 'task.handed_over'] as const;
const counting = [
  ...always,
  'barcode.scanned',
  'place.closed',
  'figure.chosen',
  'quantity.asked',
  'quantity.entered',
  'problem.reported',
  'problem.chosen',
  'place.left',
] as const;

export const countRules: TurnRules<CountState, CountStep, CountFact> = {
  id: 'count',
  version: 1,
  upgrades: {},
  schema: runSchema(countStateSchema),
  steps: {
    locating: [...always, 'barcode.scanned', 'problem.reported', 'problem.chosen', 'run.closed'],
    counting,
    recounting: counting,
    namingLot: [...always, 'barcode.scanned', 'lot.chosen', 'question.dismissed'],
    confirmingAbsent: [...always, 'barcode.scanned', 'absence.confirmed', 'question.dismissed'],
    enteringQuantity: [...always, 'quantity.entered', 'question.dismissed'],
    reporting: [...always, 'problem.chosen', 'question.dismissed', 'place.left', 'barcode.scanned'],
    choosingReason: [...always, 'reason.chosen', 'question.dismissed'],
    paused: ['task.resumed', 'task.handed_over'],
    finished: [],
    handedOver: [],
  },
  stepOf: countStepOf,
  begin: beginTask,
  take: takeFact,
};

function takeFact(turn: CountTurn, fact: CountFact | OutsideFact): CountTurn {
  switch (fact.type) {
    case 'barcode.scanned':
      return scanCounted(withoutProblems(turn), fact);
    case 'place.closed':
      return closePlace(turn, fact.known);
    case 'absence.confirmed':
      return confirmAbsence(turn, fact.known);
    case 'lot.chosen':
      return chooseLot(turn, fact);
    case 'figure.chosen':
      return chooseFigure(turn, fact.key);
    case 'question.dismissed':
      return setState(turn, turn.run.state.aside ? { aside: null } : { naming: null, absence: null });
    case 'quantity.asked':
      return askQuantity(turn);
    case 'quantity.entered':
      return enterQuantity(turn, fact.quantity);
    case 'problem.reported':
      return openAside(turn, { kind: 'problems' });
    case 'problem.chosen':
      return chooseProblem(turn, fact.problem);
    case 'reason.chosen':
      return giveReason(turn, fact.reason);
    case 'place.left':
      return isOpenTo(turn.run, 'leave_place') ? leavePlace(turn) : turn;
    case 'run.closed':
      return turn.run.task === null ? finish(turn) : turn;
    case 'step.undone':
      return undo(turn);
    case 'task.paused':
      return isOpenTo(turn.run, 'pause') ? pause(withoutProblems(turn)) : turn;
    case 'task.resumed':
      return resume(turn);
    case 'task.handed_over':
      return isOpenTo(turn.run, 'hand_over') ? handOver(turn) : turn;
    case 'task.refreshed':
      return refreshTask(turn, fact);
    case 'task.cancelled':
      return end(turn, 'cancelled');
    case 'task.taken_over':
      return end(turn, 'taken_over');
  }
}

/** The list of problems is left by whatever is done instead. */
const withoutProblems = (turn: CountTurn): CountTurn =>
  turn.run.state.aside?.kind === 'problems' ? openAside(turn, null) : turn;

/** Goods with serials are counted by them alone. */
function askQuantity(turn: CountTurn): CountTurn {
  const figure = currentFigure(turn.run.state);
  if (!figure) return turn;
  if (figure.product?.tracking.serial) return say(turn, 'warning', 'only_serials', {});
  return openAside(turn, { kind: 'quantity', purpose: 'count' });
}

/** Back to the step before; questions that were open there are not asked again. */
const undo = (turn: CountTurn): CountTurn =>
  canUndo(turn.run)
    ? say(setState(undoStep(turn), { aside: null, naming: null, absence: null }), 'success', 'undone', {})
    : turn;
