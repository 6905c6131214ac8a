import { isoAt } from '../shared/domain/clock.ts';
import type { MovementBody, MovementType, TaskStep } from '../shared/domain/movement.ts';
import { locationPlace, lpnPlace } from '../shared/domain/place.ts';
import type { PickLine } from '../shared/domain/pick-list.ts';
import { isTaskOf, type Task } from '../shared/domain/task.ts';
import type { Receipt } from '../shared/protocol/push.ts';
import type { SiteStore } from '../server/db/site-store.ts';
import { takeEntries } from '../server/movements/take-entries.ts';
import { giveWork } from '../server/tasks/give-work.ts';
import { createReallocate } from '../server/tasks/reallocate.ts';
import { siteId } from './pick-scene.ts';
import type { ServerPorts } from './server-ports.ts';
import { aUser } from './warehouse-rows.ts';

type Sent = { type: MovementType; body: MovementBody; compensates?: string | null };

/** An operator with a handheld in the server's eyes: gets lists, and sends what he did, in the order he did it. */
export function createOperator(ports: ServerPorts, store: SiteStore, deviceId: string, userId = 'U-0001') {
  const epoch = ports.ids.opaque();
  const sessionId = ports.ids.opaque();
  let seq = 0;
  let task: Task | null = null;

  const send = async ({ type, body, compensates = null }: Sent): Promise<Receipt & { mid: string }> => {
    const mid = ports.ids.next();
    seq += 1;
    const movement = {
      mid,
      type,
      v: 1,
      userId,
      sessionId,
      workflow: { id: 'run', machine: 'pick', version: 1, step: type },
      task: task && { id: task.taskId, rev: task.rev, lease: task.lease },
      compensates,
      body,
      time: { wall: ports.clock.wall(), mono: ports.clock.mono(), boot: 'boot', offset: 0 },
    };
    const movementPorts = { ids: ports.ids, reallocate: createReallocate(ports.ids) };
    const taken = await store.write(siteId, (tx) =>
      takeEntries(tx, movementPorts, { deviceId, epoch, entries: [{ seq, mid, movement }], traceId: null }),
    );
    if (taken.errors[0]) throw taken.errors[0].error;
    const [receipt] = taken.results;
    if (!receipt) throw new Error('no receipt');
    return receipt;
  };

  const goodsOf = (
    { product, lot, expiry, serial, owner, condition, ...line }: PickLine,
    quantity: number,
  ) => ({
    productId: product.productId,
    lot,
    expiry,
    owner,
    condition,
    quantity,
    ...(serial !== null && { serials: [serial] }),
    orderId: line.orderId,
    orderLineId: line.orderLineId,
    pickLineId: line.pickLineId,
  });

  return {
    deviceId,
    /** Makes him known to the site, with a session on his device. */
    signIn: () =>
      store.write(siteId, async (tx) => {
        await tx.users.load([userId]);
        tx.users.put(aUser(userId));
        const expiresAt = isoAt(ports.clock.wall() + 12 * 60 * 60_000);
        tx.sessions.put({ sessionId, userId, deviceId, startedAt: tx.now, expiresAt, endedAt: null });
      }),
    /** Asks for work and starts it; throws when there is none. */
    async getList(wish: { slots?: number; zone?: string | null; ahead?: boolean } = {}) {
      const asked = {
        zone: null,
        slots: 4,
        ahead: false,
        ...wish,
        deviceId,
        userId,
        requestId: ports.ids.opaque(),
      };
      const answer = await store.write(siteId, (tx) => giveWork(tx, ports.ids, asked));
      if (answer.kind !== 'work' || !isTaskOf(answer.task, 'pick')) throw new Error('there was no list');
      task = answer.task;
      return answer.task;
    },
    /** Works on `other` from now on, such as a put-back that was claimed. */
    workOn(other: Task) {
      task = other;
    },
    pick: (line: PickLine, tote: string, quantity = line.quantity) =>
      send({
        type: 'pick',
        body: { ...goodsOf(line, quantity), from: locationPlace(line.locationId), to: lpnPlace(tote) },
      }),
    /** Returns goods of a line to where they came from; without a tote they were only in hand. */
    putBack: (
      line: PickLine,
      tote: string | null,
      quantity = line.quantity,
      compensates: string | null = null,
    ) => {
      const home = locationPlace(line.locationId);
      const from = tote === null ? home : lpnPlace(tote);
      return send({ type: 'put-back', compensates, body: { ...goodsOf(line, quantity), from, to: home } });
    },
    short: (line: PickLine, quantity: number) =>
      send({ type: 'short', body: { ...goodsOf(line, quantity), from: locationPlace(line.locationId) } }),
    drop: (tote: string, locationId: string) =>
      send({ type: 'move', body: { lpn: tote, to: locationPlace(locationId) } }),
    step: (taskStep: TaskStep) => send({ type: 'task', body: { taskStep } }),
  };
}

export type Operator = ReturnType<typeof createOperator>;
