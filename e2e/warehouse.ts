import { type APIRequestContext, expect, request } from '@playwright/test';
import type { CancelResponse } from '../src/shared/protocol/board/order-actions.ts';
import type { LocationRow } from '../src/shared/protocol/board/catalogue.ts';
import type { DeviceRow } from '../src/shared/protocol/board/devices.ts';
import type { DiscrepancyRow } from '../src/shared/protocol/board/discrepancies.ts';
import type { OrderDetail } from '../src/shared/protocol/board/orders.ts';
import type { PurchaseOrderDetail } from '../src/shared/protocol/board/purchase-orders.ts';
import type { StockRow } from '../src/shared/protocol/board/stock.ts';
import type { TaskRow } from '../src/shared/protocol/board/tasks.ts';
import type { RunningServer } from './running-server.ts';

/** A product to order, as it lies at its pick face. */
export type Goods = {
  productId: string;
  place: string;
  gtin: string;
  lot: string | null;
  expiry: string | null;
  quantity: number;
};

export type DeviceMovement = {
  mid: string;
  type: string;
  quantity: number | null;
  user: { userId: string } | null;
  device: { deviceId: string } | null;
};
type Page<Row> = { items: Row[]; next: string | null };
export type Wanted = { goods: Goods; quantity: number; lot?: string };
type ProductRow = {
  productId: string;
  inspectionPlanId: string | null;
  barcodes: { code: string; level: string }[];
};

/** The manager's side of a test, and other systems': everything over the API, as the board and they do it. */
export class Warehouse {
  readonly #api: APIRequestContext;
  /** Tasks of the demo: what waits there is not what a test raised. */
  readonly #tasksBefore = new Set<string>();
  #orders = 0;

  private constructor(api: APIRequestContext) {
    this.#api = api;
  }

  static async of(server: RunningServer): Promise<Warehouse> {
    const api = await request.newContext({ baseURL: server.url });
    const answer = await api.post('/api/v1/demo/manager');
    expect(answer.ok()).toBe(true);
    const warehouse = new Warehouse(api);
    const { items } = await warehouse.get<Page<TaskRow>>('tasks?limit=200');
    for (const { taskId } of items) warehouse.#tasksBefore.add(taskId);
    return warehouse;
  }

  async get<T>(path: string): Promise<T> {
    const answer = await this.#api.get(`/api/v1/${path}`);
    expect(answer.ok(), `${path}: ${answer.status()} ${await answer.text()}`).toBe(true);
    return (await answer.json()) as T;
  }

  async post<T>(path: string, data?: unknown): Promise<{ status: number; body: T }> {
    const answer = await this.#api.post(`/api/v1/${path}`, data === undefined ? {} : { data });
    return { status: answer.status(), body: (await answer.json()) as T };
  }

  /** `count` different products, each in plenty at one place, in one lot, without serial numbers. */
  async goods(count: number, zone = 'AMBIENT-1'): Promise<Goods[]> {
    const plain = await this.#plainRows(zone);
    expect(plain.length).toBeGreaterThanOrEqual(count);
    return Promise.all(plain.slice(0, count).map((row) => this.#goodsOf(row)));
  }

  async #plainRows(zone: string): Promise<StockRow[]> {
    const { items } = await this.get<Page<StockRow>>('stock?limit=200');
    const byProduct = new Map<string, StockRow[]>();
    for (const row of items) byProduct.set(row.productId, [...(byProduct.get(row.productId) ?? []), row]);
    return [...byProduct.values()].flatMap(([row, ...others]) =>
      row && others.length === 0 && row.zone === zone && row.serial === null && row.quantity >= 10
        ? [row]
        : [],
    );
  }

  async #goodsOf({ productId, place, lot, expiry, quantity }: StockRow): Promise<Goods> {
    const gtin = await this.gtinOf(productId);
    return { productId, place: place.replace('location:', ''), gtin, lot, expiry, quantity };
  }

  /** Goods as `goods` gives them that nobody checks when they come in. */
  unchecked(count: number): Promise<Goods[]> {
    return this.#goodsWhere((inspectionPlanId) => inspectionPlanId === null, count);
  }

  /** Goods as `goods` gives them that are checked when they come in. */
  checked(count: number): Promise<Goods[]> {
    return this.#goodsWhere((inspectionPlanId) => inspectionPlanId !== null, count);
  }

  async #goodsWhere(isWanted: (inspectionPlanId: string | null) => boolean, count: number): Promise<Goods[]> {
    const wanted: Goods[] = [];
    for (const row of await this.#plainRows('AMBIENT-1')) {
      if (wanted.length === count) break;
      const product = await this.#product(row.productId);
      if (product && isWanted(product.inspectionPlanId)) wanted.push(await this.#goodsOf(row));
    }
    expect(wanted).toHaveLength(count);
    return wanted;
  }

  async #product(productId: string): Promise<ProductRow | undefined> {
    const { items } = await this.get<Page<ProductRow>>(`products?q=${productId}`);
    return items.find((one) => one.productId === productId);
  }

  async gtinOf(productId: string): Promise<string> {
    const product = await this.#product(productId);
    return product?.barcodes.find(({ level }) => level === 'each')?.code ?? '';
  }

  /** Base units of a product in the whole house. */
  async piecesOf(productId: string): Promise<number> {
    return (await this.get<{ total: { quantity: number } }>(`stock?productId=${productId}`)).total.quantity;
  }

  /** All that lies at a place, by product and lot. */
  async rowsAt(place: string): Promise<StockRow[]> {
    return (await this.get<Page<StockRow>>(`stock?place=${encodeURIComponent(place)}&limit=200`)).items;
  }

  /** Base units received of each line of a purchase order. */
  async received(purchaseOrderId: string): Promise<number[]> {
    const { orderLines } = await this.get<PurchaseOrderDetail>(`purchase-orders/${purchaseOrderId}`);
    return orderLines.map(({ received }) => received);
  }

  /** Unfinished tasks of a kind. */
  async tasks(kind: TaskRow['kind']): Promise<TaskRow[]> {
    return (await this.get<Page<TaskRow>>(`tasks?kind=${kind}&status=open,held,claimed,paused&limit=200`))
      .items;
  }

  /** Tasks of a kind that were raised since the test began, ended ones included. */
  async raised(kind: TaskRow['kind']): Promise<TaskRow[]> {
    const { items } = await this.get<Page<TaskRow>>(`tasks?kind=${kind}&limit=200`);
    return items.filter(({ taskId }) => !this.#tasksBefore.has(taskId));
  }

  /** The most urgent order there is. Returns its id; its lines are `<id>/1`, `<id>/2` ... */
  async order(wanted: readonly Wanted[]): Promise<string> {
    this.#orders += 1;
    const orderId = `SO-${900_000 + this.#orders}`;
    const shipBy = new Date(Date.now() + (this.#orders + 10) * 60_000).toISOString();
    const lines = wanted.map(({ goods, quantity, lot }, index) => ({
      lineNumber: index + 1,
      productId: goods.productId,
      ordered: quantity,
      ...(lot === undefined ? {} : { lot }),
    }));
    const { status } = await this.post('orders', {
      orderId,
      customer: 'Test kitchen',
      priority: 1,
      shipBy,
      lines,
    });
    expect(status).toBe(201);
    return orderId;
  }

  /** Takes in CSV files, all or nothing, as the manager's upload does. */
  async load(files: Record<string, string>): Promise<void> {
    const multipart = Object.fromEntries(
      Object.entries(files).map(([name, text]) => [
        name,
        { name, mimeType: 'text/csv', buffer: Buffer.from(text) },
      ]),
    );
    const answer = await this.#api.post('/api/v1/loads', { multipart });
    expect(answer.ok(), await answer.text()).toBe(true);
  }

  async cancelLine(orderLineId: string): Promise<CancelResponse> {
    const path = `order-lines/${encodeURIComponent(orderLineId)}/cancel`;
    const { status, body } = await this.post<CancelResponse>(path, { reason: 'customer changed his mind' });
    expect(status).toBe(200);
    return body;
  }

  detail(orderId: string): Promise<OrderDetail> {
    return this.get<OrderDetail>(`orders/${orderId}`);
  }

  async line(orderLineId: string): Promise<OrderDetail['orderLines'][number]> {
    const { orderLines } = await this.detail(orderLineId.split('/')[0] ?? '');
    const line = orderLines.find((one) => one.orderLineId === orderLineId);
    if (!line) throw new Error(`no line ${orderLineId}`);
    return line;
  }

  /** Base units of a product at a place; 0 when there is none. */
  async stockAt(place: string, productId: string): Promise<number> {
    const { items } = await this.get<Page<StockRow>>(
      `stock?place=${encodeURIComponent(place)}&productId=${productId}`,
    );
    return items.reduce((sum, { quantity }) => sum + quantity, 0);
  }

  async openDiscrepancies(): Promise<{ kind: string; orderLineId: string | null }[]> {
    return (await this.get<Page<{ kind: string; orderLineId: string | null }>>('discrepancies?status=open'))
      .items;
  }

  /** Of each device: how many changes it has not pulled. */
  async devicesBehind(): Promise<number[]> {
    const { items } = await this.get<{ items: DeviceRow[] }>('devices');
    return items.filter(({ status }) => status === 'active').map(({ contact }) => contact?.behind ?? -1);
  }

  /** A free shelf where it is so warm or cold. */
  async placeIn(temperature: 'ambient' | 'chilled' | 'frozen'): Promise<string> {
    const { items } = await this.get<Page<LocationRow>>(`locations?type=pick_face&q=J-&limit=200`);
    const place = items.find((one) => one.temperature === temperature && !one.blocked);
    if (!place) throw new Error(`no shelf is ${temperature}`);
    return place.locationId;
  }

  /** Open discrepancies with what was expected and what happened. */
  async questions(): Promise<DiscrepancyRow[]> {
    return (await this.get<Page<DiscrepancyRow>>('discrepancies?status=open')).items;
  }

  /** Base units of a product at a place by condition. */
  async stockIn(place: string, productId: string): Promise<Record<string, number>> {
    const { items } = await this.get<Page<StockRow>>(
      `stock?place=${encodeURIComponent(place)}&productId=${productId}`,
    );
    const held = items.filter(({ quantity }) => quantity !== 0);
    return Object.fromEntries(held.map(({ condition, quantity }) => [condition, quantity]));
  }

  /** What devices recorded; the demo's own past was made by the server. */
  async movements(filter: string): Promise<DeviceMovement[]> {
    const { items } = await this.get<Page<DeviceMovement>>(`movements?limit=200&${filter}`);
    return items.filter(({ device }) => device !== null);
  }

  close(): Promise<void> {
    return this.#api.dispose();
  }
}
