import type { KnownThing } from '../known-thing.ts';
import type { SureReading } from '../scan-reading.ts';
import type { ScanRecord } from '../scan-record.ts';
import type { Thing } from '../turn/message.ts';
import { scannedThing } from '../turn/scanned-thing.ts';
import type { ExpectedLine, GoodsProduct, NoticeContent, OpenReceipt } from './inbound-state.ts';

/** A purchase order as far as receiving minds it. */
export type OrderFacts = {
  purchaseOrderId: string;
  supplier: string;
  status: NonNullable<OpenReceipt['status']>;
  /** `received` counts everything known, own unsent work included. */
  lines: ExpectedLine[];
};

/** A notice, with the unit that was scanned if one was. */
export type NoticeFacts = {
  asnId: string;
  purchaseOrderId: string | null;
  supplier: string;
  deliveryNote: string | null;
  /** What is announced and not received yet, by product. */
  lines: ExpectedLine[];
  unit: { sscc: string; contents: NoticeContent[] } | null;
};

/** What the device looked up for a scan before the rules get it. */
export type ScanFacts = {
  product: GoodsProduct | null;
  /** Base units that the scanned code stands for; 1 where it is not a packing of the product. */
  perScan: number;
  /** Where in the house a piece with the scanned serial is known to be; null for none. */
  serialAt: string | null;
  order: OrderFacts | null;
  notice: NoticeFacts | null;
  /** Lines of the customer's order that was scanned. */
  returned: { orderId: string; lines: ExpectedLine[] } | null;
};

export const noFacts: ScanFacts = {
  product: null,
  perScan: 1,
  serialAt: null,
  order: null,
  notice: null,
  returned: null,
};

export type InboundScan = {
  scan: ScanRecord;
  reading: SureReading;
  known: KnownThing | null;
  facts: ScanFacts;
};

/** What was scanned, by the name an operator knows it by. */
export const thingOf = ({ reading, known }: Pick<InboundScan, 'reading' | 'known'>): Thing =>
  scannedThing(reading, known);
