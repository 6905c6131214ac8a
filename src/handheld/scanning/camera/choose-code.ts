import type { ScanReading } from '../../../shared/domain/scan-reading.ts';
import { expectationKey, type ScanExpectation } from '../../ui/scan-expectation.ts';
import { type Fit, fitOf } from './expected-code.ts';
import type { Sighting } from './sightings.ts';

export type Choice = {
  /** Taken without a question. */
  take: Sighting | null;
  /** Shown to be tapped, in the order in which they were first seen. */
  offer: readonly Offered[];
};
export type Offered = { sighting: Sighting; isExpected: boolean };

/** What is in the picture or was a moment ago, seen with the eyes of a step. */
type View = {
  expects: ScanExpectation | undefined;
  /** All that is remembered, and what of it is in the picture. */
  known: readonly Candidate[];
  here: readonly Candidate[];
  /** In the picture and not taken yet, nor another code of what was just taken. */
  free: readonly Candidate[];
};
type Candidate = Sighting & { fit: Fit };

/** A second code of a label is often found a frame later: so many frames must have passed before one is alone. */
const settledAfter = 1;
/** What nobody expects is taken for what the operator means only after some more, or this time in ms. */
const meantAfter = { frames: 3, ms: 400 };

/**
 * Which of the codes in the picture is meant:
 *
 *   the very one that is expected            taken at once, whatever else is there
 *   the only one of the kind expected        taken when no other has come a frame later
 *   the only one at all                      taken a few frames later: right or wrong, it was pointed at
 *   anything else                            shown as targets, the operator taps
 *
 * Of two codes of the same thing one is enough. What was taken or shown is not taken by itself again.
 */
export function chooseCode(sightings: readonly Sighting[], expects: ScanExpectation | undefined): Choice {
  const view = viewOf(sightings, expects);
  const take = named(view) ?? onlyOfItsKind(view) ?? onlyOne(view);
  return { take, offer: take ? [] : offered(view) };
}

function viewOf(sightings: readonly Sighting[], expects: ScanExpectation | undefined): View {
  const known = sightings.map(
    (one): Candidate => ({ ...one, fit: expects ? fitOf(one.reading, expects) : 'kind' }),
  );
  const here = known.filter(({ inView }) => inView);
  const held = here.filter(({ state }) => state === 'held');
  const key = expectationKey(expects);
  const isTwin = (one: Candidate): boolean =>
    held.some(
      ({ reading, heldFor }) =>
        thing(reading) === thing(one.reading) && (heldFor === key || !expects || one.fit === 'other'),
    );
  const free = here.filter((one) => one.state !== 'held' && !isTwin(one));
  return { expects, known, here, free };
}

/** Equal for two codes of one thing, such as EAN-13 beside a Data Matrix with lot and expiry. */
const thing = (reading: ScanReading): string => ('gtin' in reading ? `gtin ${reading.gtin}` : reading.raw);
const said = (reading: ScanReading): number => ('fields' in reading ? Object.keys(reading.fields).length : 0);

/** The very one; where several codes say that they are, and are the same thing, the one that says more of it. */
function named({ free }: View): Candidate | null {
  const expected = free.filter(({ fit }) => fit === 'named');
  const things = new Set(expected.map(({ reading }) => thing(reading)));
  if (things.size !== 1) return null;
  return expected.toSorted((a, b) => said(b.reading) - said(a.reading))[0] ?? null;
}

/**
 * The only one of the right kind. It must be alone in the picture where nothing is expected, where the step knows the
 * very code (then this one is wrong), and while the step has just got one of the kind.
 */
function onlyOfItsKind({ free, here, expects }: View): Candidate | null {
  const [only, other] = free.filter(({ fit }) => fit !== 'other');
  if (!only || other || only.frames < settledAfter || only.state === 'offered') return null;
  if (here.length === 1) return only.state === 'new' || expects !== undefined ? only : null;
  return expects === undefined || expects.codes !== undefined || isServed(here, expects) ? null : only;
}

/** True while what the step got is still in the picture. */
const isServed = (here: readonly Candidate[], expects: ScanExpectation | undefined): boolean =>
  here.some(({ heldFor }) => heldFor === expectationKey(expects));

/** The only one at all. What was shown as a target must have been alone for longer. */
function onlyOne({ free, here, known }: View): Candidate | null {
  const [only] = free;
  if (!only || here.length > 1 || only.state === 'passed') return null;
  if (only.state === 'offered' && known.length > 1) return null;
  const isMeant = only.frames >= meantAfter.frames || (only.frames > 0 && only.age >= meantAfter.ms);
  return isMeant ? only : null;
}

function offered(view: View): Offered[] {
  const { here, known, expects } = view;
  const wanted = known.filter((one) => isWanted(one, view));
  const isDeciding = here.length === 1 && wanted.length === 1 && wanted[0]?.state === 'new';
  if (isDeciding) return [];
  return wanted.map((sighting) => ({ sighting, isExpected: isExpected(sighting, expects) }));
}

const isExpected = ({ fit }: Candidate, expects: ScanExpectation | undefined): boolean =>
  fit === 'named' || (fit === 'kind' && expects !== undefined && expects.codes === undefined);

function isWanted(one: Candidate, { free, here, expects }: View): boolean {
  const key = expectationKey(expects);
  switch (one.state) {
    case 'offered':
      return true;
    case 'new':
      return free.includes(one) && one.frames >= settledAfter;
    case 'passed':
      return free.includes(one) && isExpected(one, expects) && !isServed(here, expects);
    case 'held':
      // Taken for another step, and this one waits for the very same again: only a tap says that it is meant.
      return one.inView && one.fit === 'named' && one.heldFor !== key;
  }
}
