import * as z from 'zod/mini';
import { pickListSchema } from './pick-list.ts';
import { placeSchema, type Place } from './place.ts';
import { productCardSchema } from './product.ts';
import { conditionSchema, isoDateSchema } from './stock.ts';

export const taskStatuses = ['open', 'held', 'claimed', 'paused', 'done', 'cancelled'] as const;
/** `open` waits for anybody, `held` lies ahead on a device, `claimed` is being worked on. */
export const taskStatusSchema = z.enum(taskStatuses);
export type TaskStatus = z.infer<typeof taskStatusSchema>;

/** Returning stock that was picked for a cancelled line. */
export const putBackWorkSchema = z.object({
  kind: z.literal('put-back'),
  product: productCardSchema,
  lot: z.nullable(z.string()),
  expiry: z.nullable(isoDateSchema),
  serial: z.nullable(z.string()),
  owner: z.string(),
  condition: conditionSchema,
  quantity: z.int(),
  from: placeSchema,
  /** Where it came from: proposed first. */
  home: z.nullable(placeSchema),
  orderLineId: z.nullable(z.string()),
});

/** Counting what lies at a place, for one product or all of it. */
export const countWorkSchema = z.object({
  kind: z.literal('count'),
  place: placeSchema,
  productId: z.nullable(z.string()),
  reason: z.string(),
});

/** Goods that lie together at `from`, as a task names them. */
export const workGoodsSchema = z.object({
  product: productCardSchema,
  lot: z.nullable(z.string()),
  expiry: z.nullable(isoDateSchema),
  serial: z.nullable(z.string()),
  owner: z.string(),
  condition: conditionSchema,
  /** Base units. */
  quantity: z.int(),
});
export type WorkGoods = z.infer<typeof workGoodsSchema>;

/** What came in or was released is to be brought to its place: a whole container, or loose goods (`lpn` null). */
export const putawayWorkSchema = z.object({
  kind: z.literal('putaway'),
  lpn: z.nullable(z.string()),
  from: placeSchema,
  goods: z.array(workGoodsSchema),
  receiptId: z.nullable(z.string()),
});

/** Goods in condition *inspection* are to be checked: those of a container, or loose ones (`lpn` null). */
export const qualityCheckWorkSchema = z.object({
  kind: z.literal('quality-check'),
  lpn: z.nullable(z.string()),
  from: placeSchema,
  goods: z.array(workGoodsSchema),
  supplier: z.nullable(z.string()),
  purchaseOrderId: z.nullable(z.string()),
  receiptId: z.nullable(z.string()),
});

export const pickWorkSchema = z.extend(pickListSchema, { kind: z.literal('pick') });

export const workSchema = z.discriminatedUnion('kind', [
  pickWorkSchema,
  putBackWorkSchema,
  countWorkSchema,
  putawayWorkSchema,
  qualityCheckWorkSchema,
]);
export type Work = z.infer<typeof workSchema>;
export type PickWork = z.infer<typeof pickWorkSchema>;
export type PutBackWork = z.infer<typeof putBackWorkSchema>;
export type PutawayWork = z.infer<typeof putawayWorkSchema>;
export type QualityCheckWork = z.infer<typeof qualityCheckWorkSchema>;
export type CountWork = z.infer<typeof countWorkSchema>;

/** A unit of work for one operator. The lease says whose it is; work already in hand never requires one. */
export const taskSchema = z.object({
  taskId: z.string(),
  status: taskStatusSchema,
  priority: z.int(),
  shipBy: z.nullable(z.string()),
  zone: z.nullable(z.string()),
  userId: z.nullable(z.string()),
  deviceId: z.nullable(z.string()),
  lease: z.nullable(z.string()),
  createdAt: z.string(),
  work: workSchema,
  rev: z.int(),
});
export type Task = z.infer<typeof taskSchema>;
export type TaskOf<K extends Work['kind']> = Omit<Task, 'work'> & { work: Extract<Work, { kind: K }> };

export const isTaskOf = <K extends Work['kind']>(task: Task, kind: K): task is Task & TaskOf<K> =>
  task.work.kind === kind;

/** Places whose figures a task depends on; used to show how old they are. */
export function placesOf(work: Work): Place[] {
  switch (work.kind) {
    case 'pick':
      return [...new Set(work.lines.map((line) => `location:${line.locationId}`))];
    case 'put-back':
      return work.home ? [work.from, work.home] : [work.from];
    case 'count':
      return [work.place];
    case 'putaway':
    case 'quality-check':
      return [work.from];
  }
}
