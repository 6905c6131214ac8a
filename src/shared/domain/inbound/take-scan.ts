import { setState } from '../turn/turn.ts';
import { chooseArrival, openByPapers, withoutReceipt } from './choose-arrival.ts';
import { closeReceipt, recordClosed } from './close-receipt.ts';
import { type InboundScan, thingOf } from './inbound-scan.ts';
import type { InboundTurn } from './inbound-state.ts';
import { type InboundStep, inboundStepOf } from './inbound-step.ts';
import { say } from './inbound-texts.ts';
import { countInstead, receiveWhole } from './receive-whole.ts';
import { seeGoods } from './see-goods.ts';
import { proveStation } from './stand-unit.ts';
import { takeGoods } from './take-goods.ts';
import { scanGoods } from './scan-goods.ts';
import { skipTracking, takeLabel, takeLoose, takePlate, takeTracking, trackingIn } from './take-unit.ts';

type ScanRule = (turn: InboundTurn, seen: InboundScan, today: string) => InboundTurn;

/** A scan, wherever receiving stands. `today` is an ISO date. */
export const takeInboundScan: ScanRule = (turn, seen, today) =>
  scanRules[inboundStepOf(turn.run)](turn, seen, today);

const wrongScan = (turn: InboundTurn, seen: InboundScan): InboundTurn =>
  say(turn, 'error', 'wrong_scan', {}, { scanned: thingOf(seen) });

/** How something is damaged is told before anything else; why it came back can wait for one more of it. */
const scanReason: ScanRule = (turn, seen, today) =>
  turn.run.state.aside?.kind === 'damage'
    ? say(turn, 'error', 'answer_first', {}, { scanned: thingOf(seen) })
    : scanAside(turn, seen, today);

/** The question beside the way is left: the scan goes on where that stands. */
function scanAside(turn: InboundTurn, seen: InboundScan, today: string): InboundTurn {
  const left = setState(turn, { aside: null });
  const step = inboundStepOf(left.run);
  const isAboutGoods = step === 'enteringQuantity' || step === 'choosingReason';
  return isAboutGoods ? scanGoods(left, seen, today) : takeInboundScan(left, seen, today);
}

/** A plate for the unit; a station for it; or goods that come without one. */
function scanPlate(turn: InboundTurn, seen: InboundScan, today: string): InboundTurn {
  if (seen.reading.kind === 'lpn') return takeLabel(turn, seen.reading.lpn, seen, today);
  const goods = turn.run.state.goods ? null : seeGoods(seen);
  if (goods) {
    const { scan, facts } = seen;
    return takeGoods(takeLoose(turn), { seen: goods, scan, serialAt: facts.serialAt, today });
  }
  return proveStation(turn, seen) ?? wrongScan(turn, seen);
}

/** The carrier's number, or anything else that goes on. */
function scanTracking(turn: InboundTurn, seen: InboundScan, today: string): InboundTurn {
  const { unit } = turn.run.state;
  const number = unit && trackingIn(seen, unit);
  if (number !== null) return takeTracking(turn, number);
  const isSame = seen.reading.kind === 'lpn' && seen.reading.lpn === unit?.lpn;
  const skipped = skipTracking(turn);
  return isSame ? takeTracking(turn, null) : takeInboundScan(skipped, seen, today);
}

function scanStation(turn: InboundTurn, seen: InboundScan, today: string): InboundTurn {
  const stood = proveStation(turn, seen);
  if (stood) return stood;
  if (seen.reading.kind === 'lpn') return takeLabel(turn, seen.reading.lpn, seen, today);
  const expected = { kind: 'place', name: '' } as const;
  return say(turn, 'error', 'station_first', {}, { scanned: thingOf(seen), expected });
}

/** The whole content is proposed: the station, or the unit once more, says yes; a product says that it is counted. */
function scanWhole(turn: InboundTurn, seen: InboundScan, today: string): InboundTurn {
  const stood = proveStation(turn, seen);
  if (stood) return stood.tone === 'success' ? receiveWhole(stood, today) : stood;
  const { reading } = seen;
  if (reading.kind === 'lpn' && reading.lpn !== turn.run.state.unit?.lpn)
    return takePlate(turn, reading.lpn, seen);
  if (reading.kind === 'lpn') return receiveWhole(turn, today);
  return seeGoods(seen) ? takeInboundScan(countInstead(turn), seen, today) : wrongScan(turn, seen);
}

/** Another unit goes on with this receipt; its own papers close it, other ones close it and begin the next. */
function scanClosing(turn: InboundTurn, seen: InboundScan, today: string): InboundTurn {
  const { receipt } = turn.run.state;
  const { reading, facts } = seen;
  const { notice } = facts;
  const order = reading.kind === 'purchase_order' ? reading.purchaseOrderNumber : null;
  if (order !== null && order === receipt?.purchaseOrderId) return closeReceipt(turn);
  const isOwnUnit =
    notice !== null &&
    (notice.asnId === receipt?.asnId ||
      (notice.purchaseOrderId !== null && notice.purchaseOrderId === receipt?.purchaseOrderId));
  const papers = isOwnUnit ? null : openByPapers(withoutReceipt(recordClosed(turn)), seen);
  if (papers) return papers;
  const left = setState(turn, { aside: null });
  return reading.kind === 'lpn' || seeGoods(seen)
    ? takeInboundScan(left, seen, today)
    : wrongScan(turn, seen);
}

const nothing: ScanRule = (turn) => turn;

const scanRules: Record<InboundStep, ScanRule> = {
  choosing: chooseArrival,
  listing: chooseArrival,
  labelling: scanPlate,
  tracking: scanTracking,
  locating: scanStation,
  unpacking: scanWhole,
  receiving: scanGoods,
  enteringLot: scanGoods,
  enteringExpiry: scanGoods,
  scanningSerials: scanGoods,
  confirming: scanGoods,
  enteringQuantity: scanAside,
  choosingReason: scanReason,
  disposing: scanAside,
  naming: scanAside,
  reporting: scanAside,
  closing: scanClosing,
  paused: nothing,
  finished: nothing,
  handedOver: nothing,
};
