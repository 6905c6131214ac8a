import { locationPlace, lpnPlace } from '../place.ts';
import { goodsOf } from './goods.ts';
import type { Hand, PickRun, Returning } from './pick-run.ts';
import { lineOf, returnsDue } from './run-facts.ts';
import type { Portion, RunLine } from './run-line.ts';
import { isProductOf, type Seen } from './seen.ts';
import { change, endWork, proofOf, record, remember, say, type Turn } from './turn.ts';

/** What is put back now: the goods in hand before anything in a tote. */
export type PutBack =
  | { from: 'hand'; line: RunLine; goods: Hand; home: string }
  | { from: 'tote'; line: RunLine; goods: Portion; home: string; done: Returning };

export function putBackNow(run: PickRun): PutBack | null {
  const handLine = run.hand ? lineOf(run, run.hand.pickLineId) : undefined;
  if (run.hand && handLine) return { from: 'hand', line: handLine, goods: run.hand, home: run.hand.from };
  const due = returnsDue(run);
  const { returning } = run;
  const begun = due.find(
    ({ line, index }) => line.pickLineId === returning?.pickLineId && index === returning.index,
  );
  const next = begun ?? due[0];
  if (!next) return null;
  const { line, portion: goods, index } = next;
  const { pickLineId } = line;
  const fresh = { pickLineId, index, product: false, place: null, scans: [] };
  return { from: 'tote', line, goods, home: goods.from, done: begun && returning ? returning : fresh };
}

/**
 * A scan while something is put back. Goods in hand need only their place; goods in a tote are named by scan first,
 * so that nothing else is taken out of it. The place they came from is proposed, any other one is as good.
 */
export function provePutBack(turn: Turn, seen: Seen): Turn {
  const now = putBackNow(turn.run);
  if (!now) return turn;
  const place = placeSeen(now, seen);
  if (place !== null) return provePlaceOf(turn, now, place, seen);
  if (seen.kind === 'product' || seen.kind === 'text') return proveProductOf(turn, now, seen);
  if (seen.kind === 'digits') {
    return say(
      turn,
      'error',
      'wrong_digits',
      {},
      { scanned: seen.thing, expected: { kind: 'place', name: now.home } },
    );
  }
  return say(turn, 'error', 'wrong_scan', {}, { scanned: seen.thing, expected: expectedOf(now) });
}

/** The location meant by a scan or by the check digits of the proposed one. */
function placeSeen({ home, line }: PutBack, seen: Seen): string | null {
  if (seen.kind === 'place') return seen.locationId;
  const isHome = seen.kind === 'digits' && home === line.locationId && seen.digits === line.checkDigits;
  return isHome ? home : null;
}

const expectedOf = (now: PutBack) =>
  now.from === 'tote' && !now.done.product
    ? ({ kind: 'product', name: now.line.product.name } as const)
    : ({ kind: 'place', name: now.home } as const);

function provePlaceOf(turn: Turn, now: PutBack, place: string, { scan }: Seen): Turn {
  if (now.from === 'hand') return putInPlace(turn, now, place, [scan]);
  const done = { ...now.done, place, scans: [...now.done.scans, scan] };
  return done.product
    ? putInPlace(turn, now, place, done.scans)
    : remain(turn, done, 'place_found', { place });
}

function proveProductOf(turn: Turn, now: PutBack, seen: Seen): Turn {
  const product = now.line.product.name;
  if (now.from === 'hand') {
    const isIt = isProductOf(now.line, seen);
    if (isIt) return say(turn, 'success', 'product_found', { product });
  }
  const due = now.from === 'tote' ? matching(turn.run, now, seen) : null;
  if (!due) {
    const expected = { kind: 'product', name: product } as const;
    return say(turn, 'error', 'wrong_product', {}, { scanned: seen.thing, expected });
  }
  const done = { ...due.done, product: true, scans: [...due.done.scans, seen.scan] };
  if (done.place !== null) return putInPlace(turn, due, done.place, done.scans);
  return remain(turn, done, 'product_found', { product: due.line.product.name });
}

/** The goods that a code names: those asked for, else others that are to be put back too. */
function matching(run: PickRun, now: Extract<PutBack, { from: 'tote' }>, seen: Seen) {
  if (isProductOf(now.line, seen)) return now;
  const other = returnsDue(run).find(({ line }) => isProductOf(line, seen));
  if (!other) return null;
  const { line, portion, index } = other;
  const done = { pickLineId: line.pickLineId, index, product: false, place: null, scans: [] };
  return { from: 'tote' as const, line, goods: portion, home: portion.from, done };
}

function remain(
  turn: Turn,
  returning: Returning,
  ...said: ['place_found', { place: string }] | ['product_found', { product: string }]
): Turn {
  const next = change(turn, { returning, history: remember(turn.run, proofOf(turn.run)) });
  return said[0] === 'place_found'
    ? say(next, 'success', 'place_found', said[1])
    : say(next, 'success', 'product_found', said[1]);
}

function putInPlace(turn: Turn, now: PutBack, place: string, scans: Seen['scan'][]): Turn {
  const { line, goods, home } = now;
  const tote = now.from === 'tote' ? now.goods.tote : null;
  const recorded = record(turn, {
    type: 'put-back',
    body: {
      ...goodsOf(line, goods),
      from: tote === null ? locationPlace(goods.from) : lpnPlace(tote),
      to: locationPlace(place),
      reason: 'cancelled',
      scans,
    },
  });
  const notices = recorded.run.notices.filter(({ pickLineId }) => pickLineId !== line.pickLineId);
  const left = change(endWork(recorded), { hand: null, at: place, notices });
  const next = change(left, { returnNow: left.run.returnNow && returnsDue(left.run).length > 0 });
  const values = { quantity: goods.quantity, product: line.product.name, place };
  return place === home
    ? say(next, 'success', 'put_back', values)
    : say(next, 'warning', 'put_back_elsewhere', { ...values, expected: home });
}
