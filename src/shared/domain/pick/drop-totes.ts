import { locationPlace } from '../place.ts';
import { slotOfTote } from './cart.ts';
import type { DropPlace } from './pick-run.ts';
import { totesToDrop } from './run-facts.ts';
import type { Seen } from './seen.ts';
import { change, endWork, record, say, type Turn } from './turn.ts';

/** A scan while totes are dropped: of a tote, which chooses it, or of the place where the chosen ones, or all, stay. */
export function proveDrop(turn: Turn, seen: Seen): Turn {
  if (seen.kind === 'tote') return selectTote(turn, seen);
  const expected = { kind: 'drop_place', name: '' } as const;
  if (seen.kind !== 'place' && seen.kind !== 'digits') {
    return say(turn, 'error', 'wrong_scan', {}, { scanned: seen.thing, expected });
  }
  const places = dropPlacesSeen(turn.run.drops, seen);
  const place = places[0];
  if (place === undefined)
    return say(turn, 'error', 'not_a_drop_place', {}, { scanned: seen.thing, expected });
  if (places.length > 1)
    return say(turn, 'warning', 'several_drop_places', {}, { scanned: seen.thing, expected });
  return drop(turn, place, seen);
}

/** A device that has lost its cache knows no drop places; then any place is taken as one. */
function dropPlacesSeen(
  drops: readonly DropPlace[],
  seen: Extract<Seen, { kind: 'place' | 'digits' }>,
): string[] {
  if (seen.kind === 'place') {
    const isKnown = drops.length === 0 || drops.some(({ locationId }) => locationId === seen.locationId);
    return isKnown ? [seen.locationId] : [];
  }
  return drops.filter(({ checkDigits }) => checkDigits === seen.digits).map(({ locationId }) => locationId);
}

function selectTote(turn: Turn, seen: Extract<Seen, { kind: 'tote' }>): Turn {
  if (!totesToDrop(turn.run).includes(seen.lpn)) {
    const expected = { kind: 'drop_place', name: '' } as const;
    return say(turn, 'error', 'wrong_scan', {}, { scanned: seen.thing, expected });
  }
  const selected = [...new Set([...turn.run.selected, seen.lpn])];
  return say(change(turn, { selected }), 'success', 'tote_selected', { tote: seen.lpn });
}

function drop(turn: Turn, place: string, { scan }: Seen): Turn {
  const due = totesToDrop(turn.run);
  const chosen = due.filter((lpn) => turn.run.selected.includes(lpn));
  const lpns = chosen.length > 0 ? chosen : due;
  const dropped = lpns.reduce((next, lpn) => {
    const orderId = slotOfTote(next.run.slots, lpn)?.orderId;
    const body = {
      lpn,
      ...(orderId === undefined ? {} : { orderId }),
      to: locationPlace(place),
      scans: [scan],
    };
    return record(next, { type: 'move', body });
  }, turn);
  const rest = totesToDrop(dropped.run).length > 0;
  const next = change(endWork(dropped), { selected: [], dropping: dropped.run.dropping && rest, at: null });
  return say(next, 'success', 'totes_dropped', { count: lpns.length, place });
}
