import { type APIRequestContext, expect, request } from '@playwright/test';
import type { CancelResponse } from '../src/shared/protocol/board/order-actions.ts';
import type { OrderDetail } from '../src/shared/protocol/board/orders.ts';
import type { StockRow } from '../src/shared/protocol/board/stock.ts';
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

type Page<Row> = { items: Row[]; next: string | null };
export type Wanted = { goods: Goods; quantity: number };

/** The manager's side of a test, and other systems': everything over the API, as the board and they do it. */
export class Warehouse {
  readonly #api: APIRequestContext;
  #orders = 0;

  private constructor(api: APIRequestContext) {
    this.#api = api;
  }

  static async of(server: RunningServer): Promise<Warehouse> {
    const api = await request.newContext({ baseURL: server.url });
    const answer = await api.post('/api/v1/demo/manager');
    expect(answer.ok()).toBe(true);
    return new Warehouse(api);
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
    const { items } = await this.get<Page<StockRow>>('stock?limit=200');
    const byProduct = new Map<string, StockRow[]>();
    for (const row of items) byProduct.set(row.productId, [...(byProduct.get(row.productId) ?? []), row]);
    const plain = [...byProduct.values()].flatMap(([row, ...others]) =>
      row && others.length === 0 && row.zone === zone && row.serial === null && row.quantity >= 10
        ? [row]
        : [],
    );
    expect(plain.length).toBeGreaterThanOrEqual(count);
    return Promise.all(plain.slice(0, count).map((row) => this.#goodsOf(row)));
  }

  async #goodsOf({ productId, place, lot, expiry, quantity }: StockRow): Promise<Goods> {
    const { items } = await this.get<
      Page<{ productId: string; barcodes: { code: string; level: string }[] }>
    >(`products?q=${productId}`);
    const product = items.find((one) => one.productId === productId);
    const gtin = product?.barcodes.find(({ level }) => level === 'each')?.code ?? '';
    return { productId, place: place.replace('location:', ''), gtin, lot, expiry, quantity };
  }

  /** The most urgent order there is. Returns its id; its lines are `<id>/1`, `<id>/2` ... */
  async order(wanted: readonly Wanted[]): Promise<string> {
    this.#orders += 1;
    const orderId = `SO-${900_000 + this.#orders}`;
    const shipBy = new Date(Date.now() + (this.#orders + 10) * 60_000).toISOString();
    const lines = wanted.map(({ goods, quantity }, index) => ({
      lineNumber: index + 1,
      productId: goods.productId,
      ordered: quantity,
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

  async movements(
    filter: string,
  ): Promise<{ mid: string; type: string; quantity: number | null; user: { userId: string } | null }[]> {
    return (
      await this.get<
        Page<{ mid: string; type: string; quantity: number | null; user: { userId: string } | null }>
      >(`movements?limit=200&${filter}`)
    ).items;
  }

  close(): Promise<void> {
    return this.#api.dispose();
  }
}
