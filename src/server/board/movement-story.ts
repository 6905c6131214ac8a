import { sql } from 'kysely';
import { stockEffects } from '../../shared/domain/movement-effects.ts';
import type { MovementStory } from '../../shared/protocol/board/movements.ts';
import type { OpenQuestion } from '../../shared/protocol/board/orders.ts';
import { type BoardDatabase, atOneMoment, oneRow, rows } from './board-database.ts';
import { type FoundMovement, findCompensations, findMovement, movementRow } from './movements-board.ts';
import { findPhotos } from './photos-board.ts';
import { readMovement, readRaw } from './raw-entry.ts';

/** From the tap on the device to everything that followed, as of one moment. */
export function findMovementStory(
  database: BoardDatabase,
  siteId: string,
  mid: string,
): Promise<MovementStory | undefined> {
  return atOneMoment(database, async (moment) => {
    const found = await findMovement(moment, siteId, mid);
    const arrival = await arrivalOf(moment, siteId, mid);
    if (!found || !arrival) return undefined;
    const { orderLineId, taskId } = found;
    return {
      ...movementRow(found),
      ...arrival,
      clockOffset: readMovement(found.raw)?.time.offset ?? null,
      changes: changesOf(found),
      opened: await openedBy(moment, siteId, mid),
      compensatedBy: (await findCompensations(moment, siteId, mid)).map(movementRow),
      orderLine: orderLineId === null ? null : await orderLineOf(moment, siteId, orderLineId),
      task: taskId === null ? null : await taskOf(moment, siteId, taskId),
      putBacks: orderLineId === null ? [] : await putBacksOf(moment, siteId, orderLineId),
      photos: await findPhotos(moment, siteId, sql`entry.mid = ${mid}`),
      raw: readRaw(found.raw),
    };
  });
}

function changesOf({ status, raw }: FoundMovement): MovementStory['changes'] {
  const movement = status === 'parked' ? undefined : readMovement(raw);
  return movement ? stockEffects(movement).map(({ identity, quantity }) => ({ ...identity, quantity })) : [];
}

type Arrival = Pick<
  MovementStory,
  'v' | 'epoch' | 'seq' | 'sessionId' | 'traceId' | 'why' | 'compensates' | 'appliedAt' | 'position'
>;

const arrivalOf = (database: BoardDatabase, siteId: string, mid: string): Promise<Arrival | undefined> =>
  oneRow(
    database,
    sql<Arrival>`
      select version as v, epoch, seq, session_id, trace_id, outcome ->> 'why' as why, compensates, applied_at, position
      from movements where site_id = ${siteId} and mid = ${mid}`,
  );

const openedBy = (database: BoardDatabase, siteId: string, mid: string): Promise<OpenQuestion[]> =>
  rows(
    database,
    sql<OpenQuestion>`
      select discrepancy_id, kind, severity, status, order_line_id from discrepancies
      where site_id = ${siteId} and mid = ${mid} order by opened_at, discrepancy_id`,
  );

async function orderLineOf(database: BoardDatabase, siteId: string, orderLineId: string) {
  const line = await oneRow(
    database,
    sql<NonNullable<MovementStory['orderLine']>>`
      select order_line_id, status, ordered, picked, short from order_lines
      where site_id = ${siteId} and order_line_id = ${orderLineId}`,
  );
  return line ?? null;
}

async function taskOf(database: BoardDatabase, siteId: string, taskId: string) {
  const task = await oneRow(
    database,
    sql<NonNullable<MovementStory['task']>>`
      select task_id, kind, status from tasks where site_id = ${siteId} and task_id = ${taskId}`,
  );
  return task ?? null;
}

const putBacksOf = (
  database: BoardDatabase,
  siteId: string,
  orderLineId: string,
): Promise<MovementStory['putBacks']> =>
  rows(
    database,
    sql<MovementStory['putBacks'][number]>`
      select task_id, status from tasks
      where site_id = ${siteId} and order_line_id = ${orderLineId} and kind = 'put-back' order by created_at, task_id`,
  );
