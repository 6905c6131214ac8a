import { runSchema } from '../../../shared/domain/turn/run.ts';
import { beginTask, handOver, pause, refreshTask, resume } from '../../../shared/domain/turn/task-steps.ts';
import { end, setState } from '../../../shared/domain/turn/turn.ts';
import { undoStep } from '../../../shared/domain/turn/undo.ts';
import { answerItem, skipItem } from '../../../shared/domain/quality/check/answer-item.ts';
import { changeGoods } from '../../../shared/domain/quality/check/change-goods.ts';
import {
  type CheckRun,
  type CheckState,
  checkStateSchema,
  type CheckTurn,
} from '../../../shared/domain/quality/check/check-state.ts';
import { say } from '../../../shared/domain/quality/check/check-texts.ts';
import { chooseGoods, leaveGoods } from '../../../shared/domain/quality/check/choose-goods.ts';
import { countDefects, findDefect } from '../../../shared/domain/quality/check/count-defects.ts';
import {
  chooseDisposition,
  chooseReason,
  dropDecision,
} from '../../../shared/domain/quality/check/decide.ts';
import {
  isOpenTo,
  isPossible,
  missUnit,
  reportProblem,
} from '../../../shared/domain/quality/check/problems.ts';
import { keepPhoto } from '../../../shared/domain/quality/check/keep-photo.ts';
import { recountGoods } from '../../../shared/domain/quality/check/recount-goods.ts';
import { askPart, setApart } from '../../../shared/domain/quality/check/set-apart.ts';
import { openGoods } from '../../../shared/domain/quality/check/held-unit.ts';
import type { CheckProblem } from '../../../shared/domain/quality/check/problems.ts';
import type { Stamped } from '../saved-workflow.ts';
import type { OutsideFact, TurnRules } from '../turn-workflow.ts';
import { confirmStep } from './confirm-step.ts';
import type { QualityCheckFact } from './quality-check-fact.ts';
import type { QualityCheckStep } from './quality-check-step.ts';
import { stepFacts } from './step-facts.ts';
import { stepOf } from './step-of.ts';
import { takeScan } from './take-scan.ts';

/*
 *   identifying --unit--> choosing --goods--> sampling --go--> answering (one item after the other)
 *                            ^  (skipped where there are no others)        |
 *                            |                                             v
 *   closing <--nothing left--+----------- judging <---all counted-- countingDefects
 *      |                     |             |     ^ part set apart: splitting
 *      v                     |             v     | rest of the goods
 *   finished                 +-- choosingReason -> approving -> placing
 *
 *   Questions beside: reporting, recounting. Resting: paused. Given or taken away: handedOver.
 *
 * 1. A movement is recorded when nothing of a decision is missing: reason, second badge and place come first.
 * 2. Whatever is decided of one lot carries the same check; no two lots share one.
 * 3. Quantities decided and left always add up to what was held, or counted, when the goods came on.
 * 4. Until the run has ended each step can be taken back; what it recorded is compensated.
 */
export const qualityCheckRules: TurnRules<CheckState, QualityCheckStep, QualityCheckFact> = {
  id: 'quality-check',
  version: 1,
  upgrades: {},
  schema: runSchema(checkStateSchema),
  steps: stepFacts,
  stepOf,
  begin: beginTask,
  take,
  extraOutside: ['goods.changed'],
};

function take(turn: CheckTurn, fact: Stamped<QualityCheckFact | OutsideFact>): CheckTurn {
  switch (fact.type) {
    case 'barcode.scanned':
      return takeScan(turn, fact);
    case 'step.confirmed':
      return confirmStep(turn, fact.stamp);
    case 'goods.chosen':
      return chooseGoods(turn, fact.goodsId);
    case 'goods.left':
      return isOpenTo(turn.run, 'other_goods') ? leaveGoods(turn) : turn;
    case 'item.answered':
      return answerItem(turn, fact.itemId, { value: fact.value, today: fact.stamp.at.slice(0, 10) });
    case 'item.skipped':
      return skipItem(turn);
    case 'defect.found':
      return findDefect(turn);
    case 'defects.entered':
      return countDefects(turn, fact.defects);
    case 'photo.taken':
      return keepPhoto(turn, fact.evidenceId);
    case 'disposition.chosen':
      return chooseDisposition(turn, fact.disposition);
    case 'part.asked':
      return askPart(turn);
    case 'quantity.entered':
      return turn.run.state.aside === 'part'
        ? setApart(turn, fact.quantity)
        : recountGoods(turn, fact.quantity);
    case 'reason.chosen':
      return chooseReason(turn, fact.reason);
    case 'problem.reported':
      return reportProblem(turn);
    case 'problem.chosen':
      return takeProblem(turn, fact.problem);
    case 'question.dismissed':
      return dismiss(turn);
    case 'goods.changed':
      return changeGoods(turn, fact.goods);
    case 'step.undone':
      return undo(turn);
    case 'task.paused':
      return pause(setState(turn, { aside: null }));
    case 'task.resumed':
      return resume(turn);
    case 'task.handed_over':
      return isOpenTo(turn.run, 'hand_over') ? handOver(turn) : end(turn, 'handed_over');
    case 'task.refreshed':
      return refreshTask(turn, fact);
    case 'task.taken_over':
      return end(turn, isAllDecided(turn.run) ? 'finished' : 'taken_over');
    case 'task.cancelled':
      return end(turn, isAllDecided(turn.run) ? 'finished' : 'cancelled');
  }
}

const isAllDecided = ({ state: { unit } }: CheckRun): boolean =>
  unit !== null && openGoods(unit).length === 0;

function takeProblem(turn: CheckTurn, problem: CheckProblem): CheckTurn {
  if (!isPossible(turn.run, problem)) return turn;
  switch (problem) {
    case 'unit_missing':
      return missUnit(turn);
    case 'other_quantity':
      return setState(turn, { aside: 'recount' });
    case 'not_checkable':
      return skipItem(turn);
  }
}

/** Leaves a question; what was begun to be said with it is as if it had not been. */
function dismiss(turn: CheckTurn): CheckTurn {
  const { aside, check } = turn.run.state;
  if (aside === null) return dropDecision(turn);
  return setState(turn, { aside: null, check: aside === 'part' && check ? { ...check, part: null } : check });
}

const undo = (turn: CheckTurn): CheckTurn => {
  const undone = undoStep(turn);
  return undone === turn ? turn : say(undone, 'success', 'undone', {});
};
