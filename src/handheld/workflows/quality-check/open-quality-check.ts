import { type CheckState, newCheckState } from '../../../shared/domain/quality/check/check-state.ts';
import type { Result } from '../../../shared/domain/result.ts';
import { isTaskOf } from '../../../shared/domain/task.ts';
import { newRun } from '../../../shared/domain/turn/run.ts';
import { openRun, type OpenRunFailure } from '../open-run.ts';
import type { TurnDesk } from '../turn-desk.ts';
import type { QualityCheckPorts } from './ports.ts';
import { qualityCheckDeskParts } from './quality-check-desk-parts.ts';
import type { QualityCheckFact } from './quality-check-fact.ts';
import { qualityCheckRules } from './quality-check-rules.ts';
import type { QualityCheckStep } from './quality-check-step.ts';
import { unitOfTask } from './task-unit.ts';

export type QualityCheckDesk = TurnDesk<CheckState, QualityCheckStep, QualityCheckFact>;

/** Opens the check of a task, or with null one of whatever is scanned first. */
export function openQualityCheck(
  ports: QualityCheckPorts,
  taskId: string | null,
): Promise<Result<QualityCheckDesk, OpenRunFailure>> {
  return openRun(ports, qualityCheckRules, qualityCheckDeskParts(ports), {
    taskId,
    ofTask: async (task, recorded) => {
      if (!isTaskOf(task, 'quality-check')) return null;
      const state = newCheckState(await unitOfTask(ports, task.work, recorded));
      const { taskId: id, rev, lease } = task;
      const isBegun = recorded.some(({ body }) => body.taskStep === 'started');
      return (stamp) => ({
        ...newRun(state, stamp.id, { taskId: id, rev, lease }),
        opening: isBegun ? 'resumed' : 'started',
      });
    },
    free: () => Promise.resolve((stamp) => newRun(newCheckState(null), stamp.id)),
  });
}
