import { type Markings, unmarked } from '../turn/goods-read.ts';
import { answerLot } from './confirm-lot.ts';
import { isCountOpen, isPlaceMissing, type LineWork, serialsMissing } from './line-work.ts';
import type { Thing } from './pick-message.ts';
import { provePlace } from './prove-place.ts';
import { proveProduct } from './prove-product.ts';
import { proveSerial } from './prove-serial.ts';
import { proveTote } from './prove-tote.ts';
import { fillingTote } from './cart.ts';
import { current, impliedTote, slotOf } from './run-facts.ts';
import type { RunLine } from './run-line.ts';
import { isProductOf, type Seen } from './seen.ts';
import { say, type Turn } from './turn.ts';

type OnLine = { work: LineWork; line: RunLine };

/**
 * A scan while a line is being worked on. Any code that proves something of the line is taken, in any order; only a
 * question about a lot comes before everything else.
 *
 * @param today ISO date
 */
export function proveLine(turn: Turn, seen: Seen, today: string): Turn {
  const on = current(turn.run);
  if (!on) return turn;
  if (on.work.question && !isOtherPiece(on, seen)) return answerLot(turn, on, seen, today);
  if (seen.kind === 'place') return provePlace(turn, on, seen);
  if (seen.kind === 'tote') return proveTote(turn, on, seen);
  const serial = serialSaid(on, seen);
  if (serial) return proveSerial(turn, on, seen, serial);
  if (seen.kind === 'digits') return provePlace(turn, on, seen);
  if (seen.kind === 'product') return proveProduct(turn, withoutQuestion(on), seen, today);
  if (seen.kind === 'text' && isProductOf(on.line, seen))
    return proveProduct(turn, withoutQuestion(on), seen, today);
  return say(turn, 'error', 'wrong_scan', {}, { scanned: seen.thing, expected: expectedThing(turn, on) });
}

/** The operator put the questionable piece back and took another one of the product. */
const isOtherPiece = ({ work, line }: OnLine, seen: Seen): boolean =>
  seen.kind === 'product' && seen.scan.raw !== work.question?.raw && isProductOf(line, seen);

const withoutQuestion = ({ work, line }: OnLine): OnLine =>
  work.question
    ? { work: { ...work, question: null, product: work.serials.length > 0 }, line }
    : { work, line };

/** While serials are being collected, a bare text, two digits included, is one. */
function serialSaid({ work, line }: OnLine, seen: Seen): Markings | null {
  if (!work.product || work.question || serialsMissing(work, line) === 0) return null;
  if (seen.kind === 'markings') return seen.markings;
  if (seen.kind === 'text' && !isProductOf(line, seen)) return { ...unmarked, serial: seen.text };
  return seen.kind === 'digits' ? { ...unmarked, serial: seen.digits } : null;
}

/** What the operator is asked to scan now. */
export function expectedThing({ run }: Turn, { work, line }: OnLine): Thing {
  const tote = impliedTote(run);
  if (!work.product) {
    return isPlaceMissing(work, line, tote)
      ? { kind: 'place', name: line.locationId }
      : { kind: 'product', name: line.product.name };
  }
  if (isCountOpen(work, line)) return { kind: 'product', name: line.product.name };
  if (serialsMissing(work, line) > 0) return { kind: 'serial', name: line.serial ?? line.product.name };
  if (isPlaceMissing(work, line, tote)) return { kind: 'place', name: line.locationId };
  const slot = slotOf(run, line.orderId);
  return { kind: 'tote', name: (slot && fillingTote(slot)) ?? '' };
}
