import { type Markings, unmarked } from '../turn/goods-read.ts';
import { countPiece, firstCounted } from './count-piece.ts';
import { type LineWork, type LotQuestion, takeQuantity } from './line-work.ts';
import { packingOf } from './packing-of.ts';
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
  const read = seen.kind === 'product' ? seen.marks : unmarked;
  if (work.product) return furtherPiece(turn, on, seen, read);
  const { lot, expiry, question } = judgeLot(line, read, today);
  const kind = question ?? serialQuestion(line, read);
  const scans = [...work.scans, seen.scan];
  const counted = firstCounted(on, seen);
  const count = counted === undefined ? {} : { counted };
  if (kind) {
    const asked = { kind, raw: seen.scan.raw, lot, expiry, serial: read.serial };
    return ask(turn, { ...work, ...count, product: true, question: asked, scans });
  }
  const serials = line.product.tracking.serial && read.serial !== null ? [read.serial] : [];
  const taken = prove(turn, { ...work, ...count, product: true, lot, expiry, serials, scans });
  return counted === undefined ? sayFound(taken, line) : sayCounted(taken, on, seen, counted);
}

const sayFound = (turn: Turn, line: RunLine): Turn =>
  say(turn, 'success', 'product_found', { product: line.product.name });

function sayCounted(turn: Turn, { work, line }: OnLine, seen: Seen, done: number): Turn {
  const total = takeQuantity(work, line);
  return done > 0
    ? say(turn, 'success', 'counted', { done, total })
    : say(turn, 'warning', 'too_many', { quantity: packingOf(line, seen), remaining: total });
}

/** Once goods are in hand, another scan of the product is another serial, or of no consequence. */
function furtherPiece(turn: Turn, on: OnLine, seen: ProductSeen, read: Markings): Turn {
  if (on.line.product.tracking.serial && read.serial !== null) return proveSerial(turn, on, seen, read);
  if (on.work.counted !== undefined) return countPiece(turn, on, seen, read);
  return say(turn, 'warning', 'product_again', {}, { scanned: seen.thing });
}

const serialQuestion = (line: RunLine, { serial }: Markings): LotQuestion['kind'] | null =>
  line.product.tracking.serial && line.serial !== null && serial !== null && serial !== line.serial
    ? 'serial'
    : null;
