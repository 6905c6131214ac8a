import type { Asn, AsnUnit } from '../../../shared/domain/asn.ts';
import type { NoticeFacts, OrderFacts, ScanFacts } from '../../../shared/domain/inbound/inbound-scan.ts';
import type {
  ExpectedArrival,
  ExpectedLine,
  NoticeContent,
} from '../../../shared/domain/inbound/inbound-state.ts';
import type { KnownThing } from '../../../shared/domain/known-thing.ts';
import type { PurchaseOrder } from '../../../shared/domain/purchase-order.ts';
import type { SureReading } from '../../../shared/domain/scan-reading.ts';
import { isInspected } from './look-up-goods.ts';
import type { InboundPorts } from './ports.ts';

type UnnamedLine = Omit<ExpectedLine, 'name'>;

/** The order with the names of its products; null when this device does not know it. */
export async function orderFacts(ports: InboundPorts, purchaseOrderId: string): Promise<OrderFacts | null> {
  const order = await ports.purchaseOrder(purchaseOrderId);
  if (!order) return null;
  const { supplier, status } = order;
  return { purchaseOrderId, supplier, status, lines: await named(ports, linesOf(order)) };
}

const linesOf = ({ lines }: PurchaseOrder): UnnamedLine[] =>
  lines.map(({ productId, expected, received }) => ({ productId, expected, received }));

const named = (ports: InboundPorts, lines: UnnamedLine[]): Promise<ExpectedLine[]> =>
  Promise.all(
    lines.map(async (line) => ({
      ...line,
      name: (await ports.lookup.product(line.productId))?.name ?? line.productId,
    })),
  );

/** The notice that a scan names, or that announces the unit that was scanned. */
export async function noticeOf(
  ports: InboundPorts,
  reading: SureReading,
  known: KnownThing | null,
): Promise<NoticeFacts | null> {
  const sscc = reading.kind === 'lpn' ? reading.sscc : null;
  const asn =
    known?.kind === 'asn' ? known.asn : sscc === null ? undefined : await ports.lookup.asnBySscc(sscc);
  if (!asn || asn.status === 'cancelled') return null;
  const { asnId, purchaseOrderId, supplier, deliveryNote, units } = asn;
  const unit = units.find((one) => one.sscc === sscc && one.receivedAt === null);
  return {
    asnId,
    purchaseOrderId,
    supplier,
    deliveryNote,
    lines: await named(ports, announcedLines(asn)),
    unit: unit ? { sscc: unit.sscc, contents: await contentsOf(ports, unit, supplier) } : null,
  };
}

/** What is announced and has not come, by product. */
function announcedLines({ units }: Asn): UnnamedLine[] {
  const expected = new Map<string, number>();
  for (const { productId, quantity } of units
    .filter((unit) => unit.receivedAt === null)
    .flatMap((unit) => unit.contents))
    expected.set(productId, (expected.get(productId) ?? 0) + quantity);
  return [...expected].map(([productId, quantity]) => ({ productId, expected: quantity, received: 0 }));
}

const contentsOf = (ports: InboundPorts, { contents }: AsnUnit, supplier: string): Promise<NoticeContent[]> =>
  Promise.all(
    contents.map(async (content) => {
      const product = await ports.lookup.product(content.productId);
      return {
        ...content,
        name: product?.name ?? content.productId,
        isKnown: product !== undefined,
        inspects: product !== undefined && (await isInspected(ports, product, supplier)),
        minimumShelfLifeDays: product?.minimumShelfLifeDays ?? null,
      };
    }),
  );

/** The lines of a customer's order that can come back. */
export async function returnedOf(
  ports: InboundPorts,
  known: KnownThing | null,
): Promise<ScanFacts['returned']> {
  if (known?.kind !== 'order') return null;
  const lines = known.lines.map(({ productId, picked }) => ({ productId, expected: picked, received: 0 }));
  return {
    orderId: known.order.orderId,
    lines: await named(
      ports,
      lines.filter(({ expected }) => expected > 0),
    ),
  };
}

/** What can be chosen without a scan, the first ones of the list. */
export async function expectedArrivals(ports: InboundPorts): Promise<ExpectedArrival[]> {
  const orders = await ports.expected();
  return orders.slice(0, longestList).map(({ purchaseOrderId, supplier, expectedOn, lines, status }) => ({
    purchaseOrderId,
    supplier,
    expectedOn,
    lines: lines.length,
    isBegun: status === 'receiving',
  }));
}

const longestList = 40;
