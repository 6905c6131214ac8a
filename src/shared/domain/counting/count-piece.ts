import { type Product, productCard } from '../product.ts';
import type { ScanRecord } from '../scan-record.ts';
import type { GoodsRead, Markings } from '../turn/goods-read.ts';
import { scannedThing } from '../turn/scanned-thing.ts';
import { askAgain, setState, sound } from '../turn/turn.ts';
import { type CountTurn, say } from './count-message.ts';
import type { CountScan } from './count-scan.ts';
import type { CountedKind, Figure, Section } from './count-state.ts';
import {
  currentFigure,
  figureOf,
  figuresWith,
  keyOf,
  sectionOf,
  setSection,
  withSection,
} from './sections.ts';

/**
 * A product was scanned: one packing of it is counted. What was not asked for, and what nobody knows, needs the same
 * code twice. Which lot or date it is, is read, goes on from the piece before, or is asked.
 */
export function countProduct(turn: CountTurn, read: GoodsRead, seen: CountScan): CountTurn {
  const section = sectionOf(turn.run.state);
  if (!section) return turn;
  const kind = kindOf(read);
  const doubt = doubtAbout(turn, section, kind, seen);
  if (doubt) return doubt;
  const { marks, quantity, product } = read;
  const marked = product ? markedKind(turn, kind, product, marks, seen) : kind;
  const { serial } = marks;
  if (!marked) {
    const { lots, scan } = seen;
    return sound(setState(turn, { naming: { kind, quantity, serial, scan, choices: [...lots] } }), 'warning');
  }
  return countOf(turn, marked, { quantity, serial, scan: seen.scan });
}

const kindOf = ({ code, product }: GoodsRead): CountedKind =>
  product
    ? {
        productId: product.productId,
        name: product.name,
        product: productCard(product),
        lot: null,
        expiry: null,
      }
    : { productId: code, name: code, product: null, lot: null, expiry: null };

/** What is not counted without a second look; null where nothing speaks against it. */
function doubtAbout(
  turn: CountTurn,
  section: Section,
  { productId, name, product }: CountedKind,
  { scan, reading, known }: CountScan,
): CountTurn | null {
  const scanned = scannedThing(reading, known);
  const isOf = (one: CountedKind) => one.productId === productId;
  const isSettled = section.settled.some((one) => isOf(one) && one.quantity > 0);
  if (isSettled && !section.recount.some(isOf)) {
    return say(turn, 'warning', 'settled', { product: name }, { scanned });
  }
  if (turn.run.again === scan.raw || section.figures.some(isOf)) return null;
  const only = turn.run.state.work?.product;
  if (only && only.productId !== productId) {
    const asked = say(turn, 'warning', 'not_asked', { product: only.name }, { scanned });
    return askAgain(asked, scan.raw);
  }
  if (product) return null;
  return askAgain(say(turn, 'error', 'unknown_product', {}, { scanned }), scan.raw);
}

/** Lot and date of a piece as far as the product is told apart by them; null where they have to be asked for. */
function markedKind(
  turn: CountTurn,
  kind: CountedKind,
  { tracking }: Product,
  said: Markings | null,
  { lots }: CountScan,
): CountedKind | null {
  if (!tracking.lot && !tracking.expiry) return kind;
  const lot = tracking.lot ? (said?.lot ?? null) : null;
  const read = tracking.expiry ? (said?.expiry ?? null) : null;
  if (tracking.lot ? lot !== null : read !== null) {
    const known = lots.find((one) => one.lot === lot && one.expiry !== null);
    return { ...kind, lot, expiry: read ?? (tracking.expiry ? (known?.expiry ?? null) : null) };
  }
  const current = currentFigure(turn.run.state);
  return current && said && current.productId === kind.productId
    ? { ...kind, lot: current.lot, expiry: current.expiry }
    : null;
}

type Piece = { quantity: number; serial: string | null; scan: ScanRecord };

/** So many different codes of one figure are kept as evidence: a place of many pieces must stay small to store. */
const mostScans = 5;

/** Adds to the figure of these goods; pieces with serials count only with their serial. */
export function countOf(turn: CountTurn, kind: CountedKind, { quantity, serial, scan }: Piece): CountTurn {
  const section = sectionOf(turn.run.state);
  if (!section) return turn;
  if (section.settled.some((one) => keyOf(one) === keyOf(kind) && one.quantity > 0)) {
    return say(setState(turn, { naming: null }), 'warning', 'settled', { product: kind.name });
  }
  const before = figureOf(section, keyOf(kind)) ?? { ...kind, quantity: 0, serials: [], scans: [] };
  if (kind.product?.tracking.serial) return countSerial(turn, section, before, { serial, scan });
  if (isMeasured(kind) && quantity === 1) return askMeasure(turn, section, before);
  const figure = { ...before, quantity: before.quantity + quantity, scans: withScan(before, scan) };
  const next = withSection(turn, change(section, figure), { naming: null });
  return say(next, 'success', 'counted', { quantity: figure.quantity, product: figure.name });
}

/** Goods kept by weight or measure, of which a code without it says nothing about how much there is. */
const isMeasured = ({ product }: CountedKind): boolean =>
  product?.baseUnit !== undefined && product.baseUnit !== 'EA';

const askMeasure = (turn: CountTurn, section: Section, figure: Figure): CountTurn =>
  setSection(turn, change(section, figure), { naming: null, aside: { kind: 'quantity', purpose: 'count' } });

/** One more piece by its serial, each only once. Without one it is asked for, and nothing is counted. */
export function countSerial(
  turn: CountTurn,
  section: Section,
  figure: Figure,
  { serial, scan }: Pick<Piece, 'serial' | 'scan'>,
): CountTurn {
  const product = figure.name;
  if (serial === null) {
    const asked = setSection(turn, change(section, figure), { naming: null });
    return say(asked, 'warning', 'scan_serial', { product });
  }
  const isTwice = section.figures.some(
    ({ productId, serials }) => productId === figure.productId && serials.includes(serial),
  );
  if (isTwice) {
    const closed = setState(turn, { naming: null });
    return say(closed, 'error', 'serial_twice', {}, { scanned: { kind: 'serial', name: serial } });
  }
  const serials = [...figure.serials, serial];
  const counted = { ...figure, serials, quantity: serials.length, scans: withScan(figure, scan) };
  const next = withSection(turn, change(section, counted), { naming: null });
  return say(next, 'success', 'serial_counted', { count: serials.length, product });
}

/** Goods that were said not to be there are there after all. */
const change = (section: Section, figure: Figure): Partial<Section> => ({
  settled: section.settled.filter((one) => keyOf(one) !== keyOf(figure)),
  figures: figuresWith(section.figures, figure),
  currentKey: keyOf(figure),
});

const withScan = ({ scans }: Figure, scan: ScanRecord): ScanRecord[] =>
  scans.some(({ raw }) => raw === scan.raw) ? scans : [...scans, scan].slice(0, mostScans);
