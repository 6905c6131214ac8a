import { inboundPorts } from '../../../handheld/app/work/work-ports.ts';
import type { InboundFact } from '../../../handheld/workflows/inbound/inbound-fact.ts';
import { openInbound } from '../../../handheld/workflows/inbound/open-inbound.ts';
import type { TurnSnapshot } from '../../../handheld/workflows/turn-workflow.ts';
import {
  damageReasons,
  type InboundState,
  type OpenReceipt,
} from '../../../shared/domain/inbound/inbound-state.ts';
import type { InboundStep } from '../../../shared/domain/inbound/inbound-step.ts';
import { problemsOf } from '../../../shared/domain/inbound/problems.ts';
import { returnReasons } from '../../../shared/domain/return-disposition.ts';
import { siteData } from '../../site/site-data.ts';
import { type Craft, type Deed, leave, scan, type Sight, tap } from '../desk.ts';
import { caseLabel, pieceLabel } from '../labels.ts';
import { productOf, stations } from '../seen-goods.ts';
import { wrongCode } from '../slips.ts';

type Looking = Sight<TurnSnapshot<InboundState, InboundStep>>;
type InboundDeed = Deed<InboundFact>;

/** Receiving what the supplier's lorry brought: what is expected, now and then something else. */
export const inboundCraft: Craft<TurnSnapshot<InboundState, InboundStep>, InboundFact> = {
  open: (workplace, taskId) => openInbound(inboundPorts(workplace), taskId),
  next: (sight) => detour(sight) ?? asAsked(sight),
  wayOut: () => [
    tap({ type: 'question.dismissed' }),
    tap({ type: 'step.undone' }),
    tap({ type: 'problem.chosen', problem: 'set_aside' }),
    tap({ type: 'closing.asked' }),
    tap({ type: 'receipt.closed' }),
    tap({ type: 'task.paused' }),
  ],
  standsAt: ({ value, context: { state, history, again } }) =>
    JSON.stringify([
      value,
      state.receipt?.receiptId,
      state.unit,
      state.station,
      state.goods,
      history.length,
      again,
    ]),
};

function detour({ snapshot: { value, context }, whim }: Looking): InboundDeed | null {
  const { state } = context;
  if (value === 'paused' || value === 'closing' || state.aside !== null) return null;
  if (whim.strikes(0.012)) return scan(wrongCode(whim));
  if (whim.strikes(0.01) && context.history.length > 0) return tap({ type: 'step.undone' });
  if (whim.strikes(0.006)) return tap({ type: 'task.paused' });
  if (whim.strikes(0.006) && problemsOf(state).includes('other_station'))
    return tap({ type: 'problem.chosen', problem: 'other_station' });
  return null;
}

function asAsked(sight: Looking): InboundDeed {
  const { snapshot, whim } = sight;
  const { state } = snapshot.context;
  if (snapshot.context.again !== null && whim.strikes(0.7)) return scan(snapshot.context.again);
  switch (snapshot.value) {
    case 'choosing':
      return chooseArrival(sight);
    case 'listing':
      return chooseFromList(state);
    case 'labelling':
      return label(sight);
    case 'tracking':
      return whim.strikes(0.2)
        ? scan(`CARRIER${whim.between(100_000, 999_999)}`)
        : tap({ type: 'tracking.skipped' });
    case 'locating':
      return scan(whim.oneOf(stations));
    case 'unpacking':
      if (state.station === null) return scan(whim.oneOf(stations));
      return tap({ type: whim.strikes(0.25) ? 'contents.counted' : 'contents.accepted' });
    case 'receiving':
      return receive(sight);
    case 'enteringLot':
      return { type: lotOf(state.goods?.product?.productId ?? '', whim.between(1, 2)) };
    case 'enteringExpiry':
      return tap({ type: 'expiry.entered', digits: '300627' });
    case 'scanningSerials':
      return oneMoreSerial(sight);
    case 'confirming':
      return confirm(sight);
    case 'enteringQuantity':
      return enterQuantity(sight);
    case 'choosingReason':
      return state.aside?.kind === 'damage'
        ? tap({ type: 'damage.chosen', reason: whim.oneOf(damageReasons) })
        : tap({ type: 'return.explained', reason: whim.oneOf(returnReasons) });
    case 'disposing':
    case 'reporting':
      return tap({ type: 'question.dismissed' });
    case 'naming':
      return tap({ type: 'name.entered', name: 'Something new' });
    case 'closing':
      return tap({ type: 'receipt.closed' });
    case 'paused':
      return tap({ type: 'task.resumed' });
    case 'finished':
    case 'handedOver':
      return leave('over');
  }
}

const announced = siteData.asns.flatMap(({ purchaseOrderId, units }) =>
  units.flatMap(({ sscc }) => (purchaseOrderId === null ? [] : [{ purchaseOrderId, sscc }])),
);

/** What stands at the dock: an announced pallet, an order's goods, rarely something that nobody knows of. */
function chooseArrival({ snapshot, whim }: Looking): InboundDeed {
  const { expected } = snapshot.context.state;
  const fresh = expected.filter(({ isBegun }) => !isBegun);
  const unit = announced.find(({ purchaseOrderId }) =>
    fresh.some((one) => one.purchaseOrderId === purchaseOrderId),
  );
  if (unit && whim.strikes(0.6)) return scan(`]C100${unit.sscc}`);
  if (whim.strikes(0.05)) return tap({ type: 'arrival.chosen', how: 'unplanned' });
  if (expected.length === 0) return leave('nothing arrives');
  if (whim.strikes(0.1)) return tap({ type: 'list.opened' });
  const order = whim.oneOf(fresh.length > 0 ? fresh : expected);
  return scan(order.purchaseOrderId);
}

function chooseFromList({ expected }: InboundState): InboundDeed {
  const first = expected[0];
  return first
    ? tap({ type: 'order.chosen', purchaseOrderId: first.purchaseOrderId })
    : tap({ type: 'question.dismissed' });
}

function label({ labels, whim, snapshot }: Looking): InboundDeed {
  if (dueOf(snapshot.context.state) === null && snapshot.context.state.receipt?.kind !== 'unplanned')
    return tap({ type: 'closing.asked' });
  if (whim.strikes(0.3)) return tap({ type: 'plate.taken' });
  if (whim.strikes(0.06)) return tap({ type: 'unit.loose' });
  return scan(labels.freshPlate());
}

/** The next product that is expected and has not come in full yet. */
function dueOf({ receipt, received }: InboundState): { productId: string; due: number } | null {
  const line = receipt?.lines.find((one) => dueOn(one, received) > 0);
  return line ? { productId: line.productId, due: dueOn(line, received) } : null;
}

const dueOn = (line: OpenReceipt['lines'][number], received: InboundState['received']): number =>
  line.expected -
  line.received -
  received
    .filter(({ productId }) => productId === line.productId)
    .reduce((sum, { quantity }) => sum + quantity, 0);

/** Product by product; more or others than expected now and then. Enough for one unit is a few of them. */
function receive(sight: Looking): InboundDeed {
  const { snapshot, whim } = sight;
  const { state } = snapshot.context;
  const due = dueOf(state);
  const isEnough = (state.unit?.entries ?? 0) >= 2;
  if (isEnough && whim.strikes(0.4)) return tap({ type: 'unit.closed' });
  if (due === null && !whim.strikes(state.receipt?.kind === 'unplanned' && !isEnough ? 1 : 0.05))
    return tap({ type: (state.unit?.lpn ?? null) === null ? 'closing.asked' : 'unit.closed' });
  const productId =
    due === null || whim.strikes(0.03) ? whim.oneOf(siteData.products).productId : due.productId;
  return scan(arriving(productId, sight, due?.due ?? 1));
}

function arriving(productId: string, { whim, labels }: Looking, due: number): string {
  const product = productOf(productId);
  if (!product) return productId;
  const lot = lotOf(productId, whim.between(1, 2));
  const marks = { lot: whim.strikes(0.15) ? null : lot, expiry: whim.strikes(0.15) ? null : '2027-06-30' };
  const serial = product.tracking.serial ? labels.freshSerial(productId) : null;
  const isCase = !product.tracking.serial && due >= 6 && whim.strikes(0.5);
  return isCase ? caseLabel(product, { ...marks, serial }) : pieceLabel(product, { ...marks, serial });
}

const lotOf = (productId: string, n: number): string => `R${n}-${productId.slice(2)}`;

function oneMoreSerial({ snapshot, labels }: Looking): InboundDeed {
  const product = snapshot.context.state.goods?.product;
  if (!product) return tap({ type: 'problem.chosen', problem: 'not_on_goods' });
  const serial = labels.freshSerial(product.productId);
  return scan(pieceLabel(product, { lot: null, expiry: null, serial }));
}

function confirm({ snapshot, whim }: Looking): InboundDeed {
  const { goods } = snapshot.context.state;
  if (goods?.said === 'packing' && goods.product?.tracking.serial !== true && whim.strikes(0.4))
    return tap({ type: 'quantity.asked' });
  if (goods?.damage === null && whim.strikes(0.05))
    return tap({ type: 'problem.chosen', problem: 'damaged' });
  return tap({ type: 'goods.confirmed' });
}

function enterQuantity({ snapshot, whim }: Looking): InboundDeed {
  const { state } = snapshot.context;
  const isDamage = state.aside?.kind === 'quantity' && state.aside.purpose === 'damaged';
  if (isDamage) return tap({ type: 'quantity.entered', quantity: 1 });
  const most = state.goods?.product?.tracking.serial ? 2 : Math.min(12, dueOf(state)?.due ?? 4);
  return tap({ type: 'quantity.entered', quantity: whim.between(1, Math.max(1, most)) });
}
