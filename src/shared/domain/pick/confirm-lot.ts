import type { Markings } from '../turn/goods-read.ts';
import { judgeLot } from './judge-lot.ts';
import type { LineWork, LotQuestion } from './line-work.ts';
import type { RunLine } from './run-line.ts';
import type { Seen } from './seen.ts';
import { prove, say, sound, type Turn } from './turn.ts';

type OnLine = { work: LineWork; line: RunLine };

/** The questions for which the same code once more is yes enough; the others want a deliberate touch. */
const saidByScan: readonly LotQuestion['kind'][] = ['unread', 'other', 'serial'];

export const isYesByScan = ({ kind }: LotQuestion): boolean => saidByScan.includes(kind);

/** Puts a question about the goods before everything else. */
export const ask = (turn: Turn, work: LineWork): Turn =>
  sound(prove(turn, work), work.question?.kind === 'unread' ? 'warning' : 'error');

/** Yes: what is in question is what was taken. The server judges again whether that may be. */
export function confirmLot(turn: Turn, { work, line }: OnLine): Turn {
  const { question } = work;
  if (!question) return turn;
  const { lot, expiry, serial } = question;
  const serials = line.product.tracking.serial && serial !== null ? [...work.serials, serial] : work.serials;
  const taken = prove(turn, { ...work, lot, expiry, serials, question: null });
  return say(taken, 'success', 'lot_taken', { lot: serial ?? lot ?? expiry ?? '' });
}

/**
 * A scan while a lot is in question: the same code says yes, a lot read from the second barcode of the label or typed
 * names it.
 *
 * @param today ISO date
 */
export function answerLot(turn: Turn, on: OnLine, seen: Seen, today: string): Turn {
  const { question } = on.work;
  if (!question) return turn;
  if (seen.scan.raw === question.raw) {
    return isYesByScan(question) ? confirmLot(turn, on) : askDeliberately(turn, on, question);
  }
  const markings = markingsSaid(seen, on.line);
  if (markings) return nameLot(turn, on, seen, markings, today);
  const expected = { kind: 'lot', name: on.line.lot ?? on.line.expiry ?? '' } as const;
  return say(turn, 'error', 'wrong_scan', {}, { scanned: seen.thing, expected });
}

/** The same code is no yes here: a manager will ask for it. */
function askDeliberately(turn: Turn, { line }: OnLine, { lot, expiry }: LotQuestion): Turn {
  const scanned = { kind: 'lot', name: lot ?? expiry ?? '' } as const;
  const expected = { kind: 'lot', name: line.lot ?? line.expiry ?? '' } as const;
  return say(turn, 'error', 'yes_needed', {}, { scanned, expected });
}

function markingsSaid(seen: Seen, { product: { tracking } }: RunLine): Markings | null {
  if (seen.kind === 'markings') return seen.markings;
  if (!tracking.lot) return null;
  if (seen.kind === 'text') return { lot: seen.text, expiry: seen.expiry, serial: null };
  return seen.kind === 'digits' ? { lot: seen.digits, expiry: null, serial: null } : null;
}

/** A lot that was named on purpose is taken, unless it has expired or is not the customer's. */
function nameLot(turn: Turn, { work, line }: OnLine, seen: Seen, said: Markings, today: string): Turn {
  const { lot, expiry, question } = judgeLot(line, said, today);
  const serial = said.serial ?? work.question?.serial ?? null;
  const scans = [...work.scans, seen.scan];
  if (question === 'expired' || question === 'demanded' || question === 'unread') {
    return ask(turn, {
      ...work,
      scans,
      question: { kind: question, raw: seen.scan.raw, lot, expiry, serial },
    });
  }
  const named = {
    ...work,
    scans,
    question: { kind: 'other' as const, raw: seen.scan.raw, lot, expiry, serial },
  };
  return confirmLot(turn, { work: named, line });
}
