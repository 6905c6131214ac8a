import { qualityCheckPorts } from '../../../handheld/app/work/work-ports.ts';
import { openQualityCheck } from '../../../handheld/workflows/quality-check/open-quality-check.ts';
import type { QualityCheckFact } from '../../../handheld/workflows/quality-check/quality-check-fact.ts';
import type { QualityCheckStep } from '../../../handheld/workflows/quality-check/quality-check-step.ts';
import type { TurnSnapshot } from '../../../handheld/workflows/turn-workflow.ts';
import { lpnPlace } from '../../../shared/domain/place.ts';
import type { CheckItem } from '../../../shared/domain/quality/checklist.ts';
import { reasonsFor } from '../../../shared/domain/quality/check/decision-rules.ts';
import type { CheckState, HeldGoods, HeldUnit } from '../../../shared/domain/quality/check/check-state.ts';
import { currentCheck, currentGoods, currentItem } from '../../../shared/domain/quality/check/check-view.ts';
import { openGoods } from '../../../shared/domain/quality/check/held-unit.ts';
import { isPossible } from '../../../shared/domain/quality/check/problems.ts';
import { type Craft, type Deed, leave, scan, type Sight, tap } from '../desk.ts';
import type { Goods } from '../goods.ts';
import { placeLabel } from '../labels.ts';
import { countOf, labelOn, lying, quarantines, stations } from '../seen-goods.ts';
import { wrongCode } from '../slips.ts';

type Looking = Sight<TurnSnapshot<CheckState, QualityCheckStep>>;
type CheckDeed = Deed<QualityCheckFact>;

/** Checking what is held: mostly good, sometimes not, sometimes in part. */
export const qualityCheckCraft: Craft<TurnSnapshot<CheckState, QualityCheckStep>, QualityCheckFact> = {
  open: (workplace, taskId) => openQualityCheck(qualityCheckPorts(workplace), taskId),
  next: (sight) => detour(sight) ?? asAsked(sight),
  wayOut: () => [
    tap({ type: 'question.dismissed' }),
    tap({ type: 'step.undone' }),
    tap({ type: 'goods.left' }),
    tap({ type: 'task.handed_over' }),
    tap({ type: 'task.paused' }),
  ],
  standsAt: ({ value, context: { state, history, again } }) =>
    JSON.stringify([value, state.unit?.goods, state.on, state.check, state.aside, history.length, again]),
};

function detour({ snapshot: { context: run }, whim }: Looking): CheckDeed | null {
  if (run.paused || run.state.aside !== null) return null;
  if (whim.strikes(0.01)) return scan(wrongCode(whim));
  if (whim.strikes(0.01) && run.history.length > 0) return tap({ type: 'step.undone' });
  if (whim.strikes(0.01)) return tap({ type: 'task.paused' });
  return null;
}

function asAsked(sight: Looking): CheckDeed {
  const { snapshot, whim, goods } = sight;
  const { state, again } = snapshot.context;
  if (again !== null) return scan(again);
  switch (snapshot.value) {
    case 'identifying':
      return identify(sight);
    case 'choosing':
      return choose(state.unit);
    case 'sampling':
      return whetherThere(state, goods) ?? tap({ type: 'step.confirmed' });
    case 'answering':
      return answer(currentItem(state), sight);
    case 'countingDefects':
      return whim.strikes(0.1) ? tap({ type: 'defect.found' }) : tap({ type: 'step.confirmed' });
    case 'judging':
      return judge(sight);
    case 'splitting':
      return split(sight);
    case 'choosingReason':
      return sayWhy(sight);
    case 'approving':
      return scan(whim.oneOf(sight.colleagues));
    case 'placing':
      return whim.strikes(0.3) ? tap({ type: 'step.confirmed' }) : scan(whim.oneOf(quarantines));
    case 'recounting':
      return recount(state, goods);
    case 'reporting':
      return tap({ type: 'question.dismissed' });
    case 'closing':
      return tap({ type: 'step.confirmed' });
    case 'paused':
      return tap({ type: 'task.resumed' });
    case 'finished':
    case 'handedOver':
      return leave('over');
  }
}

const isHeld = ({ identity }: { identity: { condition: string } }) => identity.condition === 'inspection';

function identify({ snapshot, goods, whim }: Looking): CheckDeed {
  const { expected } = snapshot.context.state;
  if (expected) {
    if (goods.at(expected.place).length > 0) return scan(placeLabel(expected.place));
    return tap({ type: 'problem.chosen', problem: 'unit_missing' });
  }
  const units = stations
    .flatMap((id) => goods.standingAt(`location:${id}`))
    .filter((lpn) => goods.at(lpnPlace(lpn)).some(isHeld));
  return units.length === 0 ? leave('nothing is held') : scan(placeLabel(lpnPlace(whim.oneOf(units))));
}

function choose(unit: HeldUnit | null): CheckDeed {
  const next = unit ? openGoods(unit)[0] : undefined;
  return next ? tap({ type: 'goods.chosen', goodsId: next.goodsId }) : leave('no goods');
}

const thereOf = (goods: Goods, { place }: HeldUnit, held: HeldGoods) => lying(goods, place, held);

/** What is to be decided must truly be there: else it is said first how many there are. */
function whetherThere(state: CheckState, goods: Goods): CheckDeed | null {
  const on = currentGoods(state);
  if (!on) return null;
  const count = countOf(thereOf(goods, on.unit, on.goods));
  return count === on.goods.quantity ? null : tap({ type: 'problem.chosen', problem: 'other_quantity' });
}

function recount(state: CheckState, goods: Goods): CheckDeed {
  const on = currentGoods(state);
  if (!on) return tap({ type: 'question.dismissed' });
  return tap({ type: 'quantity.entered', quantity: countOf(thereOf(goods, on.unit, on.goods)) });
}

function answer(item: CheckItem | null, { whim }: Looking): CheckDeed {
  if (!item) return leave('no question');
  if (whim.strikes(0.02)) return tap({ type: 'item.skipped' });
  const say = (value: string) => tap<QualityCheckFact>({ type: 'item.answered', itemId: item.itemId, value });
  switch (item.kind) {
    case 'yes_no':
      return whim.strikes(0.08) ? say('no') : tap({ type: 'step.confirmed' });
    case 'count':
    case 'measurement':
    case 'temperature':
      return say(String(whim.strikes(0.08) ? (item.maximum ?? 10) + 3 : (item.minimum ?? 1)));
    case 'expiry':
      return say('2027-06-30');
    case 'photo':
      return tap({ type: 'item.skipped' });
  }
}

function judge({ snapshot, whim, goods }: Looking): CheckDeed {
  const { context: run } = snapshot;
  const on = currentCheck(run.state);
  const lacks = isPossible(run, 'other_quantity') ? whetherThere(run.state, goods) : null;
  if (lacks) return lacks;
  if (on && on.check.part === null && on.goods.quantity > 1 && whim.strikes(0.1))
    return tap({ type: 'part.asked' });
  if (whim.strikes(0.15))
    return tap({ type: 'disposition.chosen', disposition: whim.oneOf(['quarantine', 'reject', 'scrap']) });
  return tap({ type: 'step.confirmed' });
}

function split({ snapshot, goods }: Looking): CheckDeed {
  const on = currentCheck(snapshot.context.state);
  if (!on) return tap({ type: 'question.dismissed' });
  if (on.goods.serials.length === 0) return tap({ type: 'quantity.entered', quantity: 1 });
  if ((on.check.part?.serials.length ?? 0) > 0) return tap({ type: 'step.confirmed' });
  const piece = thereOf(goods, on.unit, on.goods)[0];
  return piece ? scan(labelOn(piece)) : tap({ type: 'question.dismissed' });
}

function sayWhy({ snapshot, whim }: Looking): CheckDeed {
  const decision = currentCheck(snapshot.context.state)?.check.decision;
  return decision
    ? tap({ type: 'reason.chosen', reason: whim.oneOf(reasonsFor[decision.disposition]) })
    : tap({ type: 'question.dismissed' });
}
