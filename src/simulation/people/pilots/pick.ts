import { openPick } from '../../../handheld/workflows/pick/open-pick.ts';
import { pickPorts } from '../../../handheld/app/pick/pick-ports.ts';
import type { PickFact } from '../../../handheld/workflows/pick/pick-event.ts';
import type { PickStep } from '../../../handheld/workflows/pick/pick-step.ts';
import type { PickSnapshot } from '../../../handheld/workflows/pick/pick-workflow.ts';
import { fillingTote } from '../../../shared/domain/pick/cart.ts';
import { type LineWork, takeQuantity } from '../../../shared/domain/pick/line-work.ts';
import type { PickRun } from '../../../shared/domain/pick/pick-run.ts';
import { isOpenTo, isPossible } from '../../../shared/domain/pick/problems.ts';
import { putBackNow } from '../../../shared/domain/pick/put-back.ts';
import { current, slotOf, slotWithoutTote } from '../../../shared/domain/pick/run-facts.ts';
import { remainingOf, type RunLine } from '../../../shared/domain/pick/run-line.ts';
import { locationPlace } from '../../../shared/domain/place.ts';
import type { HandEffect } from '../../world/oracle.ts';
import { type Craft, type Deed, leave, scan, type Sight, tap } from '../desk.ts';
import { pieceLabel } from '../labels.ts';
import { wrongCode } from '../slips.ts';

type On = { work: LineWork; line: RunLine };
type Looking = Sight<PickSnapshot>;

/** Picking a list as the screen asks, with what may happen on the way. */
export const pickCraft: Craft<PickSnapshot, PickFact> = {
  open: (workplace, taskId) => openPick(pickPorts(workplace), taskId ?? ''),
  next: (sight) => detour(sight) ?? asAsked(sight),
  wayOut: ({ snapshot: { context: run } }) => [
    tap({ type: 'question.dismissed' }),
    tap({ type: 'step.undone' }),
    ...(isOpenTo(run, 'hand_over') ? [tap<PickFact>({ type: 'list.handed_over' })] : []),
    tap({ type: 'list.paused' }),
  ],
  standsAt: ({ value, context: run }) =>
    JSON.stringify([value, run.work, run.hand, run.returning, run.aside, run.history.length, run.selected]),
};

/** What nobody asked for. */
function detour({ snapshot, whim }: Looking): Deed<PickFact> | null {
  const { context: run } = snapshot;
  const on = current(run);
  if (run.aside !== null || run.paused) return null;
  if (whim.strikes(0.015)) return scan(wrongCode(whim));
  if (whim.strikes(0.008) && isOpenTo(run, 'skip')) return tap({ type: 'line.skipped' });
  if (whim.strikes(0.008) && run.history.length > 0) return tap({ type: 'step.undone' });
  if (whim.strikes(0.008) && isOpenTo(run, 'pause')) return tap({ type: 'list.paused' });
  if (whim.strikes(0.02) && isOpenTo(run, 'put_back')) return tap({ type: 'put_back.chosen' });
  if (whim.strikes(0.03) && isOpenTo(run, 'drop')) return tap({ type: 'drop.chosen' });
  if (whim.strikes(0.05) && isPossible(run, 'leave_in_tote'))
    return tap({ type: 'problem.chosen', problem: 'leave_in_tote' });
  if (on && whim.strikes(0.01) && isPossible(run, 'tote_full'))
    return tap({ type: 'problem.chosen', problem: 'tote_full' });
  if (on && whim.strikes(0.01) && isPossible(run, 'damaged') && !on.line.product.tracking.serial)
    return tap({ type: 'problem.chosen', problem: 'damaged' });
  if (on?.work.product && whim.strikes(0.02)) return tap({ type: 'quantity.asked' });
  if (whim.strikes(0.003) && isOpenTo(run, 'hand_over')) return tap({ type: 'list.handed_over' });
  return null;
}

/** The next thing that is asked for, wherever the run stands. */
function asAsked(sight: Looking): Deed<PickFact> {
  const { snapshot, labels, whim } = sight;
  const run = snapshot.context;
  const on = current(run);
  if (run.again !== null) return scan(run.again);
  switch (snapshot.value as PickStep) {
    case 'assigningTotes': {
      const orderId = slotWithoutTote(run)?.orderId;
      return scan(toteAlready(run, orderId, sight) ?? labels.freshTote());
    }
    case 'replacingTote':
      return scan(labels.freshTote());
    case 'locating':
      return on ? go(sight, on) : leave('no line');
    case 'identifying':
      return on ? take(sight, on) : leave('no line');
    case 'scanningSerials':
      return on ? nextSerial(sight, on) : leave('no line');
    case 'stowing':
      return scan((on && toteOf(run, on.line)) ?? labels.freshTote());
    case 'confirmingLot':
      return on ? answerLot(sight, on) : leave('no line');
    case 'enteringQuantity':
      return on ? sayHowMany(sight, on) : tap({ type: 'question.dismissed' });
    case 'choosingReason':
      return on ? sayWhy(sight, on) : tap({ type: 'question.dismissed' });
    case 'reporting':
      return tap({ type: 'question.dismissed' });
    case 'puttingBack':
      return putBack(sight);
    case 'delivering':
      return scan(run.drops.length > 0 ? whim.oneOf(run.drops).locationId : 'PACK-1');
    case 'closing':
      return tap({ type: 'list.closed' });
    case 'paused':
      return tap({ type: 'list.resumed' });
    case 'finished':
    case 'handedOver':
      return leave('over');
  }
}

/** Goods that came with a list of somebody else lie in the tote that bears the order's number. */
function toteAlready(run: PickRun, orderId: string | undefined, { labels }: Looking): string | null {
  const lines = run.lines.filter((line) => line.orderId === orderId);
  const isThere = lines.some(({ portions }) => portions.some(({ tote }) => tote === null));
  return isThere && orderId !== undefined ? labels.toteOf(orderId) : null;
}

const toteOf = (run: PickRun, { orderId }: RunLine): string | null => {
  const slot = slotOf(run, orderId);
  return slot ? fillingTote(slot) : null;
};

/** What of the line truly lies there; of the lot that it wants before any other. */
function there({ goods }: Looking, { work, line }: On): HandEffect[] {
  const { product, owner, condition, lot, expiry } = line;
  const all = goods
    .at(locationPlace(work.place ?? line.locationId))
    .filter(({ identity }) => identity.productId === product.productId)
    .filter(({ identity }) => identity.owner === owner && identity.condition === condition);
  const wanted = all.filter(({ identity }) => identity.lot === lot && identity.expiry === expiry);
  return wanted.length > 0 ? wanted : line.lotDemanded ? [] : all;
}

/** As many of one lot as can be taken with one pick. */
function available(sight: Looking, on: On): number {
  const goods = there(sight, on);
  const first = goods[0]?.identity;
  return goods
    .filter(({ identity }) => identity.lot === first?.lot && identity.expiry === first?.expiry)
    .reduce((sum, { quantity }) => sum + quantity, 0);
}

function go(sight: Looking, on: On): Deed<PickFact> {
  if (!on.work.product && available(sight, on) === 0 && isPossible(sight.snapshot.context, 'nothing_there'))
    return tap({ type: 'problem.chosen', problem: 'nothing_there' });
  return scan(on.line.locationId);
}

function take(sight: Looking, on: On): Deed<PickFact> {
  const count = available(sight, on);
  if (count === 0) return tap({ type: 'problem.chosen', problem: 'nothing_there' });
  if (count < takeQuantity(on.work, on.line)) return tap({ type: 'quantity.asked' });
  return label(sight, on);
}

function label(sight: Looking, on: On): Deed<PickFact> {
  const piece = there(sight, on)[0];
  const wanted = there(sight, on).find(({ identity }) => identity.serial === on.line.serial) ?? piece;
  return wanted ? scan(pieceLabel(on.line.product, wanted.identity)) : leave('no piece');
}

/** Yes to what truly lies there; a label that was picked up elsewhere is no goods. */
function answerLot(sight: Looking, on: On): Deed<PickFact> {
  const { question } = on.work;
  const place = locationPlace(on.work.place ?? on.line.locationId);
  const isThere = sight.goods
    .at(place)
    .some(
      ({ identity }) =>
        identity.productId === on.line.product.productId &&
        identity.lot === question?.lot &&
        identity.expiry === question.expiry,
    );
  return tap({ type: isThere ? 'lot.confirmed' : 'question.dismissed' });
}

function nextSerial(sight: Looking, on: On): Deed<PickFact> {
  const next = there(sight, on).find(
    ({ identity: { serial } }) => serial !== null && !on.work.serials.includes(serial),
  );
  return next ? scan(pieceLabel(on.line.product, next.identity)) : tap({ type: 'quantity.asked' });
}

function sayHowMany(sight: Looking, on: On): Deed<PickFact> {
  const { aside } = sight.snapshot.context;
  const most = Math.min(available(sight, on), remainingOf(on.line));
  if (aside?.kind === 'quantity' && aside.purpose === 'damaged')
    return tap({ type: 'quantity.entered', quantity: Math.min(1, most) });
  const least = on.work.serials.length;
  const fewer = sight.whim.strikes(0.5) ? sight.whim.between(1, Math.max(1, most)) : most;
  return tap({ type: 'quantity.entered', quantity: Math.max(least, Math.min(most, fewer)) });
}

function sayWhy(sight: Looking, on: On): Deed<PickFact> {
  const { aside } = sight.snapshot.context;
  if (aside?.kind !== 'reason') return tap({ type: 'question.dismissed' });
  const left = available(sight, on) - aside.quantity;
  switch (aside.purpose) {
    case 'rest':
      return tap({ type: 'reason.chosen', reason: left > 0 ? 'later' : 'not_enough' });
    case 'short':
      return tap({ type: 'reason.chosen', reason: 'empty' });
    case 'damaged':
      return tap({ type: 'reason.chosen', reason: left > 0 ? 'good_ones' : 'none_left' });
  }
}

/** What is to go back is named, and brought where it came from; now and then to another place of the kind. */
function putBack({ snapshot, whim }: Looking): Deed<PickFact> {
  const now = putBackNow(snapshot.context);
  if (!now) return tap({ type: 'question.dismissed' });
  if (now.from === 'tote' && !now.done.product) {
    const { lot, expiry, serials } = now.goods;
    return scan(pieceLabel(now.line.product, { lot, expiry, serial: serials[0] ?? null }));
  }
  return scan(whim.strikes(0.1) ? wrongCode(whim, 'place') : now.home);
}
