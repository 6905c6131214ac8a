import type { KnownThing } from '../known-thing.ts';
import { lpnPlace, placeName } from '../place.ts';
import { askAgain, record } from '../turn/turn.ts';
import { type CountTurn, say } from './count-message.ts';
import type { CountScan } from './count-scan.ts';
import { openPlace } from './open-place.ts';
import { sectionOf, withSection } from './sections.ts';

/**
 * A container stands at the place being counted. Its contents are not counted, unless its code comes once more. One
 * that was known elsewhere, or not at all, is recorded as moved here: that is where it is.
 */
export function seeContainer(turn: CountTurn, lpn: string, { scan, known }: CountScan): CountTurn {
  const section = sectionOf(turn.run.state);
  if (!section || section.place === lpnPlace(lpn)) return say(turn, 'success', 'here_already', {});
  if (section.lpns.includes(lpn)) return openPlace(turn, lpnPlace(lpn));
  // One that was said to be gone is there after all.
  const absent = section.absent.filter((one) => one !== lpn);
  const noted = withSection(turn, { lpns: [...section.lpns, lpn], absent });
  const before = placeBefore(known);
  if (before === section.place) {
    return askAgain(say(noted, 'success', 'container_there', { lpn }), scan.raw);
  }
  const moved = record(noted, {
    type: 'move',
    body: {
      lpn,
      ...(before === null ? {} : { from: before }),
      to: section.place,
      reason: 'found',
      scans: [scan],
    },
  });
  const place = before === null ? '–' : placeName(before);
  return askAgain(say(moved, 'warning', 'container_found', { lpn, place }), scan.raw);
}

const placeBefore = (known: KnownThing | null) =>
  known?.kind === 'container' ? known.container.place : null;
