import type { MovementBody } from '../movement.ts';
import { type Place, placeName, placeParts } from '../place.ts';
import { finish } from '../turn/task-steps.ts';
import { record, setState, sound } from '../turn/turn.ts';
import { compareCount, expectedOf } from './compare-count.ts';
import { type CountTurn, say } from './count-message.ts';
import type { KnownHere } from './count-scan.ts';
import type { CountedKind, CountState, Section, SettledFigure } from './count-state.ts';
import { keyOf, sectionOf, setSection, withSection } from './sections.ts';

/**
 * Nothing more lies here. What is known and was not seen is asked about by name; what differs is counted once more,
 * without a figure being told; then all of the place is recorded in one go, the second count as it is.
 *
 * @param known what the device knows of the place now; null when it cannot tell
 */
export function closePlace(turn: CountTurn, known: KnownHere | null): CountTurn {
  const { state } = turn.run;
  const section = sectionOf(state);
  if (!section) return turn;
  const { agreed, differing, absence } = compareCount(section, known, onlyOf(state));
  if (absence.goods.length + absence.lpns.length > 0) {
    return sound(setState(turn, { absence, aside: null, naming: null }), 'warning');
  }
  if (differing.length === 0) return recordPlace(turn, section, [...section.settled, ...agreed], known);
  const again = withSection(turn, {
    round: 2,
    figures: [],
    currentKey: null,
    recount: differing,
    settled: [...section.settled, ...agreed],
  });
  return say(again, 'warning', 'count_again', { count: differing.length });
}

const onlyOf = ({ work, sections }: CountState): string | null =>
  sections.length === 1 ? (work?.product?.productId ?? null) : null;

/** Really none of what was asked about: it is counted as none. */
export function confirmAbsence(turn: CountTurn, known: KnownHere | null): CountTurn {
  const { absence } = turn.run.state;
  const section = sectionOf(turn.run.state);
  if (!absence || !section) return turn;
  const none = absence.goods.map((kind) => noneOf(kind, known));
  const confirmed = setSection(
    turn,
    {
      settled: [...section.settled, ...none],
      absent: [...section.absent, ...absence.goods.map(keyOf), ...absence.lpns],
    },
    { absence: null },
  );
  return closePlace(confirmed, known);
}

const noneOf = (kind: CountedKind, known: KnownHere | null): SettledFigure => ({
  ...kind,
  quantity: 0,
  serials: [],
  scans: [],
  expected: expectedOf(kind, known)?.quantity ?? null,
});

function recordPlace(
  turn: CountTurn,
  section: Section,
  decided: readonly SettledFigure[],
  known: KnownHere | null,
): CountTurn {
  const { state } = turn.run;
  const figures = [...decided, ...askedButNone(state, decided, known)];
  const counted = figures.reduce(
    (next, figure) => record(next, { type: 'count', body: bodyOf(section, figure) }),
    turn,
  );
  const gone = section.absent.filter((lpn) => known?.lpns.includes(lpn));
  const recorded = gone.reduce(
    (next, lpn) =>
      record(next, {
        type: 'count',
        body: { lpn, quantity: 0, expected: 1, from: section.place, reason: 'container_missing' },
      }),
    counted,
  );
  return leavePlace(recorded, section.place);
}

/** The one product of a task is counted even where there is none of it and none was expected. */
function askedButNone(
  state: CountState,
  decided: readonly SettledFigure[],
  known: KnownHere | null,
): SettledFigure[] {
  const product = state.sections.length === 1 ? state.work?.product : null;
  if (!product || decided.some(({ productId }) => productId === product.productId)) return [];
  const kind = { productId: product.productId, name: product.name, product, lot: null, expiry: null };
  return [noneOf(kind, known)];
}

function bodyOf({ place, recount }: Section, figure: SettledFigure): MovementBody {
  const { productId, lot, expiry, quantity, serials, scans, expected, product } = figure;
  const isSecond = recount.some((kind) => keyOf(kind) === keyOf(figure));
  return {
    productId,
    ...(product?.tracking.lot ? { lot } : {}),
    ...(product?.tracking.expiry ? { expiry } : {}),
    ...(serials.length > 0 ? { serials } : {}),
    quantity,
    ...(expected === null ? {} : { expected }),
    from: place,
    ...(isSecond ? { reason: 'recount' } : {}),
    ...(scans.length > 0 ? { scans } : {}),
  };
}

/** Back to the place that a container was opened at; else the task is done, or the next place may come. */
function leavePlace(turn: CountTurn, place: Place): CountTurn {
  const { state } = turn.run;
  const isInner = state.sections.length > 1;
  const left = setState(turn, {
    sections: state.sections.slice(0, -1),
    counted: state.counted + (isInner ? 0 : 1),
    absence: null,
    naming: null,
    aside: null,
  });
  const name = placeName(place);
  if (isInner && placeParts(place).kind === 'lpn') {
    return say(left, 'success', 'container_counted', { lpn: name });
  }
  return say(state.work === null ? left : finish(left), 'success', 'place_counted', { place: name });
}
