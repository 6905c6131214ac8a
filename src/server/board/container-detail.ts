import { sql } from 'kysely';
import type { ContainerDetail } from '../../shared/protocol/board/containers.ts';
import type { OpenQuestion } from '../../shared/protocol/board/orders.ts';
import { type BoardDatabase, atOneMoment, oneRow, rows } from './board-database.ts';
import { containerRows } from './containers-board.ts';
import { freshnessOf } from './freshness.ts';
import { deviceReach, namedGoods, person } from './named-rows.ts';
import { plateText } from '../../shared/domain/plate-text.ts';

/** Containers inside one that are shown at most. */
const mostInside = 100;

/** What is behind a plate: where it is, what lies in it, what is to be done with it; as of one moment. */
export function findContainerDetail(
  database: BoardDatabase,
  siteId: string,
  { plate, asOf }: { plate: string; asOf: string },
): Promise<ContainerDetail | undefined> {
  const lpn = plateText(plate);
  return atOneMoment(database, async (moment) => {
    const box = await oneRow(moment, containerRows(siteId, [sql`box.lpn = ${lpn}`], 1));
    if (!box) return undefined;
    const inside = containerRows(siteId, [sql`box.place = ${`lpn:${lpn}`}`], mostInside);
    return {
      ...box,
      contents: await contentsOf(moment, siteId, lpn),
      inside: await rows(moment, inside),
      tasks: await tasksOf(moment, siteId, box),
      questions: await questionsOf(moment, siteId, lpn),
      freshness: await freshnessOf(moment, siteId, { asOf }),
    };
  });
}

async function contentsOf(
  database: BoardDatabase,
  siteId: string,
  lpn: string,
): Promise<ContainerDetail['contents']> {
  const found = await rows(
    database,
    sql<{ goods: ContainerDetail['contents'][number] }>`
      select ${namedGoods('stock', 'product')} || jsonb_build_object('allocated', stock.allocated) as goods
      from stock left join products product using (site_id, product_id)
      where stock.site_id = ${siteId} and stock.place = ${`lpn:${lpn}`} and stock.holds
      order by stock.product_id, stock.stock_id`,
  );
  return found.map(({ goods }) => goods);
}

/** Work about it: its check or putaway, the list it is filled for, put-backs out of it. */
const tasksOf = (
  database: BoardDatabase,
  siteId: string,
  { lpn, taskId }: { lpn: string; taskId: string | null },
): Promise<ContainerDetail['tasks']> =>
  rows(
    database,
    sql<ContainerDetail['tasks'][number]>`
      select task.task_id, task.kind, task.status, ${person('worker')} as user,
        ${deviceReach('device', 'contact')} as device
      from tasks task
      left join users worker on worker.site_id = task.site_id and worker.user_id = task.user_id
      left join devices device on device.site_id = task.site_id and device.device_id = task.device_id
      left join device_contacts contact on contact.site_id = device.site_id and contact.device_id = device.device_id
      where task.site_id = ${siteId} and task.status in ('open', 'held', 'claimed', 'paused')
        and (task.lpn = ${lpn} or task.task_id = ${taskId} or task.work ->> 'from' = ${`lpn:${lpn}`}
          or task.work ->> 'place' = ${`lpn:${lpn}`})
      order by task.priority, task.created_at`,
  );

const questionsOf = (database: BoardDatabase, siteId: string, lpn: string): Promise<OpenQuestion[]> =>
  rows(
    database,
    sql<OpenQuestion>`
      select question.discrepancy_id, question.kind, question.severity, question.status, question.order_line_id
      from discrepancies question
      left join movements entry on entry.site_id = question.site_id and entry.mid = question.mid
      where question.site_id = ${siteId} and question.status = 'open' and (question.place = ${`lpn:${lpn}`}
        or entry.lpn = ${lpn} or ${`lpn:${lpn}`} in (entry.from_place, entry.to_place))
      order by question.opened_at, question.discrepancy_id`,
  );
