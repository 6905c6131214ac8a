import { answerTarget, bringTo, confirmTarget } from '../../../shared/domain/moving/bring-to.ts';
import { withCarried } from '../../../shared/domain/moving/carrying.ts';
import { chooseByScan, chooseByTap, leaveUnknown } from '../../../shared/domain/moving/choose-goods.ts';
import { askAmount, dismiss, enterAmount } from '../../../shared/domain/moving/enter-amount.ts';
import { chooseProblem, leaveEmpty } from '../../../shared/domain/moving/move-problems.ts';
import { type MoveState, moveStateSchema, positionOf } from '../../../shared/domain/moving/move-state.ts';
import { say } from '../../../shared/domain/moving/move-texts.ts';
import { scanSerial } from '../../../shared/domain/moving/scan-serial.ts';
import { see } from '../../../shared/domain/moving/seen.ts';
import { takeUp } from '../../../shared/domain/moving/take-up.ts';
import { runSchema } from '../../../shared/domain/turn/run.ts';
import { finish } from '../../../shared/domain/turn/task-steps.ts';
import type { Turn } from '../../../shared/domain/turn/turn.ts';
import { undoStep } from '../../../shared/domain/turn/undo.ts';
import type { OutsideFact, TurnRules } from '../turn-workflow.ts';
import type { MoveFact } from './move-fact.ts';
import type { MoveStep } from './move-step.ts';

/*
 * Moving: any container or goods from where they are to where they are wanted, without a task.
 *
 *   identifying --container-----------------> placing --place or container--> identifying
 *        |                                     ^   |  ^
 *        +--place--> choosing --product--------+   |  +--yes-- confirmingPlace
 *                                                  +--breaks a rule---^
 *
 * 1. A container goes with all that is in it: two scans. A product of it, scanned in between, goes alone.
 * 2. Goods that are told apart by lot or date are asked about where a code does not say which.
 * 3. More than is known there, an unknown place, no room: warned about, recorded, never stopped.
 */
export const moveRules: TurnRules<MoveState, MoveStep, MoveFact> = {
  id: 'move',
  version: 1,
  upgrades: {},
  schema: runSchema(moveStateSchema),
  steps: {
    identifying: ['barcode.scanned', 'work.ended', 'step.undone'],
    choosing: ['barcode.scanned', 'goods.chosen', 'problem.reported', 'problem.chosen', 'step.undone'],
    enteringQuantity: ['barcode.scanned', 'quantity.entered', 'question.dismissed', 'step.undone'],
    scanningSerials: [
      'barcode.scanned',
      'quantity.asked',
      'problem.reported',
      'problem.chosen',
      'step.undone',
    ],
    placing: ['barcode.scanned', 'quantity.asked', 'problem.reported', 'problem.chosen', 'step.undone'],
    confirmingPlace: [
      'barcode.scanned',
      'place.confirmed',
      'question.dismissed',
      'problem.reported',
      'step.undone',
    ],
    reporting: ['barcode.scanned', 'problem.chosen', 'question.dismissed', 'step.undone'],
    finished: [],
  },
  stepOf: ({ ended, state }) => (ended === null ? positionOf(state) : 'finished'),
  begin: (turn) => turn,
  take: (turn, fact) => take(turn, fact),
};

type MoveTurn = Turn<MoveState>;
const noEvidence: readonly string[] = [];

function take(turn: MoveTurn, fact: MoveFact | OutsideFact): MoveTurn {
  switch (fact.type) {
    case 'barcode.scanned':
      return scanned(turn, fact);
    case 'goods.chosen':
      return chooseByTap(turn, fact.index);
    case 'quantity.asked':
      return turn.run.state.whole ? turn : askAmount(turn, 'part');
    case 'quantity.entered':
      return leaveEmpty(enterAmount(turn, fact.quantity, { evidenceIds: fact.evidenceIds ?? noEvidence }));
    case 'problem.reported':
      return withCarried(turn, { aside: { kind: 'problems' }, question: null });
    case 'problem.chosen':
      return chooseProblem(turn, fact.problem, { evidenceIds: noEvidence });
    case 'place.confirmed':
      return confirmTarget(turn);
    case 'question.dismissed':
      return leaveUnknown(dismiss(turn));
    case 'work.ended':
      return finish(turn);
    case 'step.undone':
      return say(dismiss(undoStep(turn)), 'success', 'undone', {});
    case 'task.refreshed':
    case 'task.taken_over':
    case 'task.cancelled':
      return turn;
  }
}

function scanned(turn: MoveTurn, fact: Extract<MoveFact, { type: 'barcode.scanned' }>): MoveTurn {
  const seen = see(fact);
  const { hold } = turn.run.state;
  const position = positionOf(turn.run.state);
  switch (position) {
    case 'identifying':
      return takeUp(turn, seen, fact.products);
    case 'choosing':
      return !hold || seen.kind === 'unit' || seen.kind === 'place'
        ? takeUp(turn, seen, fact.products)
        : chooseByScan(turn, hold, seen);
    case 'enteringQuantity':
      return say(turn, 'error', 'answer_first', {});
    case 'scanningSerials':
      return hold ? scanSerial(turn, hold, seen) : turn;
    case 'placing':
      return bringTo(turn, seen, fact.products);
    case 'confirmingPlace':
      return answerTarget(turn, seen, fact.products);
    case 'reporting':
      return scanned(dismiss(turn), fact);
  }
}
