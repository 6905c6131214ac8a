import { locationPlace, type Place } from '../../place.ts';
import type { Location } from '../../location.ts';
import { askAgain } from '../../turn/turn.ts';
import { scannedThing } from '../../turn/scanned-thing.ts';
import type { CheckScan } from './check-scan.ts';
import type { CheckTurn, HeldUnit } from './check-state.ts';
import { say } from './check-texts.ts';
import { recordDecision } from './record-decision.ts';

/** The goods stay where they are until somebody fetches them. */
export const stay = (turn: CheckTurn): CheckTurn => recordDecision(turn);

/**
 * Goods that are quarantined are brought away at once. A place that is not meant for it, or not known, is taken when
 * it is scanned once more.
 * The check digits of a place that is meant for it are as good as a scan.
 */
export function placeHeld(turn: CheckTurn, scan: CheckScan): CheckTurn {
  const { reading, known } = scan;
  const quarantines = turn.run.state.unit?.quarantines ?? [];
  if (reading.kind === 'check_digits') return placeByDigits(turn, scan, quarantines);
  if (known?.kind === 'location') {
    const { locationId } = known.location;
    const brokenRules = rulesBrokenBy(known.location);
    return brokenRules.length === 0
      ? recordDecision(turn, { place: locationPlace(locationId), brokenRules })
      : ask(turn, scan, { place: locationPlace(locationId), brokenRules }, 'not_a_quarantine');
  }
  if (reading.kind === 'place') {
    return ask(turn, scan, { place: locationPlace(reading.placeCode), brokenRules: [] }, 'unknown_place');
  }
  const expected = { kind: 'place', name: quarantines[0]?.locationId ?? '' } as const;
  return say(turn, 'error', 'scan_a_place', {}, { scanned: scannedThing(reading, known), expected });
}

function placeByDigits(turn: CheckTurn, scan: CheckScan, quarantines: HeldUnit['quarantines']): CheckTurn {
  const { raw } = scan.reading;
  const [meant, other] = quarantines.filter(({ checkDigits }) => checkDigits === raw.trim());
  const scanned = scannedThing(scan.reading, null);
  const [nearest] = quarantines;
  const expected = nearest ? { expected: { kind: 'place', name: nearest.locationId } as const } : {};
  if (!meant) return say(turn, 'error', 'wrong_digits', {}, { scanned, ...expected });
  if (other) return say(turn, 'warning', 'several_places', {}, { scanned });
  return recordDecision(turn, { place: locationPlace(meant.locationId), brokenRules: [] });
}

const rulesBrokenBy = ({ type, blocked }: Location): string[] => [
  ...(type === 'quarantine' ? [] : ['not_quarantine']),
  ...(blocked ? ['blocked'] : []),
];

type Asked = { place: Place; brokenRules: string[] };

function ask(
  turn: CheckTurn,
  { scan, reading, known }: CheckScan,
  asked: Asked,
  key: 'not_a_quarantine' | 'unknown_place',
): CheckTurn {
  if (turn.run.again === scan.raw) return recordDecision(turn, asked);
  const scanned = scannedThing(reading, known);
  const place = asked.place.slice('location:'.length);
  return askAgain(say(turn, 'warning', key, { place }, { scanned }), scan.raw);
}
