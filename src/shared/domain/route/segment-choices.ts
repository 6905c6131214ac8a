import type { Segment, Spot } from './aisle-plan.ts';

/** A stretch of aisle between two neighbouring spots, walked once or twice. */
export type Stretch = { from: number; to: number; times: 1 | 2 };

/**
 * One way to serve a segment:
 *
 *   walked through    left open        from the back    from the front   largest gap left out
 *   =====o=====       -----------      -----o=====      =====o-----      ==o------o==
 *
 * `lower` and `upper` are how often it meets the junctions at its ends, `joined` whether it links them.
 */
export type SegmentChoice = {
  stretches: readonly Stretch[];
  lower: number;
  upper: number;
  joined: boolean;
  metres: number;
};

type Piece = { from: number; to: number; isOdd: boolean };

/** All ways to serve a segment that can be part of a shortest tour. */
export function segmentChoices(segment: Segment): SegmentChoice[] {
  return [false, true].flatMap((isOdd) => {
    const pieces = piecesOf(segment, isOdd);
    const gaps = gapsOf(pieces);
    return [choice(pieces, null), ...gaps.map((gap) => choice(pieces, gap))];
  });
}

/** The only way to serve a dead end: out to its last spot and back, one way less where the tour begins or ends. */
export function deadEndChoice(
  junction: number,
  spots: readonly Spot[],
): { stretches: Stretch[]; degree: number; metres: number } {
  let isOdd = spots.filter(({ odd }) => odd).length % 2 === 1;
  let from = junction;
  const pieces = spots.map(({ metres, odd }) => {
    const piece = { from, to: metres, isOdd };
    from = metres;
    if (odd) isOdd = !isOdd;
    return piece;
  });
  const stretches = pieces.map(walked);
  return { stretches, degree: stretches[0]?.times ?? 0, metres: lengthOf(stretches) };
}

/** The pieces between neighbouring spots. Whether each is walked an odd number of times follows from the first. */
function piecesOf({ from, to, spots }: Segment, firstIsOdd: boolean): Piece[] {
  let isOdd = firstIsOdd;
  let at = from;
  const pieces: Piece[] = [];
  for (const spot of [...spots, { metres: to, odd: false }]) {
    pieces.push({ from: at, to: spot.metres, isOdd });
    at = spot.metres;
    if (spot.odd) isOdd = !isOdd;
  }
  return pieces;
}

/**
 * The pieces that may be left out. Two gaps would cut off what lies between; of the inner ones only the largest can
 * pay, since they all leave the ends alike.
 */
function gapsOf(pieces: readonly Piece[]): Piece[] {
  const even = pieces.filter(({ isOdd }) => !isOdd);
  const inner = even.filter((piece) => piece !== pieces[0] && piece !== pieces.at(-1));
  const largest = inner.toSorted((a, b) => b.to - b.from - (a.to - a.from)).slice(0, 1);
  return [...even.filter((piece) => !inner.includes(piece)), ...largest];
}

const walked = ({ from, to, isOdd }: Piece): Stretch => ({ from, to, times: isOdd ? 1 : 2 });

const lengthOf = (stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, { from, to, times }) => sum + Math.abs(to - from) * times, 0);

function choice(pieces: readonly Piece[], gap: Piece | null): SegmentChoice {
  const stretches = pieces.filter((piece) => piece !== gap).map(walked);
  const timesAt = (piece: Piece | undefined): number => (!piece || piece === gap ? 0 : walked(piece).times);
  return {
    stretches,
    lower: timesAt(pieces[0]),
    upper: timesAt(pieces.at(-1)),
    joined: gap === null,
    metres: lengthOf(stretches),
  };
}
