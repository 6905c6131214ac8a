import { locationPlace, lpnPlace, type Place, placeName, placeParts } from '../place.ts';
import type { Thing } from '../turn/message.ts';
import { scannedThing } from '../turn/scanned-thing.ts';
import { step } from '../turn/turn.ts';
import { type CountTurn, say } from './count-message.ts';
import type { CountScan } from './count-scan.ts';
import { newSection } from './count-state.ts';

/** The place to be counted: that of the task by its code or check digits, any place or container in free work. */
export function findPlace(turn: CountTurn, seen: CountScan): CountTurn {
  const { work } = turn.run.state;
  const { reading, known } = seen;
  const scanned = scannedThing(reading, known);
  const place = placeScanned(seen);
  if (!work)
    return place === null ? say(turn, 'error', 'scan_place', {}, { scanned }) : openPlace(turn, place);
  const expected: Thing = {
    kind: placeParts(work.place).kind === 'lpn' ? 'container' : 'place',
    name: placeName(work.place),
  };
  if (reading.kind === 'check_digits') {
    return reading.digits === work.checkDigits
      ? openPlace(turn, work.place)
      : say(turn, 'error', 'wrong_digits', {}, { scanned, expected });
  }
  if (place === work.place) return openPlace(turn, place);
  return say(turn, 'error', place === null ? 'wrong_scan' : 'wrong_place', {}, { scanned, expected });
}

/** The location or container that a scan names. */
export function placeScanned({ reading, known }: Pick<CountScan, 'reading' | 'known'>): Place | null {
  if (known?.kind === 'location') return locationPlace(known.location.locationId);
  if (reading.kind === 'place') return locationPlace(reading.placeCode);
  return reading.kind === 'lpn' ? lpnPlace(reading.lpn) : null;
}

/** Counting begins; a container that is opened is counted before the place it stands at goes on. */
export function openPlace(turn: CountTurn, place: Place): CountTurn {
  const { kind, id } = placeParts(place);
  const { sections, at } = turn.run.state;
  const opened = step(turn, {
    sections: [...sections, newSection(place)],
    at: kind === 'location' ? id : at,
  });
  return kind === 'lpn'
    ? say(opened, 'success', 'container_open', { lpn: id })
    : say(opened, 'success', 'place_open', { place: id });
}
