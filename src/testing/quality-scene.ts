import {
  openQualityCheck,
  type QualityCheckDesk,
} from '../handheld/workflows/quality-check/open-quality-check.ts';
import type { QualityCheckFact } from '../handheld/workflows/quality-check/quality-check-fact.ts';
import type { QualityCheckStep } from '../handheld/workflows/quality-check/quality-check-step.ts';
import type { CheckRun } from '../shared/domain/quality/check/check-state.ts';
import type { Disposition } from '../shared/domain/quality/check-record.ts';
import type { Task } from '../shared/domain/task.ts';
import type { QualityFloor } from './quality-floor.ts';

/** Somebody who checks goods: what he scans and taps is counted. */
export interface Checker {
  floor: QualityFloor;
  desk: QualityCheckDesk;
  scan(...raws: string[]): Promise<void>;
  tap(...facts: QualityCheckFact[]): Promise<void>;
  /** The button that the screen proposes, so many times. */
  confirm(times?: number): Promise<void>;
  answer(value: string): Promise<void>;
  decide(disposition: Disposition, reason?: string): Promise<void>;
  step(): QualityCheckStep;
  run(): CheckRun;
  said(): string | undefined;
  /** What was recorded, tasks left out. */
  deeds(): QualityFloor['recorder']['drafts'];
  scans: number;
  taps: number;
}

export async function checksGoods(floor: QualityFloor, task: Task | null = null): Promise<Checker> {
  if (task) floor.pulls(task);
  const opened = await openQualityCheck(floor.ports, task?.taskId ?? null);
  if (!opened.ok) throw new Error(opened.failure.kind);
  const desk = opened.value;
  await desk.settled();
  const snapshot = () => {
    const now = desk.session.getState().snapshot;
    if (!now) throw new Error('the run did not begin');
    return now;
  };
  const checker: Checker = {
    floor,
    desk,
    scans: 0,
    taps: 0,
    scan: async (...raws) => {
      checker.scans += raws.length;
      for (const raw of raws) desk.scan({ raw, symbology: null, source: 'wedge' });
      await desk.settled();
    },
    tap: async (...facts) => {
      checker.taps += facts.length;
      for (const fact of facts) desk.send(fact);
      await desk.settled();
    },
    confirm: async (times = 1) => {
      for (let n = 0; n < times; n++) await checker.tap({ type: 'step.confirmed' });
    },
    answer: (value) => checker.tap({ type: 'item.answered', itemId: itemId(snapshot().context), value }),
    decide: async (disposition, reason) => {
      await checker.tap({ type: 'disposition.chosen', disposition });
      if (reason !== undefined) await checker.tap({ type: 'reason.chosen', reason });
    },
    step: () => snapshot().value,
    run: () => snapshot().context,
    said: () => snapshot().context.message?.key,
    deeds: () => floor.recorder.drafts.filter(({ type }) => type !== 'task'),
  };
  return checker;
}

function itemId({ state }: CheckRun): string {
  const goods = state.unit?.goods.find(({ goodsId }) => goodsId === state.check?.goodsId);
  return goods?.terms.items[state.check?.itemsDone ?? 0]?.itemId ?? 'none';
}
