import { isoNow } from '../../shared/domain/clock.ts';
import { devicesQuerySchema, devicesSchema } from '../../shared/protocol/board/devices.ts';
import { overviewSchema } from '../../shared/protocol/board/overview.ts';
import { tasksPageSchema, tasksQuerySchema } from '../../shared/protocol/board/tasks.ts';
import type { App } from '../http/app.ts';
import { problemResponses } from '../http/problem.ts';
import { managerOf } from '../identity/require-identity.ts';
import type { BoardPorts } from './board-ports.ts';
import { findDevices } from './devices-board.ts';
import { freshnessOf } from './freshness.ts';
import { findOverview } from './overview-board.ts';
import { replyPage } from './reply-page.ts';
import { findTasks } from './tasks-board.ts';

/** What goes on on the floor: the counts, the work, the devices. */
export function registerFloorRoutes(app: App, { database, clock, doors }: BoardPorts): void {
  const preHandler = doors.requireManager;

  const overview = {
    tags: ['overview'],
    summary: 'How things stand now, in counts',
    response: { 200: overviewSchema, ...problemResponses },
  };
  app.get('/api/v1/overview', { preHandler, schema: overview }, async (request) =>
    findOverview(database, managerOf(request).siteId, isoNow(clock)),
  );

  const tasks = {
    tags: ['tasks'],
    summary: 'Tasks with their progress, those in work first',
    querystring: tasksQuerySchema,
    response: { 200: tasksPageSchema, ...problemResponses },
  };
  app.get('/api/v1/tasks', { preHandler, schema: tasks }, async (request, reply) => {
    const { siteId } = managerOf(request);
    const page = await findTasks(database, siteId, request.query);
    if (!page.ok) return replyPage(reply, page);
    return { ...page.value, freshness: await freshnessOf(database, siteId, { asOf: isoNow(clock) }) };
  });

  const devices = {
    tags: ['devices'],
    summary: 'Devices with what they last said of themselves',
    querystring: devicesQuerySchema,
    response: { 200: devicesSchema, ...problemResponses },
  };
  app.get('/api/v1/devices', { preHandler, schema: devices }, async (request) => {
    const { siteId } = managerOf(request);
    const items = await findDevices(database, siteId, request.query);
    return { items, freshness: await freshnessOf(database, siteId, { asOf: isoNow(clock) }) };
  });
}
