import { locationPlace } from '../place.ts';
import { askAgain, record, setState, step } from '../turn/turn.ts';
import { type InboundScan, thingOf } from './inbound-scan.ts';
import type { InboundTurn } from './inbound-state.ts';
import { say } from './inbound-texts.ts';
import { papersOf } from './open-receipt.ts';

/*
 * Where the unit stands. A station is scanned once and holds for all units after it.
 */

const stationTypes: readonly string[] = ['receive_station', 'dock'];

/** A scan that is to say where goods are received; null when it is about something else. */
export function proveStation(turn: InboundTurn, seen: InboundScan): InboundTurn | null {
  const { reading, known } = seen;
  if (reading.kind === 'check_digits') return proveDigits(turn, reading.digits);
  const location = known?.kind === 'location' ? known.location : null;
  const place = location?.locationId ?? (reading.kind === 'place' ? reading.placeCode : null);
  if (place === null) return null;
  const isStation = location !== null && stationTypes.includes(location.type);
  if (isStation || turn.run.again === reading.raw || isListed(turn, place)) return standAt(turn, place);
  const asked = say(turn, 'warning', 'not_a_station', { place }, { scanned: thingOf(seen) });
  return askAgain(asked, reading.raw);
}

const isListed = ({ run }: InboundTurn, place: string): boolean =>
  run.state.stations.some(({ locationId }) => locationId === place);

function proveDigits(turn: InboundTurn, digits: string): InboundTurn {
  const { station, stations } = turn.run.state;
  const found = stations.filter(({ checkDigits }) => checkDigits === digits);
  const [first] = found;
  const own = found.find(({ locationId }) => locationId === station);
  const scanned = { kind: 'check_digits', name: digits } as const;
  if (own) return standAt(turn, own.locationId);
  const expected = station === null ? {} : { expected: { kind: 'place', name: station } as const };
  if (!first) return say(turn, 'error', 'wrong_digits', {}, { scanned, ...expected });
  return found.length > 1
    ? say(turn, 'warning', 'several_stations', {}, { scanned })
    : standAt(turn, first.locationId);
}

/** Goods are received here from now on; a unit that stands elsewhere is brought along. */
function standAt(turn: InboundTurn, station: string): InboundTurn {
  const { unit } = turn.run.state;
  const stood = step(turn, { station });
  if (!unit || unit.lpn === null || unit.place === null || unit.place === station)
    return say(stood, 'success', 'at_station', { place: station });
  const { lpn, place } = unit;
  const moved = record(stood, {
    type: 'move',
    body: { lpn, from: locationPlace(place), to: locationPlace(station) },
  });
  const brought = setState(moved, { unit: { ...unit, place: station } });
  return say(brought, 'success', 'unit_moved', { lpn, place: station });
}

/** Records that the unit has come, as soon as its plate, its station and the answer about its carrier are there. */
export function arrive(turn: InboundTurn): InboundTurn {
  const { receipt, unit, station } = turn.run.state;
  if (!receipt || !unit || unit.lpn === null || station === null) return turn;
  if (unit.place !== null || unit.isWhole || !unit.trackingAsked) return turn;
  const { lpn, kind, trackingNumber, doubts } = unit;
  const arrived = record(turn, {
    type: 'receipt',
    body: {
      receiptStep: 'arrived',
      ...papersOf(receipt),
      lpn,
      containerKind: kind,
      to: locationPlace(station),
      ...(trackingNumber === null ? {} : { trackingNumber }),
      ...(doubts.length === 0 ? {} : { doubts }),
    },
  });
  return setState(arrived, { unit: { ...unit, place: station } });
}
