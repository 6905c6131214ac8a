import { bareText, goodsRead, type Markings, markingsRead } from '../turn/goods-read.ts';
import { scannedThing } from '../turn/scanned-thing.ts';
import { setState } from '../turn/turn.ts';
import { type CountTurn, say } from './count-message.ts';
import { countOf, countProduct } from './count-piece.ts';
import type { CountScan } from './count-scan.ts';
import type { CountedKind, Naming } from './count-state.ts';

/** The lot or date was chosen from those known here, or there is none on it. */
export function chooseLot(turn: CountTurn, { lot, expiry }: Pick<CountedKind, 'lot' | 'expiry'>): CountTurn {
  const { naming } = turn.run.state;
  if (!naming) return turn;
  const { kind, quantity, serial, scan } = naming;
  return countOf(turn, { ...kind, lot, expiry }, { quantity, serial, scan });
}

/** Lots and dates that are known here, as they are offered. */
export const offeredLots = (naming: Naming | null): Pick<CountedKind, 'lot' | 'expiry'>[] =>
  (naming?.choices ?? []).filter(({ lot, expiry }) => lot !== null || expiry !== null);

/** The piece is put aside, uncounted. */
export const leaveNaming = (turn: CountTurn): CountTurn => setState(turn, { naming: null });

/** A scan while a lot is asked for: its own barcode, a typed lot, or the piece once more by a code that says it. */
export function nameByScan(turn: CountTurn, seen: CountScan): CountTurn {
  const { naming } = turn.run.state;
  if (!naming) return turn;
  const read = goodsRead(seen.reading, seen.known);
  if (read && (read.product?.productId ?? read.code) !== naming.kind.productId) {
    return countProduct(leaveNaming(turn), read, seen);
  }
  const said = read?.marks ?? markingsRead(seen.reading) ?? textSaid(seen);
  const named = said && markedAs(said, naming.kind, naming.choices);
  if (named) return chooseLot(turn, named);
  return say(turn, 'error', 'wrong_scan', {}, { scanned: scannedThing(seen.reading, seen.known) });
}

function textSaid({ reading }: CountScan): Markings | null {
  const lot = bareText(reading);
  return lot === null ? null : { lot, expiry: null, serial: null };
}

/** Null where what was said does not tell what is asked for. */
function markedAs(
  said: Markings,
  { product }: CountedKind,
  choices: readonly Pick<CountedKind, 'lot' | 'expiry'>[],
): Pick<CountedKind, 'lot' | 'expiry'> | null {
  const tracking = product?.tracking;
  if (tracking?.lot) {
    if (said.lot === null) return null;
    const known = choices.find(({ lot }) => lot === said.lot);
    return { lot: said.lot, expiry: tracking.expiry ? (said.expiry ?? known?.expiry ?? null) : null };
  }
  return said.expiry === null ? null : { lot: null, expiry: said.expiry };
}
