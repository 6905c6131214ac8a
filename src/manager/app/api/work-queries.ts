import { taskChangedSchema, tasksPageSchema } from '../../../shared/protocol/board/tasks.ts';
import { listQuery } from './list-query.ts';
import { type Parameters, patch, post, step } from './request.ts';

export const tasksQuery = (parameters: Parameters) => listQuery('tasks', tasksPageSchema, parameters);

export const releaseTask = (taskId: string, reason: string) =>
  post(`tasks/${step(taskId)}/release`, taskChangedSchema, { reason });

export const reassignTask = (taskId: string, deviceId: string) =>
  post(`tasks/${step(taskId)}/reassign`, taskChangedSchema, { deviceId });

export const prioritiseTask = (taskId: string, priority: number, reason: string) =>
  patch(`tasks/${step(taskId)}`, taskChangedSchema, { priority, reason });
