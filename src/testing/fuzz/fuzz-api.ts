import type { Random } from '../../shared/domain/random.ts';
import type { SiteReading } from '../../server/db/site-transaction.ts';
import { type ApiRoute, apiRoutes } from '../api-document.ts';
import type { WholeApp } from '../whole-app.ts';
import { testApiKey } from '../work-app.ts';
import { type FuzzRequest, fuzzRequest } from './fuzz-request.ts';
import type { KnownIds } from './sample-value.ts';

export const fuzzDevice = '3f3cf2a0-58a3-4a8e-9a10-6d8a3a1f0001';

export type FuzzAnswer = { request: FuzzRequest; status: number; body: string };

/** Requests to every route in turn, without end: malformed ones, and such as are allowed. */
export async function makeFuzz(whole: WholeApp, random: Random): Promise<() => FuzzRequest> {
  const routes = (await apiRoutes(whole.app)).filter(({ path }) => path.startsWith('/api/'));
  const known = await whole.store.read(whole.siteId, knownIds);
  let turn = -1;
  return () => {
    turn += 1;
    return fuzzRequest(routes[turn % routes.length] as ApiRoute, { random, known });
  };
}

/** Sends requests, each by the right door, and gives the answers that are not as they should be. */
export async function sendFuzz(
  whole: WholeApp,
  requests: readonly FuzzRequest[],
  isRight: (answer: FuzzAnswer) => boolean,
): Promise<FuzzAnswer[]> {
  const answers = await Promise.all(requests.map((request) => send(whole, request)));
  return answers.filter((answer) => !isRight(answer));
}

const doors = new WeakMap<WholeApp, Record<FuzzRequest['door'], Record<string, string>>>();

/** Opens the doors for what is sent next; part of what is there before, so that it does not count as a change. */
export async function openDoors(whole: WholeApp): Promise<void> {
  const [device, manager] = [await whole.device(fuzzDevice), await whole.manager()];
  doors.set(whole, {
    anybody: {},
    device: { cookie: device },
    manager: { cookie: manager },
    'manager or api': { authorization: `Bearer ${testApiKey}` },
  });
}

async function send(whole: WholeApp, request: FuzzRequest): Promise<FuzzAnswer> {
  const { method, url, headers, payload, door } = request;
  const answer = await whole.app.inject({
    method,
    url,
    headers: { ...headers, ...doors.get(whole)?.[door] },
    ...(payload !== undefined && { payload }),
  });
  return { request, status: answer.statusCode, body: answer.body };
}

/** Some of everything that is there, so that requests meet it. */
async function knownIds(tx: SiteReading): Promise<KnownIds> {
  const some = <Row, Id extends string>(rows: readonly Row[], id: (row: Row) => Id) =>
    rows.slice(0, 30).map(id);
  const orders = some(await tx.orders.find({}), ({ orderId }) => orderId);
  const products = some(await tx.products.find({}), ({ productId }) => productId);
  const users = await tx.users.find({});
  return {
    deviceId: [fuzzDevice],
    orderId: orders,
    order: orders,
    productId: products,
    product: products,
    orderLineId: some(await tx.orderLines.find({}), ({ orderLineId }) => orderLineId),
    taskId: some(await tx.tasks.find({}), ({ taskId }) => taskId),
    discrepancyId: some(await tx.discrepancies.find({}), ({ discrepancyId }) => discrepancyId),
    purchaseOrderId: some(await tx.purchaseOrders.find({}), ({ purchaseOrderId }) => purchaseOrderId),
    receiptId: some(await tx.receipts.find({}), ({ receiptId }) => receiptId),
    lpn: some(await tx.containers.find({}), ({ lpn }) => lpn),
    place: some(await tx.stock.find({}), ({ place }) => place),
    mid: some(await tx.journal.after(0, 30), ({ mid }) => mid),
    userId: some(users, ({ userId }) => userId),
    badge: some(users, ({ badge }) => badge),
    pin: ['1111', '999999'],
  };
}

/** One line that shows a wrong answer again. */
export function describeAnswer({ request, status, body }: FuzzAnswer): string {
  const { method, url, payload, headers, malformed } = request;
  const sent = (payload ?? '').toString('utf8').slice(0, 600);
  return `${status} ${method} ${url.slice(0, 300)} (${malformed ?? 'allowed'}) ${JSON.stringify(headers)} ${sent} -> ${body.slice(0, 300)}`;
}
