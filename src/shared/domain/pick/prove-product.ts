import { type Markings, unmarked } from '../turn/goods-read.ts';
import type { LineWork, LotQuestion } from './line-work.ts';
import { ask } from './confirm-lot.ts';
import { judgeLot } from './judge-lot.ts';
import { proveSerial } from './prove-serial.ts';
import type { RunLine } from './run-line.ts';
import { isProductOf, type Seen } from './seen.ts';
import { prove, say, type Turn } from './turn.ts';

type OnLine = { work: LineWork; line: RunLine };
type ProductSeen = Extract<Seen, { kind: 'product' | 'text' }>;

/** The goods of the line are in hand: any code of the product says so, and perhaps its lot, expiry and serial. */
export function proveProduct(turn: Turn, on: OnLine, seen: ProductSeen, today: string): Turn {
  const { work, line } = on;
  if (!isProductOf(line, seen)) {
    const expected = { kind: 'product', name: line.product.name } as const;
    return say(turn, 'error', 'wrong_product', {}, { scanned: seen.thing, expected });
  }
  const read = bestReading(line, seen);
  if (work.product) return furtherPiece(turn, on, seen, read);
  const { lot, expiry, question } = judgeLot(line, read, today);
  const kind = question ?? (isDoubtful(line, seen, read) ? 'other' : null) ?? serialQuestion(line, read);
  const scans = [...work.scans, seen.scan];
  if (kind) {
    const asked = { kind, raw: seen.scan.raw, lot, expiry, serial: read.serial };
    return ask(turn, { ...work, product: true, question: asked, scans });
  }
  const serials = line.product.tracking.serial && read.serial !== null ? [read.serial] : [];
  const taken = prove(turn, { ...work, product: true, lot, expiry, serials, scans });
  return say(taken, 'success', 'product_found', { product: line.product.name });
}

/** Once goods are in hand, another scan of the product is another serial, or of no consequence. */
function furtherPiece(turn: Turn, on: OnLine, seen: ProductSeen, read: Markings): Turn {
  if (on.line.product.tracking.serial && read.serial !== null) return proveSerial(turn, on, seen, read);
  return say(turn, 'warning', 'product_again', {}, { scanned: seen.thing });
}

/** Where a code can be read in two ways, the one that says what is expected is meant. */
function bestReading(line: RunLine, seen: ProductSeen): Markings {
  if (seen.kind === 'text') return unmarked;
  return seen.readings.find(({ lot }) => lot === line.lot) ?? seen.readings.at(-1) ?? unmarked;
}

const isDoubtful = (line: RunLine, seen: ProductSeen, read: Markings): boolean =>
  seen.kind === 'product' && seen.readings.length > 1 && read.lot !== line.lot;

const serialQuestion = (line: RunLine, { serial }: Markings): LotQuestion['kind'] | null =>
  line.product.tracking.serial && line.serial !== null && serial !== null && serial !== line.serial
    ? 'serial'
    : null;
