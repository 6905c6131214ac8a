import { locationPlace } from '../../place.ts';
import { setState, step } from '../../turn/turn.ts';
import type { CheckTurn, HeldUnit } from './check-state.ts';
import { say } from './check-texts.ts';
import { nextOn, unitName } from './held-unit.ts';
import { type CheckScan, isProductOf } from './check-scan.ts';
import { scannedThing } from '../../turn/scanned-thing.ts';

/** A scan while the unit is to be found: that of the task, or whatever is held. */
export function identifyUnit(turn: CheckTurn, scan: CheckScan): CheckTurn {
  const { expected } = turn.run.state;
  return expected ? identifyExpected(turn, scan, expected) : identifyAny(turn, scan);
}

function identifyExpected(turn: CheckTurn, scan: CheckScan, expected: HeldUnit): CheckTurn {
  if (isUnit(expected, scan)) return enterUnit(turn, expected);
  const scanned = scannedThing(scan.reading, scan.known);
  const kind = expected.lpn === null ? 'place' : 'container';
  const things = { scanned, expected: { kind, name: unitName(expected) } } as const;
  const isDigits = kind === 'place' && scan.reading.kind === 'check_digits';
  if (isDigits) return say(turn, 'error', 'wrong_digits', {}, things);
  return say(turn, 'error', 'wrong_unit', {}, things);
}

/** Whether a scan names a unit. Loose goods are found by their place, its check digits, or themselves. */
export function isUnit(unit: HeldUnit, scan: CheckScan): boolean {
  const { reading, known } = scan;
  if (unit.lpn !== null) return reading.kind === 'lpn' && reading.lpn === unit.lpn;
  if (known?.kind === 'location') return locationPlace(known.location.locationId) === unit.place;
  if (reading.kind === 'place') return locationPlace(reading.placeCode) === unit.place;
  if (reading.kind === 'check_digits') return reading.digits === unit.checkDigits;
  return unit.goods.some((goods) => isProductOf(goods, scan));
}

function identifyAny(turn: CheckTurn, scan: CheckScan): CheckTurn {
  const { unit, reading } = scan;
  const scanned = scannedThing(scan.reading, scan.known);
  if (unit && unit.goods.length > 0) return enterUnit(turn, unit);
  if (unit) return say(turn, 'warning', 'nothing_held', { unit: unitName(unit) }, { scanned });
  if (reading.kind === 'lpn' || reading.kind === 'place') {
    return say(turn, 'error', 'unknown_unit', {}, { scanned });
  }
  const isGoods = scanned.kind === 'product' || scanned.kind === 'lot';
  return say(turn, 'error', isGoods ? 'scan_place_first' : 'scan_unit', {}, { scanned });
}

const enterUnit = (turn: CheckTurn, unit: HeldUnit): CheckTurn =>
  say(
    setState(step(turn, { unit, check: null, aside: null }), { on: nextOn(unit) }),
    'success',
    'unit_found',
    { unit: unitName(unit) },
  );
