import { placeParts } from '../../shared/domain/place.ts';
import type { Stock } from '../../shared/domain/stock.ts';
import {
  type CountWork,
  isTaskOf,
  type PutawayWork,
  type PutBackWork,
  type QualityCheckWork,
  type Task,
  type Work,
  type WorkGoods,
} from '../../shared/domain/task.ts';
import type {
  SheetCount,
  SheetPutBack,
  SheetUnit,
  SheetWork,
} from '../../shared/protocol/board/sheet-work.ts';
import type { SiteReading } from '../db/site-transaction.ts';
import { unfinishedStatuses } from '../tasks/unfinished.ts';
import { codesOfPlate } from './goods-code.ts';
import { sheetGoods } from './sheet-goods.ts';
import { type TaskPlaces, placesOfTasks } from './task-places.ts';

/** Tasks shown of each kind, the most urgent first. */
const tasksShown = 12;

type Waiting = Pick<SheetWork, 'checks' | 'putaways' | 'putBacks' | 'counts'>;

/** Work that waits for somebody or is in somebody's hands, with all that is to be scanned for it. */
export async function waitingWork(tx: SiteReading): Promise<Waiting> {
  const found = await tx.tasks.find({
    kind: ['quality-check', 'putaway', 'put-back', 'count'],
    status: unfinishedStatuses,
  });
  const tasks = found.toSorted(
    (a, b) => a.priority - b.priority || compared(a.createdAt + a.taskId, b.createdAt + b.taskId),
  );
  const some = <K extends Work['kind']>(kind: K) =>
    tasks.flatMap((task) => (isTaskOf(task, kind) ? [task] : [])).slice(0, tasksShown);
  const checks = some('quality-check');
  const putaways = some('putaway');
  const putBacks = some('put-back');
  const counts = some('count');
  const places = await placesOfTasks(tx, [...checks, ...putaways, ...putBacks, ...counts]);
  return {
    checks: checks.map((task) => unit(task, task.work, places)),
    putaways: putaways.map((task) => unit(task, task.work, places)),
    putBacks: putBacks.map((task) => putBack(task, task.work, places)),
    counts: await counted(tx, counts, places),
  };
}

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function unit(
  { taskId, status }: Pick<Task, 'taskId' | 'status'>,
  { lpn, from, goods }: PutawayWork | QualityCheckWork,
  { at, homesOf }: TaskPlaces,
): SheetUnit {
  return {
    taskId,
    status,
    lpn,
    codes: lpn === null ? [] : codesOfPlate(lpn),
    place: at(from) ?? (lpn === null ? null : at(`lpn:${lpn}`)),
    goods: goods.map(({ product, quantity, ...marks }) => sheetGoods(product, quantity, marks)),
    homes: homesOf(goods.filter(isForSale).map(({ product }) => product.productId)),
  };
}

/** What is held back goes to quarantine, not to where it is picked from. */
const isForSale = ({ condition }: WorkGoods): boolean => condition === 'available';

function putBack({ taskId }: Pick<Task, 'taskId'>, work: PutBackWork, { at }: TaskPlaces): SheetPutBack {
  const { kind, id } = placeParts(work.from);
  return {
    taskId,
    goods: sheetGoods(work.product, work.quantity, work),
    from: work.from,
    codes: kind === 'lpn' ? codesOfPlate(id) : [],
    place: at(work.from),
    home: at(work.home),
  };
}

async function counted(
  tx: SiteReading,
  tasks: readonly (Pick<Task, 'taskId'> & { work: CountWork })[],
  { at }: TaskPlaces,
): Promise<SheetCount[]> {
  const stock = await tx.stock.find({ place: tasks.map(({ work }) => work.place), holds: true });
  await tx.products.load(stock.map(({ productId }) => productId));
  return tasks.flatMap(({ taskId, work }) => {
    const place = at(work.place);
    const here = stock.filter((row) => row.place === work.place && isCounted(row, work));
    const goods = here.flatMap((row) => {
      const product = tx.products.get(row.productId);
      return product ? [sheetGoods(product, row.quantity, row)] : [];
    });
    return place ? [{ taskId, place, goods }] : [];
  });
}

const isCounted = ({ productId }: Stock, work: CountWork): boolean =>
  work.productId === null || work.productId === productId;
