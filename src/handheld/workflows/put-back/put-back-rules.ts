import { dismissQuestion, confirmGoods } from '../../../shared/domain/returning/answer-question.ts';
import { callOff, changeWork } from '../../../shared/domain/returning/called-off.ts';
import { openAside } from '../../../shared/domain/returning/change-goods.ts';
import { chooseGoods } from '../../../shared/domain/returning/choose-goods.ts';
import { enterQuantity, leaveAside } from '../../../shared/domain/returning/enter-quantity.ts';
import { currentGoods } from '../../../shared/domain/returning/return-facts.ts';
import { type ReturnTurn, say } from '../../../shared/domain/returning/return-message.ts';
import { chooseProblem, isOpenTo, recordMissing } from '../../../shared/domain/returning/return-problems.ts';
import { type ReturnState, returnStateSchema } from '../../../shared/domain/returning/return-state.ts';
import { scanGoods } from '../../../shared/domain/returning/scan-goods.ts';
import { runSchema } from '../../../shared/domain/turn/run.ts';
import {
  beginTask,
  finish,
  handOver,
  pause,
  refreshTask,
  resume,
} from '../../../shared/domain/turn/task-steps.ts';
import { setState, step } from '../../../shared/domain/turn/turn.ts';
import { canUndo, undoStep } from '../../../shared/domain/turn/undo.ts';
import type { OutsideFact, TurnRules } from '../turn-workflow.ts';
import type { PutBackFact } from './put-back-fact.ts';
import { type PutBackStep, putBackStepOf } from './put-back-step.ts';

/*
 *   free:  sourcing -> choosing ->+
 *                                 v
 *   task:                      taking -> (confirmingGoods) -> (scanningSerials) -> placing -> next goods | finished
 *                                                    \ enteringQuantity / reporting / choosingReason, paused: anywhere
 *
 * 1. Nothing goes back before it is proven: by its product, or by a tote that holds nothing else.
 * 2. Where the goods were put is a fact: any place is taken, the one they came from is proposed first.
 * 3. Goods in hand outlive their task: called off or taken over, they still have to be put somewhere.
 * 4. Scans and taps at best: two scans, no tap.
 */
const always = ['step.undone', 'task.paused', 'task.handed_over'] as const;
const working = [...always, 'barcode.scanned', 'problem.reported', 'problem.chosen'] as const;
const withGoods = [...working, 'quantity.asked', 'source.left'] as const;

export const putBackRules: TurnRules<ReturnState, PutBackStep, PutBackFact> = {
  id: 'put-back',
  version: 1,
  upgrades: {},
  schema: runSchema(returnStateSchema),
  steps: {
    sourcing: ['barcode.scanned', 'step.undone', 'run.closed'],
    choosing: [...working, 'goods.chosen', 'source.left'],
    taking: withGoods,
    confirmingGoods: [...working, 'goods.confirmed', 'question.dismissed'],
    scanningSerials: withGoods,
    placing: withGoods,
    enteringQuantity: [...always, 'quantity.entered', 'question.dismissed'],
    reporting: [...always, 'problem.chosen', 'question.dismissed', 'source.left', 'barcode.scanned'],
    choosingReason: [...always, 'reason.chosen', 'question.dismissed'],
    paused: ['task.resumed', 'task.handed_over'],
    finished: [],
    handedOver: [],
  },
  stepOf: putBackStepOf,
  begin: beginTask,
  extraOutside: ['work.changed'],
  take: takeFact,
};

function takeFact(turn: ReturnTurn, fact: PutBackFact | OutsideFact): ReturnTurn {
  switch (fact.type) {
    case 'barcode.scanned':
      return scanGoods(withoutProblems(turn), fact);
    case 'goods.chosen':
      return chooseGoods(turn, fact.goodsId);
    case 'source.left':
      return leaveSource(turn);
    case 'goods.confirmed':
      return confirmGoods(turn);
    case 'question.dismissed':
      return turn.run.state.aside ? leaveAside(turn) : dismissQuestion(turn);
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
    case 'run.closed':
      return turn.run.state.isFree ? finish(turn) : turn;
    case 'work.changed':
      return changeWork(turn, fact);
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
      return callOff(turn, 'cancelled');
    case 'task.taken_over':
      return callOff(turn, 'taken_over');
  }
}

/** The list of problems is left by whatever is done instead. */
const withoutProblems = (turn: ReturnTurn): ReturnTurn =>
  turn.run.state.aside?.kind === 'problems' ? openAside(turn, null) : turn;

const leaveSource = (turn: ReturnTurn): ReturnTurn =>
  isOpenTo(turn.run, 'other_goods')
    ? step(turn, { source: null, goods: [], currentId: null, question: null, aside: null, refused: [] })
    : turn;

function askQuantity(turn: ReturnTurn): ReturnTurn {
  const goods = currentGoods(turn.run.state);
  if (!goods || goods.quantity === null) return turn;
  return openAside(turn, { kind: 'quantity', purpose: 'less' });
}

function giveReason(turn: ReturnTurn, reason: Parameters<typeof recordMissing>[2]): ReturnTurn {
  const goods = currentGoods(turn.run.state);
  return goods ? recordMissing(turn, goods, reason) : turn;
}

/** Back to the step before; questions that were open there are not asked again, but for one that nothing goes without. */
function undo(turn: ReturnTurn): ReturnTurn {
  if (!canUndo(turn.run)) return turn;
  const undone = undoStep(turn);
  const { aside } = undone.run.state;
  const isDue = aside?.kind === 'quantity' && aside.purpose === 'all';
  return say(setState(undone, { question: null, aside: isDue ? aside : null }), 'success', 'undone', {});
}
