import { sql } from 'kysely';
import type { CheckAnswer } from '../../shared/domain/quality/check-record.ts';
import type { CheckItem } from '../../shared/domain/quality/checklist.ts';
import type { CheckDetail, ShownAnswer } from '../../shared/protocol/board/checks.ts';
import { type BoardDatabase, atOneMoment, oneRow, rows } from './board-database.ts';
import { checkRow, findCheck } from './checks-board.ts';
import { findPhotos } from './photos-board.ts';

/** A check with its answers beside their questions, its photos and the name of its plan. */
export function findCheckDetail(
  database: BoardDatabase,
  siteId: string,
  checkId: string,
): Promise<CheckDetail | undefined> {
  return atOneMoment(database, async (moment) => {
    const found = await findCheck(moment, siteId, checkId);
    if (!found) return undefined;
    const { record, product, entries } = found;
    const items = await itemsFor(moment, siteId, product?.productId ?? null);
    const mids = entries.map(({ mid }) => mid);
    return {
      ...checkRow(found),
      answers: record.answers.map((answer) => shown(answer, items)),
      evidence: await findPhotos(moment, siteId, sql`entry.mid = any(${mids})`),
      planName: await planName(moment, siteId, record.inspectionPlanId),
    };
  });
}

/** Questions of the product's class and those for every class; the own ones first. */
async function itemsFor(
  database: BoardDatabase,
  siteId: string,
  productId: string | null,
): Promise<CheckItem[]> {
  const found = await rows(
    database,
    sql<{ items: CheckItem[] }>`
      select checklist.items from checklists checklist
      left join products product on product.site_id = checklist.site_id and product.product_id = ${productId}
      where checklist.site_id = ${siteId}
      order by (checklist.product_class = product.product_class) desc nulls last, (checklist.product_class = '*') desc,
        checklist.product_class`,
  );
  return found.flatMap(({ items }) => items);
}

function shown(answer: CheckAnswer, items: readonly CheckItem[]): ShownAnswer {
  const item = items.find(({ itemId }) => itemId === answer.itemId);
  const { kind = null, label = null, unit = null, minimum = null, maximum = null } = item ?? {};
  return { ...answer, kind, label, unit, minimum, maximum };
}

async function planName(
  database: BoardDatabase,
  siteId: string,
  inspectionPlanId: string,
): Promise<string | null> {
  const plan = await oneRow(
    database,
    sql<{ name: string }>`
      select name from inspection_plans where site_id = ${siteId} and inspection_plan_id = ${inspectionPlanId}`,
  );
  return plan?.name ?? null;
}
