import type { FastifyReply } from 'fastify';
import * as z from 'zod/mini';
import type { Ids } from '../../shared/domain/random.ts';
import {
  reassignTaskRequestSchema,
  releaseTaskRequestSchema,
  taskChangeSchema,
  taskChangedSchema,
} from '../../shared/protocol/board/tasks.ts';
import type { SiteStore } from '../db/site-store.ts';
import { noteDecision } from '../decisions/note-decision.ts';
import type { App } from '../http/app.ts';
import { problemResponses, sendProblem } from '../http/problem.ts';
import { type Doors, managerOf } from '../identity/require-identity.ts';
import { managePriority, manageReassign, manageRelease, type TaskFailure } from './manage-task.ts';

type TaskRouteDeps = { store: SiteStore; ids: Ids; doors: Pick<Doors, 'requireManager'> };

const params = z.object({ taskId: z.string() });
const tags = ['tasks'];
const response = { 200: taskChangedSchema, ...problemResponses };

/** What managers do with work in hand; reading it is the board's. */
export function registerTaskRoutes(app: App, deps: TaskRouteDeps): void {
  addHands(app, deps);
  addPriority(app, deps);
}

function addPriority(app: App, { store, ids, doors }: TaskRouteDeps): void {
  const schema = { tags, summary: 'Say how urgent a task is', params, body: taskChangeSchema, response };
  const options = { preHandler: doors.requireManager, schema };
  app.patch('/api/v1/tasks/:taskId', options, async (request, reply) => {
    const { siteId, userId } = managerOf(request);
    const { taskId } = request.params;
    const { priority, reason } = request.body;
    const changed = await store.write(siteId, async (tx) => {
      const result = await managePriority(tx, taskId, priority);
      if (result.ok)
        noteDecision(tx, ids, { kind: 'task_prioritised', subject: taskId, decidedBy: userId, reason });
      return result;
    });
    return changed.ok ? { task: changed.value } : replyTaskFailure(reply, changed.failure);
  });
}

function addHands(app: App, { store, ids, doors }: TaskRouteDeps): void {
  const preHandler = doors.requireManager;

  const release = {
    tags,
    summary: 'Make a task open for anybody',
    params,
    body: releaseTaskRequestSchema,
    response,
  };
  app.post('/api/v1/tasks/:taskId/release', { preHandler, schema: release }, async (request, reply) => {
    const { siteId, userId } = managerOf(request);
    const { taskId } = request.params;
    const released = await store.write(siteId, async (tx) => {
      const result = await manageRelease(tx, ids, taskId);
      const { reason } = request.body;
      if (result.ok)
        noteDecision(tx, ids, { kind: 'task_released', subject: taskId, decidedBy: userId, reason });
      return result;
    });
    return released.ok ? { task: released.value } : replyTaskFailure(reply, released.failure);
  });

  const reassign = {
    tags,
    summary: 'Give a task to a device',
    params,
    body: reassignTaskRequestSchema,
    response,
  };
  app.post('/api/v1/tasks/:taskId/reassign', { preHandler, schema: reassign }, async (request, reply) => {
    const { siteId, userId } = managerOf(request);
    const { taskId } = request.params;
    const { deviceId, reason } = request.body;
    const reassigned = await store.write(siteId, async (tx) => {
      const result = await manageReassign(tx, ids, taskId, deviceId);
      if (result.ok)
        noteDecision(tx, ids, { kind: 'task_reassigned', subject: taskId, decidedBy: userId, reason });
      return result;
    });
    return reassigned.ok ? { task: reassigned.value } : replyTaskFailure(reply, reassigned.failure);
  });
}

function replyTaskFailure(reply: FastifyReply, failure: TaskFailure): FastifyReply {
  switch (failure.kind) {
    case 'unknown_task':
      return sendProblem(reply, {
        status: 404,
        kind: 'task-unknown',
        detail: `There is no task ${failure.taskId}.`,
      });
    case 'task_ended':
      return sendProblem(reply, {
        status: 409,
        kind: 'task-ended',
        detail: 'The task is done or cancelled.',
      });
    case 'unknown_device': {
      const errors = [{ field: 'body.deviceId', expected: 'a device in use' }];
      return sendProblem(reply, {
        status: 400,
        kind: 'invalid-request',
        title: 'The request is not valid',
        errors,
      });
    }
  }
}
