import { openQualityCheck } from '../handheld/workflows/quality-check/open-quality-check.ts';
import type { QualityCheckFact } from '../handheld/workflows/quality-check/quality-check-fact.ts';
import type { QualityCheckStep } from '../handheld/workflows/quality-check/quality-check-step.ts';
import type { CheckRun, CheckState } from '../shared/domain/quality/check/check-state.ts';
import type { Disposition } from '../shared/domain/quality/check-record.ts';
import type { Task } from '../shared/domain/task.ts';
import { type DeskOperator, operateDesk } from './desk-operator.ts';
import type { QualityFloor } from './quality-floor.ts';

/** Somebody who checks goods. */
export interface Checker extends DeskOperator<QualityFloor, CheckState, QualityCheckStep, QualityCheckFact> {
  /** The button that the screen proposes, so many times. */
  confirm(times?: number): Promise<void>;
  answer(value: string): Promise<void>;
  decide(disposition: Disposition, reason?: string): Promise<void>;
  /** What was recorded, tasks left out. */
  deeds(): QualityFloor['recorder']['drafts'];
}

export async function checksGoods(floor: QualityFloor, task: Task | null = null): Promise<Checker> {
  if (task) floor.pulls(task);
  const operator = await operateDesk(floor, openQualityCheck(floor.ports, task?.taskId ?? null));
  const { tap, run } = operator;
  return Object.assign(operator, {
    confirm: async (times = 1) => {
      for (let n = 0; n < times; n++) await tap({ type: 'step.confirmed' });
    },
    answer: (value: string) => tap({ type: 'item.answered', itemId: itemId(run()), value }),
    decide: async (disposition: Disposition, reason?: string) => {
      await tap({ type: 'disposition.chosen', disposition });
      if (reason !== undefined) await tap({ type: 'reason.chosen', reason });
    },
    deeds: () => floor.recorder.drafts.filter(({ type }) => type !== 'task'),
  });
}

function itemId({ state }: CheckRun): string {
  const goods = state.unit?.goods.find(({ goodsId }) => goodsId === state.check?.goodsId);
  return goods?.terms.items[state.check?.itemsDone ?? 0]?.itemId ?? 'none';
}
