import { outstanding } from '../../shared/domain/order.ts';
import { isVirtual } from '../../shared/domain/stock.ts';
import type { Task } from '../../shared/domain/task.ts';
import type { FeedType } from '../../shared/protocol/pull.ts';
import type { ExtraOf, PublishedRows, RowOf, TableName } from './site-transaction.ts';

/** How devices come to see a table. */
export type Published<Row> = {
  type: FeedType;
  /** `hidden` was never and will never be shown; `gone` travels as deleted though the row stays. */
  shows(row: Row): 'shown' | 'gone' | 'hidden';
  /** '' for all devices of the site, else the one that may see it. */
  audience(row: Row): string;
};

export type TableDefinition<Row, Extra = unknown> = {
  key: keyof Row & string;
  hasRev: boolean;
  published: Published<Row> | null;
  /** Fields that can be asked for besides those of the row. */
  extra: (row: Row) => Extra;
};

type Definitions = { readonly [Name in TableName]: TableDefinition<RowOf<Name>, ExtraOf<Name>> };

const noExtra = (): unknown => ({});

const published = <Name extends keyof PublishedRows>(
  key: keyof RowOf<Name> & string,
  type: FeedType,
  special: Partial<Published<RowOf<Name>>> = {},
) => ({
  key,
  hasRev: true,
  published: { type, shows: () => 'shown' as const, audience: () => '', ...special },
  extra: noExtra,
});

const own = <Key extends string>(key: Key, hasRev = false) => ({
  key,
  hasRev,
  published: null,
  extra: noExtra,
});

export const tableDefinitions: Definitions = {
  sites: published<'sites'>('siteId', 'site'),
  users: published<'users'>('userId', 'user'),
  products: published<'products'>('productId', 'product'),
  locations: published<'locations'>('locationId', 'location'),
  containers: {
    ...published<'containers'>('lpn', 'container'),
    extra: ({ arrival }) => ({ receiptId: arrival?.receiptId ?? null }),
  },
  stock: {
    ...published<'stock'>('stockId', 'stock', {
      // A place that was emptied is nothing to a device; the row stays on the server, so that its rev goes on.
      shows: (row) =>
        isVirtual(row) ? 'hidden' : row.quantity === 0 && row.allocated === 0 ? 'gone' : 'shown',
    }),
    extra: (row) => ({ holds: row.quantity !== 0 || row.allocated !== 0 }),
  },
  orders: published<'orders'>('orderId', 'order'),
  orderLines: {
    ...published<'orderLines'>('orderLineId', 'orderLine'),
    extra: (row) => ({ waits: outstanding(row) > 0 }),
  },
  purchaseOrders: published<'purchaseOrders'>('purchaseOrderId', 'purchaseOrder'),
  tasks: {
    ...published<'tasks'>('taskId', 'task', { audience: audienceOfTask }),
    extra: ({ work }) => ({
      kind: work.kind,
      orderLineId: work.kind === 'put-back' ? work.orderLineId : null,
      lpn: work.kind === 'putaway' || work.kind === 'quality-check' ? work.lpn : null,
    }),
  },
  asns: published<'asns'>('asnId', 'asn'),
  suppliers: published<'suppliers'>('supplier', 'supplier'),
  inspectionPlans: published<'inspectionPlans'>('inspectionPlanId', 'inspectionPlan'),
  checklists: published<'checklists'>('productClass', 'checklist'),
  inspectionStates: published<'inspectionStates'>('inspectionStateId', 'inspectionState'),
  allocations: own('allocationId'),
  discrepancies: own('discrepancyId', true),
  notices: own('noticeId'),
  devices: own('deviceId'),
  sessions: own('sessionId'),
  credentials: own('userId'),
  enrolmentCodes: own('codeHash'),
  managerSessions: own('tokenHash'),
  givenWork: own('requestId'),
  loads: own('loadId'),
  decisions: own('decisionId'),
  receipts: own('receiptId'),
  checks: own('checkId'),
  plateRuns: own('runId'),
  auditEntries: own('auditId'),
  auditHeads: own('headId'),
};

/** The table whose rows travel under this type. */
export const tableOfType = (type: FeedType): keyof PublishedRows => tablesByType[type];

const tablesByType: Record<FeedType, keyof PublishedRows> = {
  site: 'sites',
  user: 'users',
  product: 'products',
  location: 'locations',
  container: 'containers',
  stock: 'stock',
  order: 'orders',
  orderLine: 'orderLines',
  purchaseOrder: 'purchaseOrders',
  task: 'tasks',
  asn: 'asns',
  supplier: 'suppliers',
  inspectionPlan: 'inspectionPlans',
  checklist: 'checklists',
  inspectionState: 'inspectionStates',
};

export const tableNames = Object.keys(tableDefinitions) as TableName[];

/** Work that is in somebody's hands is that device's alone; only open work is for everybody. */
function audienceOfTask({ status, deviceId }: Task): string {
  return status === 'open' ? '' : (deviceId ?? '');
}
