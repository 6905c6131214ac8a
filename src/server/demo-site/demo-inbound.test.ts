import { describe, expect, it } from 'vitest';
import { isSscc } from '../../shared/domain/gs1/sscc.ts';
import { arrivalMovements } from './arrival-movements.ts';
import { generateDemoSite } from './generate-demo-site.ts';

const now = '2026-11-21T08:00:00.000Z';
const { files, morning } = generateDemoSite(7, now);
const products = new Map(files['products.csv'].map((product) => [product.productId, product]));
const stations = files['locations.csv'].filter(({ type }) => type === 'receive_station');

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string | null | undefined) {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row) ?? '', [...(groups.get(keyOf(row) ?? '') ?? []), row]);
  return groups;
}

const byKey = <Row extends Record<string, string | undefined>>(rows: readonly Row[], key: keyof Row) =>
  grouped(rows, (row) => row[key]);

/** Litres and kilograms that lie at each place. */
function loads() {
  const places = new Map<string | undefined, { litres: number; kilograms: number; pieces: number }>();
  for (const { place, productId, quantity } of files['stock.csv']) {
    const { lengthMm, widthMm, heightMm, weightG } = products.get(productId) ?? {};
    const litres = (Number(lengthMm) * Number(widthMm) * Number(heightMm) * Number(quantity)) / 1e6;
    const before = places.get(place) ?? { litres: 0, kilograms: 0, pieces: 0 };
    places.set(place, {
      litres: before.litres + litres,
      kilograms: before.kilograms + (Number(weightG) * Number(quantity)) / 1000,
      pieces: before.pieces + Number(quantity),
    });
  }
  return places;
}

describe('what the demo site expects', () => {
  it('is twenty-five purchase orders of three to twelve lines, a dozen of them today', () => {
    const orders = byKey(files['purchase-orders.csv'], 'purchaseOrderId');
    expect(orders.size).toBe(25);
    const lengths = [...orders.values()].map((lines) => lines.length);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(3);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(12);
    const today = [...orders.values()].filter(([head]) => head?.expectedOn === '2026-11-21');
    expect(today.length).toBeGreaterThanOrEqual(12);
  });

  it('is announced by notices whose pallets carry valid and distinct SSCCs', () => {
    const notices = byKey(files['asns.csv'], 'asnId');
    expect(notices.size).toBe(9);
    const pallets = [...notices.values()].map((rows) => new Set(rows.map(({ sscc }) => sscc)).size);
    expect(Math.min(...pallets)).toBe(1);
    expect(Math.max(...pallets)).toBe(3);
    const ssccs = [...byKey(files['asns.csv'], 'sscc').keys()];
    expect(ssccs.filter((sscc) => !isSscc(sscc ?? ''))).toEqual([]);
    expect(ssccs).toHaveLength(pallets.reduce((sum, one) => sum + one, 0));
  });

  it('is announced as it was ordered', () => {
    const ordered = new Map(
      files['purchase-orders.csv'].map((line) => [
        `${line.purchaseOrderId} ${line.productId}`,
        line.quantity,
      ]),
    );
    const other = files['asns.csv'].filter(
      (row) => ordered.get(`${row.purchaseOrderId} ${row.productId}`) !== row.quantity,
    );
    expect(other).toEqual([]);
  });

  it('is checked where product or supplier demand it', () => {
    const planned = files['products.csv'].filter(({ inspectionPlanId }) => inspectionPlanId);
    expect(planned.length / files['products.csv'].length).toBeCloseTo(0.12, 1);
    const classes = new Set(planned.map(({ productClass }) => productClass));
    expect(classes).toEqual(new Set(['cleaner', 'dairy', 'electronics', 'frozen', 'grocery']));
    expect(files['suppliers.csv'].filter(({ inspects }) => inspects === 'true')).toHaveLength(2);
  });
});

describe('the shelves of the demo site', () => {
  it('hold no more than they can bear', () => {
    const held = loads();
    const full = files['locations.csv'].filter(({ locationId, capacityLitres, capacityKg }) => {
      const { litres = 0, kilograms = 0 } = held.get(locationId) ?? {};
      return litres > Number(capacityLitres) || kilograms > Number(capacityKg);
    });
    expect(full).toEqual([]);
  });

  it('have pick faces that run low, empty reserve places, and blocked ones without goods', () => {
    const held = loads();
    const piecesAt = (id: string | undefined): number => held.get(id)?.pieces ?? 0;
    const low = files['locations.csv'].filter(
      ({ locationId, minimumQuantity }) => piecesAt(locationId) < Number(minimumQuantity ?? 0),
    );
    expect(low.length).toBeGreaterThan(10);
    expect(low.length).toBeLessThan(150);
    const reserves = files['locations.csv'].filter(({ type }) => type === 'reserve');
    expect(reserves.filter(({ locationId }) => piecesAt(locationId) === 0).length).toBeGreaterThan(50);
    const blocked = files['locations.csv'].filter(({ blocked }) => blocked === 'true');
    expect(blocked.map(({ locationId }) => piecesAt(locationId))).toEqual([0, 0]);
  });
});

describe('the morning of the demo site', () => {
  const movements = morning.arrivals.flatMap((arrival) => arrivalMovements(arrival, 'main'));
  const goods = movements.filter(({ type }) => type === 'receive');

  it('brings all of four purchase orders and part of a fifth, at known stations', () => {
    const received = grouped(goods, ({ body }) => body.purchaseOrderId);
    const lines = byKey(files['purchase-orders.csv'], 'purchaseOrderId');
    const open = [...received].filter(([order]) =>
      lines
        .get(order ?? '')
        ?.some(
          ({ productId, quantity }) =>
            !received
              .get(order)
              ?.some(({ body }) => body.productId === productId && `${body.quantity}` === quantity),
        ),
    );
    expect(received.size).toBe(5);
    expect(open.map(([order]) => order)).toEqual(['PO-200045']);
    const known = new Set(stations.map(({ locationId }) => locationId));
    expect(morning.arrivals.filter(({ station }) => !known.has(station))).toEqual([]);
  });

  it('leaves a receipt open as long as one of its units is', () => {
    const steps = (order: string) =>
      movements
        .filter(({ body }) => body.purchaseOrderId === order)
        .map(({ type, body }) => body.receiptStep ?? type);
    expect(steps('PO-200041')).toEqual([
      'opened',
      'arrived',
      'receive',
      'unit_closed',
      'arrived',
      'receive',
      'receive',
      'unit_closed',
      'closed',
    ]);
    expect(steps('PO-200045')).toEqual(['opened', 'arrived', 'receive', 'receive']);
  });

  it('holds what is to be checked, and nothing else', () => {
    const held = goods.filter(({ body }) => body.condition === 'inspection');
    expect(held.map(({ body }) => body.purchaseOrderId)).toEqual([
      'PO-200042',
      'PO-200043',
      'PO-200043',
      'PO-200043',
      'PO-200044',
    ]);
  });

  it('gives each fact an id of its own, always the same for the same site', () => {
    const mids = movements.map(({ mid }) => mid);
    expect(new Set(mids).size).toBe(mids.length);
    const again = generateDemoSite(7, now).morning.arrivals.flatMap((one) => arrivalMovements(one, 'main'));
    expect(again).toEqual(movements);
    expect(arrivalMovements(morning.arrivals[0]!, 'other')[0]?.mid).not.toBe(mids[0]);
  });
});
