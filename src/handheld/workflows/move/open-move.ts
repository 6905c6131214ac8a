import { type MoveState, newMove } from '../../../shared/domain/moving/move-state.ts';
import type { Result } from '../../../shared/domain/result.ts';
import { newRun } from '../../../shared/domain/turn/run.ts';
import { openRun, type OpenRunFailure } from '../open-run.ts';
import type { TurnDesk } from '../turn-desk.ts';
import { moveDeskParts } from './move-desk-parts.ts';
import type { MoveFact } from './move-fact.ts';
import { moveRules } from './move-rules.ts';
import type { MoveStep } from './move-step.ts';
import type { MovePorts } from './ports.ts';

export type MoveDesk = TurnDesk<MoveState, MoveStep, MoveFact>;

/** Opens the moving of this device. Nobody is sent to move anything, so a task is never this work. */
export const openMove = (
  ports: MovePorts,
  taskId: string | null,
): Promise<Result<MoveDesk, OpenRunFailure>> =>
  openRun(ports, moveRules, moveDeskParts(ports), {
    taskId,
    ofTask: () => Promise.resolve(null),
    free: () => Promise.resolve((stamp) => newRun(newMove(), stamp.id)),
  });
