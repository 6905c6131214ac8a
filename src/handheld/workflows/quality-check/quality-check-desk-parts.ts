import type { CheckState } from '../../../shared/domain/quality/check/check-state.ts';
import { isTaskOf, type Task } from '../../../shared/domain/task.ts';
import { nameThing } from '../name-thing.ts';
import type { DeskParts } from '../turn-desk.ts';
import { commandFacts } from './command-facts.ts';
import { findUnit } from './find-unit.ts';
import type { QualityCheckPorts } from './ports.ts';
import type { QualityCheckFact } from './quality-check-fact.ts';
import type { QualityCheckStep } from './quality-check-step.ts';
import { stepOf } from './step-of.ts';
import { goodsOfTask } from './task-unit.ts';

export type QualityCheckDeskParts = DeskParts<CheckState, QualityCheckStep, QualityCheckFact>;

/** How facts reach a check: scans with what the device knows of them, the task with what is left of its goods. */
export const qualityCheckDeskParts = (ports: QualityCheckPorts): QualityCheckDeskParts => ({
  scanned: async (run, scan, reading) => {
    const known = await nameThing(ports.lookup, reading);
    const step = stepOf(run);
    const asksForUnit = step === 'identifying' || step === 'closing';
    const unit = asksForUnit ? await findUnit(ports, known) : null;
    return { type: 'barcode.scanned', scan, reading, known, unit, userId: ports.userId };
  },
  commands: commandFacts,
  changed: async (_run, task) => {
    if (!isTaskOf(task, 'quality-check') || !isOwn(task, ports.deviceId)) return [];
    const recorded = await ports.recordedFor(task.taskId);
    return [{ type: 'goods.changed', goods: await goodsOfTask(ports, task.work, recorded) }];
  },
});

const isOwn = ({ deviceId, status }: Task, own: string): boolean =>
  deviceId === own && status !== 'done' && status !== 'cancelled' && status !== 'open';
