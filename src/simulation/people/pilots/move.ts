import { turnPorts } from '../../../handheld/app/work/turn-ports.ts';
import type { MoveFact } from '../../../handheld/workflows/move/move-fact.ts';
import type { MoveStep } from '../../../handheld/workflows/move/move-step.ts';
import { openMove } from '../../../handheld/workflows/move/open-move.ts';
import type { TurnSnapshot } from '../../../handheld/workflows/turn-workflow.ts';
import { amountInHand } from '../../../shared/domain/moving/hold.ts';
import type { MoveState } from '../../../shared/domain/moving/move-state.ts';
import { locationPlace, lpnPlace } from '../../../shared/domain/place.ts';
import { type Craft, type Deed, leave, scan, type Sight, tap } from '../desk.ts';
import { placeLabel } from '../labels.ts';
import { shelves, stations } from '../seen-goods.ts';
import { wrongCode } from '../slips.ts';
import { amountThere, nextPiece, offeredAndThere, takeable } from './carried.ts';

type Looking = Sight<TurnSnapshot<MoveState, MoveStep>>;
type MoveDeed = Deed<MoveFact>;

const enough = 4;

/** Tidying up: a few pieces from shelf to shelf, a container from station to station. */
export const moveCraft: Craft<TurnSnapshot<MoveState, MoveStep>, MoveFact> = {
  open: (workplace, taskId) => openMove(turnPorts(workplace), taskId),
  next: (sight) => detour(sight) ?? asAsked(sight),
  wayOut: () => [
    tap({ type: 'question.dismissed' }),
    tap({ type: 'problem.chosen', problem: 'set_aside' }),
    tap({ type: 'step.undone' }),
    tap({ type: 'work.ended' }),
  ],
  standsAt: ({ value, context: { state, history, again } }) =>
    JSON.stringify([value, state.hold, state.aside, state.question, history.length, again]),
};

function detour({ snapshot: { context }, whim }: Looking): MoveDeed | null {
  if (context.state.aside !== null) return null;
  if (whim.strikes(0.01)) return scan(wrongCode(whim));
  if (whim.strikes(0.02) && context.history.length > 0) return tap({ type: 'step.undone' });
  if (whim.strikes(0.02) && context.state.hold) return tap({ type: 'problem.chosen', problem: 'set_aside' });
  return null;
}

function asAsked(sight: Looking): MoveDeed {
  const { snapshot, goods, whim } = sight;
  const { state, again } = snapshot.context;
  if (again !== null) return scan(again);
  switch (snapshot.value) {
    case 'identifying':
      return state.moved >= enough ? tap({ type: 'work.ended' }) : takeUp(sight);
    case 'choosing': {
      const index = state.hold && offeredAndThere(state.hold, goods);
      return index === null
        ? tap({ type: 'problem.chosen', problem: 'set_aside' })
        : tap({ type: 'goods.chosen', index });
    }
    case 'enteringQuantity':
      return tap({ type: 'quantity.entered', quantity: amountThere(state, goods, whim.between(1, 4)) });
    case 'scanningSerials': {
      const piece = nextPiece(state, goods);
      return piece === null ? tap({ type: 'problem.chosen', problem: 'set_aside' }) : scan(piece);
    }
    case 'placing':
      return place(sight);
    case 'confirmingPlace':
      return tap({ type: 'place.confirmed' });
    case 'reporting':
      return tap({ type: 'question.dismissed' });
    case 'finished':
      return leave('over');
  }
}

function takeUp({ goods, whim }: Looking): MoveDeed {
  const units = stations.flatMap((id) => goods.standingAt(locationPlace(id)));
  if (units.length > 0 && whim.strikes(0.25)) return scan(placeLabel(lpnPlace(whim.oneOf(units))));
  const full = shelves.filter((id) => goods.at(locationPlace(id)).length > 0);
  return full.length === 0 ? tap({ type: 'work.ended' }) : scan(whim.oneOf(full));
}

function place({ snapshot, goods, whim }: Looking): MoveDeed {
  const { state } = snapshot.context;
  if (state.whole) return scan(whim.oneOf(stations));
  const there = takeable(state, goods);
  if (there === 'none') return tap({ type: 'problem.chosen', problem: 'goods_missing' });
  if (there === 'fewer') return tap({ type: 'problem.chosen', problem: 'wrong_contents' });
  if (state.hold && amountInHand(state.hold) > 4) return tap({ type: 'quantity.asked' });
  return scan(whim.oneOf(shelves));
}
