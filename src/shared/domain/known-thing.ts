import type { Asn } from './asn.ts';
import type { Container } from './container.ts';
import type { Location } from './location.ts';
import type { Order, OrderLine } from './order.ts';
import type { Barcode, Product } from './product.ts';
import type { PurchaseOrder } from './purchase-order.ts';
import type { Stock } from './stock.ts';
import type { User } from './user.ts';

/** What the device knows of a scanned code, looked up before the workflow gets the scan. */
export type KnownThing =
  /** `barcode` is the one that was scanned; null where the product was found by another name. */
  | { kind: 'product'; product: Product; barcode: Barcode | null }
  /** `contents`: what lies there as far as the device knows, own unsent work included. */
  | { kind: 'location'; location: Location; contents: Stock[] }
  | { kind: 'container'; container: Container; contents: Stock[] }
  | { kind: 'order'; order: Order; lines: OrderLine[] }
  | { kind: 'purchase_order'; purchaseOrder: PurchaseOrder }
  /** `sscc`: the unit of the notice that was scanned; null where the notice itself was. */
  | { kind: 'asn'; asn: Asn; sscc: string | null }
  | { kind: 'user'; user: User };
export type KnownThingOf<K extends KnownThing['kind']> = Extract<KnownThing, { kind: K }>;
