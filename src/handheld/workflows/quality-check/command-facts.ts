import type { CheckRun } from '../../../shared/domain/quality/check/check-state.ts';
import { currentCheck, currentItem } from '../../../shared/domain/quality/check/check-view.ts';
import { reasonsFor } from '../../../shared/domain/quality/check/decision-rules.ts';
import { openGoods } from '../../../shared/domain/quality/check/held-unit.ts';
import { isOpenTo, isPossible } from '../../../shared/domain/quality/check/problems.ts';
import { canUndo } from '../../../shared/domain/turn/undo.ts';
import { type CommandTable, numbered, type Standing } from '../command-table.ts';
import { otherVerdicts, reportableFacts, verdictFact } from './detour-facts.ts';
import type { QualityCheckFact } from './quality-check-fact.ts';
import type { QualityCheckStep } from './quality-check-step.ts';

type At = Standing<CheckRun, QualityCheckStep>;

/** The tap that a scanned command stands for. A question of the checklist is answered by yes, no or a number alone. */
export const commandFacts: CommandTable<CheckRun, QualityCheckStep, QualityCheckFact> = {
  short: ({ run }) =>
    isPossible(run, 'other_quantity') ? { type: 'problem.chosen', problem: 'other_quantity' } : null,
  damaged: ({ step }) => (step === 'countingDefects' ? { type: 'defect.found' } : null),
  full: () => null,
  skip: ({ step, run }) => {
    if (step === 'answering') return mayBeSkipped(run) ? { type: 'item.skipped' } : null;
    return isOpenTo(run, 'other_goods') ? { type: 'goods.left' } : null;
  },
  undo: ({ run }) => (canUndo(run) ? { type: 'step.undone' } : null),
  next: (at) => (at.step === 'answering' ? null : agreed(at)),
  report: ({ run }) => (reportableFacts(run).length > 0 ? { type: 'problem.reported' } : null),
  yes: (at) => (at.step === 'choosingReason' ? answer(at, 1) : agreed(at)),
  no: refused,
  pause: ({ run }) => (isOpenTo(run, 'pause') ? { type: 'task.paused' } : null),
  number: answer,
};

const mayBeSkipped = ({ state }: CheckRun): boolean => {
  const item = currentItem(state);
  return item !== null && (!item.required || item.kind === 'photo');
};

const agreed = ({ step }: At): QualityCheckFact | null =>
  step === 'paused' ? { type: 'task.resumed' } : { type: 'step.confirmed' };

const questions: readonly QualityCheckStep[] = [
  'splitting',
  'choosingReason',
  'approving',
  'placing',
  'recounting',
  'reporting',
];

function refused({ step, run: { state } }: At): QualityCheckFact | null {
  const item = currentItem(state);
  if (step === 'answering' && item?.kind === 'yes_no') {
    return { type: 'item.answered', itemId: item.itemId, value: 'no' };
  }
  const isPart = step === 'judging' && state.check?.part;
  return isPart || questions.includes(step) ? { type: 'question.dismissed' } : null;
}

function answer({ step, run }: At, number: number): QualityCheckFact | null {
  const { state } = run;
  switch (step) {
    case 'answering':
      return measured(run, number);
    case 'countingDefects':
      return { type: 'defects.entered', defects: number };
    case 'splitting':
    case 'recounting':
      return { type: 'quantity.entered', quantity: number };
    case 'choosing':
      return numbered(state.unit ? openGoods(state.unit) : [], number, ({ goodsId }) => ({
        type: 'goods.chosen',
        goodsId,
      }));
    case 'judging':
      return numbered(otherVerdicts(state), number, verdictFact);
    case 'choosingReason': {
      const disposition = currentCheck(state)?.check.decision?.disposition;
      const reasons: readonly string[] = disposition ? reasonsFor[disposition] : [];
      return numbered(reasons, number, (reason) => ({ type: 'reason.chosen', reason }));
    }
    case 'reporting':
      return numbered(reportableFacts(run), number, (fact) => fact);
    default:
      return null;
  }
}

const kindsWithNumber: readonly string[] = ['count', 'measurement', 'temperature'];

function measured({ state }: CheckRun, number: number): QualityCheckFact | null {
  const item = currentItem(state);
  if (!item || !kindsWithNumber.includes(item.kind)) return null;
  return { type: 'item.answered', itemId: item.itemId, value: String(number) };
}
