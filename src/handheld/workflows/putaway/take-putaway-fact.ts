import { askAmount, dismiss, enterAmount } from '../../../shared/domain/moving/enter-amount.ts';
import { withCarried } from '../../../shared/domain/moving/carrying.ts';
import { chooseByScan, chooseByTap, leaveUnknown } from '../../../shared/domain/moving/choose-goods.ts';
import { scanSerial } from '../../../shared/domain/moving/scan-serial.ts';
import { see } from '../../../shared/domain/moving/seen.ts';
import { identifyGoods, settleChoice } from '../../../shared/domain/putaway/identify-goods.ts';
import type { Surroundings } from '../../../shared/domain/putaway/identify-goods.ts';
import { settleAmount } from '../../../shared/domain/putaway/offer-places.ts';
import { changeWork, loseTask } from '../../../shared/domain/putaway/putaway-outside.ts';
import { chooseProblem, settleReport } from '../../../shared/domain/putaway/putaway-problems.ts';
import { positionOf, type PutawayState } from '../../../shared/domain/putaway/putaway-state.ts';
import { say } from '../../../shared/domain/putaway/putaway-texts.ts';
import { answerPlace, confirmPlace, provePlace } from '../../../shared/domain/putaway/prove-place.ts';
import { emptyStorage } from '../../../shared/domain/putaway/storage-index.ts';
import { finish, handOver, pause, refreshTask, resume } from '../../../shared/domain/turn/task-steps.ts';
import type { Turn } from '../../../shared/domain/turn/turn.ts';
import { undoStep } from '../../../shared/domain/turn/undo.ts';
import type { OutsideFact } from '../turn-workflow.ts';
import type { PutawayFact } from './putaway-fact.ts';

type PutawayTurn = Turn<PutawayState>;
const noEvidence: readonly string[] = [];

const around = ({ storage, products, lying }: Partial<Surroundings>): Surroundings => ({
  storage: storage ?? emptyStorage,
  products: products ?? [],
  lying: lying ?? [],
});

/** What follows from a fact at the step where it is heard. */
export function takePutawayFact(turn: PutawayTurn, fact: PutawayFact | OutsideFact): PutawayTurn {
  switch (fact.type) {
    case 'barcode.scanned':
      return scanned(turn, fact);
    case 'goods.chosen':
      return settleChoice(chooseByTap(turn, fact.index), around(fact).storage);
    case 'quantity.asked':
      return askAmount(turn, 'part');
    case 'quantity.entered':
      return entered(turn, fact);
    case 'problem.reported':
      return withCarried(turn, { aside: { kind: 'problems' }, question: null });
    case 'problem.chosen':
      return chooseProblem(turn, fact.problem, around(fact).storage, { evidenceIds: noEvidence });
    case 'place.confirmed':
      return confirmPlace(turn, fact.reason, around(fact).storage);
    case 'question.dismissed':
      return leaveUnknown(dismiss(turn));
    case 'work.ended':
      return turn.run.task === null ? finish(turn) : turn;
    case 'work.changed':
      return changeWork(turn, fact);
    case 'step.undone':
      return say(dismiss(undoStep(turn)), 'success', 'undone', {});
    case 'task.paused':
      return turn.run.task === null ? turn : pause(turn);
    case 'task.resumed':
      return resume(turn);
    case 'task.handed_over':
      return handedOver(turn);
    case 'task.refreshed':
      return refreshTask(turn, fact);
    case 'task.taken_over':
      return loseTask(turn, 'taken_over');
    case 'task.cancelled':
      return loseTask(turn, 'cancelled');
  }
}

function scanned(turn: PutawayTurn, fact: Extract<PutawayFact, { type: 'barcode.scanned' }>): PutawayTurn {
  if (turn.run.paused) return say(turn, 'error', 'paused', {});
  const seen = see(fact);
  const { hold } = turn.run.state;
  const known = around(fact);
  const position = positionOf(turn.run.state);
  switch (position) {
    case 'identifying':
      return identifyGoods(turn, seen, known);
    case 'choosing':
      return !hold || seen.kind === 'unit' || seen.kind === 'place'
        ? identifyGoods(turn, seen, known)
        : settleChoice(chooseByScan(turn, hold, seen), known.storage);
    case 'enteringQuantity':
      return say(turn, 'error', 'answer_first', {});
    case 'scanningSerials':
      return hold ? scanSerial(turn, hold, seen) : turn;
    case 'placing':
      return provePlace(turn, seen, known);
    case 'confirmingPlace':
      return answerPlace(turn, seen, known);
    case 'reporting':
      return scanned(dismiss(turn), fact);
  }
}

function entered(turn: PutawayTurn, fact: Extract<PutawayFact, { type: 'quantity.entered' }>): PutawayTurn {
  const { storage } = around(fact);
  const next = enterAmount(turn, fact.quantity, { evidenceIds: fact.evidenceIds ?? noEvidence });
  return next.drafts.length > 0 ? settleReport(next, storage) : settleAmount(turn, next, storage);
}

/** Others would look for what is in hand in vain. */
const handedOver = (turn: PutawayTurn): PutawayTurn => {
  if (turn.run.task === null) return turn;
  return turn.run.state.hold === null ? handOver(turn) : say(dismiss(turn), 'error', 'hand_first', {});
};
