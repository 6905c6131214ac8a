import { nextLpn } from '../../shared/domain/lpn.ts';
import type { CsvRow } from '../loading/columns.ts';
import type { StockRow } from './demo-stock.ts';

/** A tote that the night shift left standing: its order was cancelled, what is in it goes back. */
export type DemoLeftover = { lpn: string; standsAt: string; home: string; goods: StockRow };

/** Pick faces to be counted, in different zones. */
export type DemoCount = { place: string; productId: string };

/** An order that left with the night's last lorry: picked into a tote, dropped, shipped. */
export type DemoShipment = {
  orderId: string;
  lpn: string;
  droppedAt: string;
  picks: readonly { orderLineId: string; goods: StockRow; quantity: number }[];
};

/** Far behind the totes that the sheet offers. */
const toteBlock = 0;
const toteCounter = 9001;

const isPlain = ({ serial, quantity }: StockRow): boolean => !serial && Number(quantity) >= 4;

/** The last order of two lines or more for which enough plain goods lie together. */
export function demoShipment(
  orders: readonly CsvRow<'orders.csv'>[],
  stock: readonly StockRow[],
): DemoShipment | undefined {
  const tote = nextLpn('tote', toteBlock, toteCounter + 100);
  const orderIds = [...new Set(orders.map(({ orderId = '' }) => orderId))].toReversed();
  for (const orderId of orderIds) {
    const lines = orders.filter((line) => line.orderId === orderId);
    const picks = lines.flatMap(({ lineNumber, productId, quantity }) => {
      const goods = stock.find(
        (row) => row.productId === productId && !row.serial && Number(row.quantity) >= Number(quantity),
      );
      return goods ? [{ orderLineId: `${orderId}/${lineNumber}`, goods, quantity: Number(quantity) }] : [];
    });
    if (tote && lines.length > 1 && picks.length === lines.length) {
      return { orderId, lpn: tote.lpn, droppedAt: 'PACK-1', picks };
    }
  }
  return undefined;
}

/** Some of the goods of a pick face, in a tote at the staging area. */
export function demoLeftover(stock: readonly StockRow[]): DemoLeftover | undefined {
  const home = stock.filter(isPlain).at(8);
  const tote = nextLpn('tote', toteBlock, toteCounter);
  if (!home || !tote) return undefined;
  return {
    lpn: tote.lpn,
    standsAt: 'STAGE-1',
    home: home.place,
    goods: { ...home, place: tote.lpn, quantity: '2' },
  };
}

/** The first plain goods of the second, middle and last part of the shelves. */
export function demoCounts(stock: readonly StockRow[]): DemoCount[] {
  const plain = stock.filter(isPlain);
  return [0.2, 0.55, 0.8]
    .flatMap((part) => plain[Math.floor(plain.length * part)] ?? [])
    .map(({ place, productId }) => ({ place, productId }));
}

/** Goods that are held back: they are nobody's to pick until somebody decides. */
export function demoHeldStock(stock: readonly StockRow[]): StockRow[] {
  const [first, second] = stock.filter(isPlain).slice(40);
  return [
    ...(first ? [{ ...first, place: 'QUAR-1', condition: 'quarantine', quantity: '12' }] : []),
    ...(second ? [{ ...second, place: 'QUAR-2', condition: 'damaged', quantity: '2' }] : []),
  ];
}
