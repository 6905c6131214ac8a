import { nextLpn } from '../../shared/domain/lpn.ts';
import type { DemoAsn } from './demo-asns.ts';
import { type DemoPieces, packed } from './demo-pieces.ts';
import type { DemoPurchaseOrder } from './demo-purchase-orders.ts';
import type { Dice } from './dice.ts';

/** A pallet or carton as it was received, or (`lpn` null) what was set down at a station without a plate. */
export type DemoUnit = {
  lpn: string | null;
  kind: 'pallet' | 'carton';
  trackingNumber: string | null;
  contents: readonly DemoPieces[];
  /** False for one that is still being filled: whoever scans its plate goes on. */
  isClosed: boolean;
};

/** One delivery as an operator received it at a station. */
export type DemoArrival = {
  order: DemoPurchaseOrder;
  asnId: string | null;
  userId: string;
  station: string;
  units: readonly DemoUnit[];
};

/** Printed plates have numbers of this block; those of devices begin at 1. */
const printedBlock = 0;

/**
 * What came in before the shift began and waits at the receive stations: groceries and dairies to be put away, on one
 * and on mixed pallets; a pallet by its notice, a carton and dairies to be checked; loose pieces; and a delivery that
 * the night shift left half received.
 *
 * @param orders those that arrived, in the order of demo-purchase-orders.ts
 * @param notice of the third of them
 */
export function demoArrivals(
  orders: readonly DemoPurchaseOrder[],
  notice: DemoAsn,
  today: string,
  dice: Dice,
): DemoArrival[] {
  const plates = printedPlates(6);
  const goods = orders.map(({ lines }) => lines.map((line) => packed(line, today, dice)));
  const [grocery = [], dairy = [], , devices = [], care = []] = goods;
  const carton = { kind: 'carton', trackingNumber: '1Z999AA10123456784' } as const;
  const units: DemoUnit[][] = [
    [pallet(plates[0], grocery.slice(0, 1)), pallet(plates[1], grocery.slice(1))],
    [pallet(plates[2], dairy.slice(0, 2)), pallet(plates[3], dairy.slice(2))],
    notice.units.map(({ sscc, contents }) => pallet(sscc, contents)),
    [{ ...pallet(plates[4], devices.slice(0, 1)), ...carton }, pallet(undefined, devices.slice(1))],
    [{ ...pallet(plates[5], care.slice(0, 2)), isClosed: false }],
  ];
  return orders.map((order, index) => ({
    order,
    asnId: order === notice.order ? notice.asnId : null,
    userId: receivers[index % receivers.length] ?? receivers[0],
    station: `RECV-${index + 1}`,
    units: units[index] ?? [],
  }));
}

/** Who worked the night, by user id. */
const receivers = ['maria', 'jonas', 'aylin'] as const;

const pallet = (lpn: string | undefined, contents: readonly DemoPieces[]): DemoUnit => ({
  lpn: lpn ?? null,
  kind: 'pallet',
  trackingNumber: null,
  contents,
  isClosed: true,
});

function printedPlates(count: number): string[] {
  const plates: string[] = [];
  for (let from = 1; plates.length < count; ) {
    const next = nextLpn('container', printedBlock, from);
    if (!next) break;
    plates.push(next.lpn);
    from = next.counter + 1;
  }
  return plates;
}
