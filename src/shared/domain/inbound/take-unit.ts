import type { Container } from '../container.ts';
import { isLpn, parseLpn } from '../lpn.ts';
import { placeParts } from '../place.ts';
import { askAgain, setState, step } from '../turn/turn.ts';
import { type InboundScan, type NoticeFacts, thingOf } from './inbound-scan.ts';
import type { InboundTurn, NoticeContent, Unit } from './inbound-state.ts';
import { say } from './inbound-texts.ts';
import { seeGoods } from './see-goods.ts';
import { takeGoods } from './take-goods.ts';

const newUnit = (lpn: string | null, given: Partial<Unit> = {}): Unit => ({
  lpn,
  kind: lpn !== null && parseLpn(lpn)?.kind === 'tote' ? 'tote' : 'pallet',
  trackingNumber: null,
  trackingAsked: lpn === null,
  place: null,
  doubts: [],
  contents: null,
  isWhole: false,
  entries: 0,
  ...given,
});

/** Goods are received without a container, at the station itself. */
export const takeLoose = (turn: InboundTurn): InboundTurn =>
  say(step(turn, { unit: newUnit(null) }), 'success', 'unit_loose', {});

/** The unit that a plate names; what was not said of the one before stays open until the receipt is closed. */
export function takePlate(turn: InboundTurn, lpn: string, seen: InboundScan | null): InboundTurn {
  const known = seen?.known?.kind === 'container' ? seen.known : null;
  if (known) return takeKnown(turn, known.container, known.contents.length > 0, seen as InboundScan);
  const notice = seen?.facts.notice ?? null;
  if (notice?.unit) return takeAnnounced(turn, lpn, notice, notice.unit.contents);
  return say(step(turn, { unit: newUnit(lpn) }), 'success', 'unit_taken', { lpn });
}

/** A unit with a notice: its whole content is proposed, and what follows names the notice. */
function takeAnnounced(
  turn: InboundTurn,
  lpn: string,
  { asnId, purchaseOrderId }: NoticeFacts,
  contents: NoticeContent[],
): InboundTurn {
  const { receipt } = turn.run.state;
  const unit = newUnit(lpn, { contents, isWhole: true, trackingAsked: true });
  const taken = step(turn, { unit, receipt: receipt && { ...receipt, asnId } });
  return receipt && receipt.purchaseOrderId !== purchaseOrderId
    ? say(taken, 'warning', 'unit_of_other', { lpn })
    : say(taken, 'success', 'unit_taken', { lpn });
}

/** A plate whose label may also state what is in it: then that is in hand, too. */
export function takeLabel(turn: InboundTurn, lpn: string, seen: InboundScan, today: string): InboundTurn {
  const taken = takePlate(turn, lpn, seen);
  const goods = seeGoods(seen);
  const { unit } = taken.run.state;
  if (!goods || unit?.lpn !== lpn || unit.contents) return taken;
  return takeGoods(taken, { seen: goods, scan: seen.scan, serialAt: null, today });
}

/** A plate that the house knows: a unit still being received, one that came before, or one in use elsewhere. */
function takeKnown(turn: InboundTurn, container: Container, isFull: boolean, seen: InboundScan): InboundTurn {
  const { lpn, arrival, closed, place } = container;
  if (arrival && !closed && place !== null) return resumeUnit(turn, container);
  if (arrival) {
    const doubts = ['sscc_again'];
    const again = step(turn, { unit: newUnit(lpn, { doubts }) });
    return say(again, 'warning', 'unit_again', { lpn, date: arrival.firstReceivedAt.slice(0, 10) });
  }
  const isFree = !isFull && place === null;
  if (isFree || turn.run.again === seen.reading.raw)
    return say(step(turn, { unit: newUnit(lpn) }), 'success', 'unit_taken', { lpn });
  const where = place === null ? lpn : placeParts(place).id;
  const asked = say(turn, 'warning', 'plate_in_use', { lpn, place: where }, { scanned: thingOf(seen) });
  return askAgain(asked, seen.reading.raw);
}

/** Another operator, or this one before, left it open: more goes into it. */
function resumeUnit(turn: InboundTurn, { lpn, kind, place, arrival }: Container): InboundTurn {
  const { receipt } = turn.run.state;
  const stands = place === null ? null : placeParts(place);
  const station = stands?.kind === 'location' ? stands.id : null;
  const { trackingNumber = null, purchaseOrderId = null } = arrival ?? {};
  const unit = newUnit(lpn, { kind, trackingNumber, trackingAsked: true, place: station });
  const resumed = step(turn, { unit, ...(station === null ? {} : { station }) });
  return receipt !== null && receipt.purchaseOrderId !== purchaseOrderId
    ? say(resumed, 'warning', 'unit_of_other', { lpn })
    : say(resumed, 'success', 'unit_resumed', { lpn });
}

/** The number that the carrier gave the unit, or the word that there is none. */
export function takeTracking(turn: InboundTurn, trackingNumber: string | null): InboundTurn {
  const { unit } = turn.run.state;
  if (!unit) return turn;
  const taken = step(turn, { unit: { ...unit, trackingNumber, trackingAsked: true } });
  return trackingNumber === null
    ? taken
    : say(taken, 'success', 'tracking_taken', { number: trackingNumber });
}

/** The scan that said something else has answered the question, too. */
export function skipTracking(turn: InboundTurn): InboundTurn {
  const { unit } = turn.run.state;
  return unit ? setState(turn, { unit: { ...unit, trackingAsked: true } }) : turn;
}

/**
 * The carrier's number in a scan: a text that nothing else is known by, or an SSCC on a unit that has a plate of the
 * house. Typed, it may look like anything.
 */
export function trackingIn({ scan, reading, known, facts }: InboundScan, unit: Unit): string | null {
  if (scan.source === 'typed' && reading.kind !== 'command') return reading.raw.trim();
  if (known !== null || facts.product !== null) return null;
  if (reading.kind === 'unknown' && reading.text.length >= shortestTracking) return reading.text;
  const isOther = reading.kind === 'lpn' && reading.sscc !== null && reading.lpn !== unit.lpn;
  return isOther && unit.lpn !== null && isLpn(unit.lpn) ? reading.lpn : null;
}

const shortestTracking = 8;
