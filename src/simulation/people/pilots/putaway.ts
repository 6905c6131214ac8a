import { putawayPorts } from '../../../handheld/app/work/work-ports.ts';
import { openPutaway } from '../../../handheld/workflows/putaway/open-putaway.ts';
import type { PutawayFact } from '../../../handheld/workflows/putaway/putaway-fact.ts';
import type { PutawayStep } from '../../../handheld/workflows/putaway/putaway-step.ts';
import type { TurnSnapshot } from '../../../handheld/workflows/turn-workflow.ts';
import { lpnPlace } from '../../../shared/domain/place.ts';
import { problemsOf } from '../../../shared/domain/putaway/putaway-problems.ts';
import { isReasonWanted, proposed, type PutawayState } from '../../../shared/domain/putaway/putaway-state.ts';
import { type Craft, type Deed, leave, scan, type Sight, tap } from '../desk.ts';
import { placeLabel } from '../labels.ts';
import { shelves, stations } from '../seen-goods.ts';
import { wrongCode } from '../slips.ts';
import { amountThere, nextPiece, offeredAndThere, takeable } from './carried.ts';

type Looking = Sight<TurnSnapshot<PutawayState, PutawayStep>>;
type PutawayDeed = Deed<PutawayFact>;

/** Bringing away what stands at a station, to the place proposed or another one. */
export const putawayCraft: Craft<TurnSnapshot<PutawayState, PutawayStep>, PutawayFact> = {
  open: (workplace, taskId) => openPutaway(putawayPorts(workplace), taskId),
  next: (sight) => detour(sight) ?? asAsked(sight),
  wayOut: ({ snapshot: { context: run } }) => [
    tap({ type: 'question.dismissed' }),
    tap({ type: 'step.undone' }),
    tap({ type: 'problem.chosen', problem: 'set_aside' }),
    ...(run.task === null ? [tap<PutawayFact>({ type: 'work.ended' })] : []),
    tap({ type: 'task.handed_over' }),
    tap({ type: 'task.paused' }),
  ],
  standsAt: ({ value, context: { state, history, again } }) =>
    JSON.stringify([value, state.hold, state.aside, state.question, state.offers[0], history.length, again]),
};

function detour({ snapshot: { context, value }, whim }: Looking): PutawayDeed | null {
  if (context.paused || context.state.aside !== null) return null;
  if (whim.strikes(0.015)) return scan(wrongCode(whim));
  if (whim.strikes(0.01) && context.history.length > 0) return tap({ type: 'step.undone' });
  if (whim.strikes(0.01) && context.task !== null) return tap({ type: 'task.paused' });
  if (value === 'placing' && whim.strikes(0.05)) return tap({ type: 'quantity.asked' });
  const problem = whim.oneOf(
    problemsOf({ run: context })
      .filter((one) => harmless.includes(one))
      .concat('pause'),
  );
  if (problem !== 'pause' && whim.strikes(0.03)) return tap({ type: 'problem.chosen', problem });
  return null;
}

const harmless: readonly string[] = [
  'place_full',
  'place_blocked',
  'place_not_found',
  'damaged',
  'set_aside',
];

function asAsked(sight: Looking): PutawayDeed {
  const { snapshot, goods, whim } = sight;
  const { state, again } = snapshot.context;
  if (again !== null) return scan(again);
  switch (snapshot.value) {
    case 'identifying':
      return identify(sight);
    case 'choosing':
      return choose(sight);
    case 'enteringQuantity':
      return tap({ type: 'quantity.entered', quantity: amountThere(state, goods, whim.between(1, 24)) });
    case 'scanningSerials': {
      const piece = nextPiece(state, goods);
      return piece === null ? tap({ type: 'problem.chosen', problem: 'set_aside' }) : scan(piece);
    }
    case 'placing':
      return place(sight);
    case 'confirmingPlace':
      return tap({ type: 'place.confirmed', reason: isReasonWanted(state) ? 'better_place' : null });
    case 'reporting':
      return tap({ type: 'question.dismissed' });
    case 'paused':
      return tap({ type: 'task.resumed' });
    case 'finished':
    case 'handedOver':
      return leave('over');
  }
}

/** The unit of the task; else one that stands at a station. */
function identify({ snapshot, goods, whim }: Looking): PutawayDeed {
  const { expected, placed } = snapshot.context.state;
  if (expected) {
    const from = expected.lpn === null ? expected.from : lpnPlace(expected.lpn);
    if (goods.at(from).length === 0) return tap({ type: 'problem.chosen', problem: 'unit_missing' });
    return scan(placeLabel(from));
  }
  const units = stations.flatMap((id) => goods.standingAt(`location:${id}`));
  const full = units.filter((lpn) =>
    goods.at(lpnPlace(lpn)).some(({ identity }) => identity.condition === 'available'),
  );
  return full.length === 0 || placed > 3
    ? tap({ type: 'work.ended' })
    : scan(placeLabel(lpnPlace(whim.oneOf(full))));
}

function choose({ snapshot, goods }: Looking): PutawayDeed {
  const { hold } = snapshot.context.state;
  const index = hold && offeredAndThere(hold, goods);
  return index === null
    ? tap({ type: 'problem.chosen', problem: 'set_aside' })
    : tap({ type: 'goods.chosen', index });
}

function place({ snapshot, goods, whim }: Looking): PutawayDeed {
  const { state } = snapshot.context;
  const there = takeable(state, goods);
  if (there === 'none') return tap({ type: 'problem.chosen', problem: 'goods_missing' });
  if (there === 'fewer') return tap({ type: 'problem.chosen', problem: 'wrong_contents' });
  const target = proposed(state)?.locationId;
  return scan(target === undefined || whim.strikes(0.08) ? whim.oneOf(shelves) : target);
}
