import type { MovementBody } from '../../movement.ts';
import { type Place, virtualPlace } from '../../place.ts';
import { record, setState } from '../../turn/turn.ts';
import type { CheckRecord, Disposition } from '../check-record.ts';
import type { CheckTurn, Decision, HeldGoods } from './check-state.ts';
import { say } from './check-texts.ts';
import { type CurrentCheck, currentCheck, isPassed, portion } from './check-view.ts';
import { nextOn, unitName, withGoods } from './held-unit.ts';

/** Where goods that are quarantined are brought, and what speaks against that place. */
export type Destination = { place: Place; brokenRules: string[] };

/** Records what was decided of the goods that are on, and turns to what is left of them or of their unit. */
export function recordDecision(turn: CheckTurn, destination: Destination | null = null): CheckTurn {
  const on = currentCheck(turn.run.state);
  const decision = on?.check.decision;
  if (!on || !decision) return turn;
  const body = bodyOf(on, decision, destination);
  const { quantity } = portion(on);
  const goods = withoutPortion(on, decision.disposition);
  const unit = withGoods(on.unit, goods);
  const left =
    goods.quantity > 0
      ? { unit, check: { ...on.check, part: null, decision: null } }
      : { unit, check: null, on: nextOn(unit) };
  const recorded = setState(record(turn, { type: 'quality', body }), left);
  const product = on.goods.product.name;
  const place = unitName({ place: body.to ?? on.unit.place, lpn: null });
  switch (decision.disposition) {
    case 'accept':
      return say(recorded, 'success', 'accepted', { quantity, product });
    case 'quarantine':
      return say(recorded, 'success', 'quarantined', { quantity, product, place });
    case 'reject':
      return say(recorded, 'success', 'rejected', { quantity, product });
    case 'scrap':
      return say(recorded, 'success', 'scrapped', { quantity, product });
  }
}

function bodyOf(on: CurrentCheck, decision: Decision, destination: Destination | null): MovementBody {
  const { unit, goods, check } = on;
  const { disposition, reason, approvedBy } = decision;
  const { quantity, serials } = portion(on);
  const brokenRules = destination?.brokenRules ?? [];
  return {
    productId: goods.product.productId,
    lot: goods.lot,
    expiry: goods.expiry,
    ...(serials.length > 0 ? { serials } : {}),
    owner: goods.owner,
    quantity,
    from: unit.place,
    condition: goods.condition,
    ...effectOf(disposition, goods, destination?.place ?? unit.place),
    ...belonging(on),
    disposition,
    check: checkRecord(on),
    ...(reason === null ? {} : { reason }),
    ...(approvedBy === null ? {} : { approvedBy }),
    ...(brokenRules.length > 0 ? { brokenRules } : {}),
    ...(check.evidenceIds.length > 0 ? { evidenceIds: check.evidenceIds } : {}),
    ...(check.scans.length > 0 ? { scans: check.scans } : {}),
  };
}

/** Whose delivery the goods came with. */
function belonging({ unit }: Pick<CurrentCheck, 'unit'>): MovementBody {
  const { lpn, supplier, purchaseOrderId, receiptId } = unit;
  return {
    ...(lpn === null ? {} : { lpn }),
    ...(supplier === null ? {} : { supplier }),
    ...(purchaseOrderId === null ? {} : { purchaseOrderId }),
    ...(receiptId === null ? {} : { receiptId }),
  };
}

/** Where goods go and what they are there; what leaves the house leaves it as it was. */
function effectOf(
  disposition: Disposition,
  { condition }: HeldGoods,
  place: Place,
): Pick<MovementBody, 'to' | 'toCondition'> {
  switch (disposition) {
    case 'accept':
      return { to: place, toCondition: 'available' };
    case 'quarantine':
      return { to: place, toCondition: 'quarantine' };
    case 'reject':
      return { to: virtualPlace('supplier'), toCondition: condition };
    case 'scrap':
      return { to: virtualPlace('scrap'), toCondition: condition };
  }
}

function checkRecord({ goods, check }: CurrentCheck): CheckRecord {
  const { inspectionPlanId, level, aql, mode } = goods.terms;
  const { checkId, lotSize, sampleSize, accept, reject, defects, answers } = check;
  const passed = isPassed(check);
  const sample = { lotSize, sampleSize, accept, reject, defects };
  return { checkId, inspectionPlanId, level, aql, mode, ...sample, passed, answers };
}

function withoutPortion(on: CurrentCheck, disposition: Disposition): HeldGoods {
  const { goods } = on;
  const { quantity, serials } = portion(on);
  return {
    ...goods,
    quantity: goods.quantity - quantity,
    serials: goods.serials.filter((serial) => !serials.includes(serial)),
    decided: [...goods.decided, { disposition, quantity }],
  };
}
