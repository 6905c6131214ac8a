import type { LineWork } from './line-work.ts';
import type { RunLine } from './run-line.ts';
import type { Seen } from './seen.ts';
import { prove, say, type Turn } from './turn.ts';

type PlaceSeen = Extract<Seen, { kind: 'place' | 'digits' }>;

/**
 * The operator stands where a location was scanned, or its check digits typed. Another location than the line's is
 * turned away, unless he said before that the goods lie elsewhere.
 */
export function provePlace(
  turn: Turn,
  { work, line }: { work: LineWork; line: RunLine },
  seen: PlaceSeen,
): Turn {
  const expected = { kind: 'place', name: line.locationId } as const;
  const locationId = seen.kind === 'place' ? seen.locationId : line.locationId;
  if (seen.kind === 'digits' && seen.digits !== line.checkDigits) {
    return say(turn, 'error', 'wrong_digits', {}, { scanned: seen.thing, expected });
  }
  if (locationId !== line.locationId && !work.anyPlace) {
    return say(turn, 'error', 'wrong_place', {}, { scanned: seen.thing, expected });
  }
  const scans = [...work.scans, seen.scan];
  const there = prove(turn, { ...work, place: locationId, anyPlace: false, scans }, locationId);
  return locationId === line.locationId
    ? say(there, 'success', 'place_found', { place: locationId })
    : say(there, 'warning', 'other_place', { place: locationId, expected: line.locationId });
}
