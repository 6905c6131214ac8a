import type { SureReading } from '../scan-reading.ts';
import { askAgain, change } from '../turn/turn.ts';
import { closeUnit } from './close-receipt.ts';
import { addSerial, enterExpiry, enterLot, fillAttributes } from './fill-goods.ts';
import { missingOf } from './goods.ts';
import { type InboundScan, thingOf } from './inbound-scan.ts';
import type { InboundTurn } from './inbound-state.ts';
import { say } from './inbound-texts.ts';
import { recordGoods } from './record-goods.ts';
import { type GoodsSeen, marksOf, seeGoods } from './see-goods.ts';
import { proveStation } from './stand-unit.ts';
import { takeGoods } from './take-goods.ts';
import { takeLabel } from './take-unit.ts';
import { typedDate } from './typed-date.ts';

/**
 * A scan at an open unit. Whatever comes next says yes to the goods in hand: the next product, the unit, the station,
 * another unit. What they still have to say comes from the second code of a label, or is typed.
 */
export function scanGoods(turn: InboundTurn, seen: InboundScan, today: string): InboundTurn {
  const next = scanAtUnit(turn, seen, today);
  const { message } = next.run;
  const isRefused = message?.tone === 'error' && message.scanned === null;
  return isRefused ? change(next, { message: { ...message, scanned: thingOf(seen) } }) : next;
}

function scanAtUnit(turn: InboundTurn, seen: InboundScan, today: string): InboundTurn {
  const asked = answerOf(turn, seen, today);
  if (asked) return asked;
  const { reading, scan, facts } = seen;
  if (reading.kind === 'lpn' && !isContents(turn, seen)) return scanUnit(turn, seen, reading.lpn, today);
  const goods = seeGoods(seen);
  if (goods) return takeGoods(turn, { seen: goods, scan, serialAt: facts.serialAt, today });
  if (reading.kind === 'attributes') {
    return fillAttributes(turn, marksOf(reading.fields), { scan, serialAt: facts.serialAt, today });
  }
  if (reading.kind === 'unknown') return scanText(turn, seen, reading.text, today);
  return scanPlace(turn, seen, today) ?? say(turn, 'error', 'wrong_scan', {}, { scanned: thingOf(seen) });
}

/** The lot or serial that is asked for: typed it may look like anything, scanned it must be no code of its own. */
function answerOf(turn: InboundTurn, seen: InboundScan, today: string): InboundTurn | null {
  const { scan, reading, known, facts } = seen;
  const { goods } = turn.run.state;
  const missing = goods && missingOf(goods);
  const isText = scan.source === 'typed' || (reading.kind === 'unknown' && known === null);
  if (!goods || !missing || !isText) return null;
  const text = textOf(reading);
  switch (missing) {
    case 'lot':
      return enterLot(turn, text, scan);
    case 'expiry':
      return enterExpiry(turn, typedDate(text, today), text);
    case 'serials':
      return addSerial(turn, goods, { serial: text, scan, serialAt: facts.serialAt });
  }
}

/** What the code says, without what its reader puts in front of it. */
export const textOf = (reading: SureReading): string =>
  reading.kind === 'unknown' ? reading.text : reading.raw.trim();

/** The second code of the unit's own label, with what is in it. */
function isContents({ run }: InboundTurn, seen: InboundScan): boolean {
  const { reading } = seen;
  return reading.kind === 'lpn' && reading.lpn === run.state.unit?.lpn && seeGoods(seen) !== null;
}

function scanUnit(turn: InboundTurn, seen: InboundScan, lpn: string, today: string): InboundTurn {
  const { goods, unit } = turn.run.state;
  const ready = goods ? recordGoods(turn, today) : turn;
  if (ready.run.state.goods !== null) return ready;
  if (unit?.lpn !== lpn) return takeLabel(ready, lpn, seen, today);
  if (goods) return ready;
  const { raw } = seen.reading;
  if (turn.run.again === raw) return closeUnit(ready, today);
  return askAgain(say(ready, 'warning', 'unit_full', {}, { scanned: thingOf(seen) }), raw);
}

/** A serial where pieces have one; else the code of a product that nobody knows: it is kept as it is. */
function scanText(turn: InboundTurn, seen: InboundScan, text: string, today: string): InboundTurn {
  const { goods } = turn.run.state;
  const { scan, facts } = seen;
  if (goods?.product?.tracking.serial) {
    return addSerial(turn, goods, { serial: text, scan, serialAt: facts.serialAt });
  }
  const unknown: GoodsSeen = {
    code: text,
    product: null,
    perScan: 1,
    quantity: 1,
    isCounted: false,
    marks: { lot: null, expiry: null, serial: null },
  };
  return takeGoods(turn, { seen: unknown, scan, serialAt: null, today });
}

/** The station says yes to the goods in hand; another one is where it goes on. Null for what is no place. */
function scanPlace(turn: InboundTurn, seen: InboundScan, today: string): InboundTurn | null {
  const stood = proveStation(turn, seen);
  const { goods, station } = turn.run.state;
  if (!stood || stood.tone !== 'success' || goods === null) return stood;
  const recorded = recordGoods(turn, today);
  const isElsewhere = stood.run.state.station !== station;
  return isElsewhere && recorded.run.state.goods === null ? proveStation(recorded, seen) : recorded;
}
