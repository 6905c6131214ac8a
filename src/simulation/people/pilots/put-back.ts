import { putBackPorts } from '../../../handheld/app/work/work-ports.ts';
import { openPutBack } from '../../../handheld/workflows/put-back/open-put-back.ts';
import type { PutBackFact } from '../../../handheld/workflows/put-back/put-back-fact.ts';
import type { PutBackStep } from '../../../handheld/workflows/put-back/put-back-step.ts';
import type { TurnSnapshot } from '../../../handheld/workflows/turn-workflow.ts';
import { currentGoods, homeOf } from '../../../shared/domain/returning/return-facts.ts';
import { isPossible } from '../../../shared/domain/returning/return-problems.ts';
import type { ReturnGoods, ReturnState } from '../../../shared/domain/returning/return-state.ts';
import type { HandEffect } from '../../world/oracle.ts';
import { type Craft, type Deed, leave, scan, type Sight, tap } from '../desk.ts';
import { countOf, labelOn, lying, shelves } from '../seen-goods.ts';
import { wrongCode } from '../slips.ts';

type Looking = Sight<TurnSnapshot<ReturnState, PutBackStep>>;
type PutBackDeed = Deed<PutBackFact>;

/** Bringing back what nobody wants any more. */
export const putBackCraft: Craft<TurnSnapshot<ReturnState, PutBackStep>, PutBackFact> = {
  open: (workplace, taskId) => openPutBack(putBackPorts(workplace), taskId),
  next: (sight) => detour(sight) ?? asAsked(sight),
  wayOut: ({ snapshot: { context: run } }) => [
    tap({ type: 'question.dismissed' }),
    tap({ type: 'step.undone' }),
    ...(run.task === null ? [tap<PutBackFact>({ type: 'run.closed' })] : []),
    tap({ type: 'task.handed_over' }),
    tap({ type: 'task.paused' }),
  ],
  standsAt: ({ value, context: { state, history, again } }) =>
    JSON.stringify([value, state.goods, state.currentId, state.question, state.aside, history.length, again]),
};

function detour({ snapshot: { context: run }, whim }: Looking): PutBackDeed | null {
  if (run.paused || run.state.aside !== null) return null;
  if (whim.strikes(0.015)) return scan(wrongCode(whim));
  if (whim.strikes(0.01) && run.history.length > 0) return tap({ type: 'step.undone' });
  if (whim.strikes(0.01) && run.task !== null) return tap({ type: 'task.paused' });
  if (whim.strikes(0.02) && isPossible(run, 'place_full'))
    return tap({ type: 'problem.chosen', problem: 'place_full' });
  return null;
}

/** What truly lies there of the goods that are to go back. */
const there = ({ goods }: Looking, wanted: ReturnGoods): HandEffect[] => lying(goods, wanted.from, wanted);

function asAsked(sight: Looking): PutBackDeed {
  const { state, again } = sight.snapshot.context;
  const wanted = currentGoods(state);
  if (again !== null) return scan(again);
  switch (sight.snapshot.value) {
    case 'sourcing':
      return tap({ type: 'run.closed' });
    case 'choosing': {
      const first = state.goods[0];
      return first ? tap({ type: 'goods.chosen', goodsId: first.goodsId }) : tap({ type: 'source.left' });
    }
    case 'taking':
      return wanted ? take(sight, wanted) : leave('no goods');
    case 'confirmingGoods':
      return tap({ type: 'goods.confirmed' });
    case 'scanningSerials':
      return wanted ? nextSerial(sight, wanted) : leave('no goods');
    case 'placing':
      return wanted ? place(sight, wanted) : leave('no goods');
    case 'enteringQuantity':
      return wanted ? enterQuantity(sight, wanted) : tap({ type: 'question.dismissed' });
    case 'choosingReason':
      return tap({ type: 'reason.chosen', reason: 'not_found' });
    case 'reporting':
      return tap({ type: 'question.dismissed' });
    case 'paused':
      return tap({ type: 'task.resumed' });
    case 'finished':
    case 'handedOver':
      return leave('over');
  }
}

function take(sight: Looking, wanted: ReturnGoods): PutBackDeed {
  const pieces = there(sight, wanted);
  const [piece] = pieces;
  if (!piece) return tap({ type: 'problem.chosen', problem: 'nothing_there' });
  if (wanted.quantity !== null && countOf(pieces) < wanted.quantity)
    return tap({ type: 'problem.chosen', problem: 'too_few' });
  return scan(labelOn(piece));
}

function nextSerial(sight: Looking, wanted: ReturnGoods): PutBackDeed {
  const piece = there(sight, wanted).find(
    ({ identity: { serial } }) => serial !== null && !wanted.proven.includes(serial),
  );
  return piece ? scan(labelOn(piece)) : tap({ type: 'problem.chosen', problem: 'too_few' });
}

function place(sight: Looking, wanted: ReturnGoods): PutBackDeed {
  const count = countOf(there(sight, wanted));
  if (count < (wanted.quantity ?? 0) && isPossible(sight.snapshot.context, 'too_few'))
    return tap({ type: 'problem.chosen', problem: 'too_few' });
  const home = homeOf(sight.snapshot.context.state, wanted)?.locationId;
  return scan(home === undefined || sight.whim.strikes(0.1) ? sight.whim.oneOf(shelves) : home);
}

function enterQuantity(sight: Looking, wanted: ReturnGoods): PutBackDeed {
  const { aside } = sight.snapshot.context.state;
  const count = countOf(there(sight, wanted));
  const isDamage = aside?.kind === 'quantity' && aside.purpose === 'damaged';
  const quantity = isDamage ? Math.min(1, count) : Math.min(count, wanted.quantity ?? count);
  return tap({ type: 'quantity.entered', quantity });
}
