import { askToClose, closeReceipt, closeUnit } from '../../../shared/domain/inbound/close-receipt.ts';
import {
  askDisposition,
  chooseDisposition,
  chooseReturnReason,
} from '../../../shared/domain/inbound/decide-return.ts';
import { enterExpiry, waive } from '../../../shared/domain/inbound/fill-goods.ts';
import type { InboundTurn } from '../../../shared/domain/inbound/inbound-state.ts';
import { say } from '../../../shared/domain/inbound/inbound-texts.ts';
import { addPhoto, nameGoods } from '../../../shared/domain/inbound/note-goods.ts';
import {
  openOrder,
  openReturn,
  openUnknownOrder,
  openUnplanned,
} from '../../../shared/domain/inbound/open-receipt.ts';
import { type InboundProblem, problemsOf } from '../../../shared/domain/inbound/problems.ts';
import { countInstead, receiveWhole } from '../../../shared/domain/inbound/receive-whole.ts';
import { recordGoods } from '../../../shared/domain/inbound/record-goods.ts';
import {
  chooseDamage,
  enterDamaged,
  enterQuantity,
  reportDamage,
} from '../../../shared/domain/inbound/set-quantity.ts';
import { setAside } from '../../../shared/domain/inbound/take-goods.ts';
import { takeInboundScan } from '../../../shared/domain/inbound/take-scan.ts';
import { takeLoose, takePlate, takeTracking } from '../../../shared/domain/inbound/take-unit.ts';
import { typedDate } from '../../../shared/domain/inbound/typed-date.ts';
import { setState, step } from '../../../shared/domain/turn/turn.ts';
import { undoStep } from '../../../shared/domain/turn/undo.ts';
import type { Stamped } from '../saved-workflow.ts';
import type { CommonFact } from '../turn-workflow.ts';
import type { InboundFact, InboundFactOf, InboundFactType } from './inbound-fact.ts';

type Task = Exclude<CommonFact['type'], 'step.undone'>;
type OwnType = Exclude<InboundFactType, Task | 'order.changed'>;
/** What follows from a fact; `today` is an ISO date. */
type Rule<T extends OwnType> = (turn: InboundTurn, fact: InboundFactOf<T>, today: string) => InboundTurn;

const rules: { [T in OwnType]: Rule<T> } = {
  'barcode.scanned': takeInboundScan,
  'list.opened': (turn) => setState(turn, { aside: { kind: 'listing' } }),
  'order.chosen': (turn, { order, purchaseOrderId }) =>
    order ? openOrder(turn, order) : openUnknownOrder(turn, purchaseOrderId),
  'arrival.chosen': (turn, { how }) => (how === 'return' ? openReturn(turn, null) : openUnplanned(turn)),
  'plate.taken': (turn, { lpn }) => (lpn ? takePlate(turn, lpn, null) : say(turn, 'error', 'no_plates', {})),
  'unit.loose': takeLoose,
  'tracking.skipped': (turn) => takeTracking(turn, null),
  'contents.accepted': (turn, _, today) => receiveWhole(turn, today),
  'contents.counted': countInstead,
  'goods.confirmed': (turn, _, today) => recordGoods(turn, today),
  'quantity.asked': (turn) => setState(turn, { aside: { kind: 'quantity', purpose: 'received' } }),
  'quantity.entered': (turn, { quantity }, today) =>
    isDamage(turn) ? enterDamaged(turn, quantity) : enterQuantity(turn, quantity, today),
  'expiry.entered': (turn, { digits }, today) => enterExpiry(turn, typedDate(digits, today), digits),
  'problem.reported': (turn) => setState(turn, { aside: { kind: 'problems' } }),
  'problem.chosen': (turn, { problem }, today) => takeProblem(turn, problem, today),
  'damage.chosen': (turn, { reason }) => chooseDamage(turn, reason),
  'return.explained': (turn, { reason }) => chooseReturnReason(turn, reason),
  'disposition.asked': askDisposition,
  'disposition.chosen': (turn, { disposition }) => chooseDisposition(turn, disposition),
  'photo.taken': (turn, { evidenceId }) => addPhoto(turn, evidenceId),
  'name.entered': (turn, { name }) => nameGoods(turn, name),
  'unit.closed': (turn, _, today) => closeUnit(turn, today),
  'closing.asked': (turn, _, today) => askToClose(turn, today),
  'receipt.closed': closeReceipt,
  // A question that the goods themselves ask is left by putting them aside.
  'question.dismissed': (turn) => (turn.run.state.aside ? setState(turn, { aside: null }) : setAside(turn)),
  'step.undone': undone,
};

/** What follows from something the operator did. */
export function takeInboundFact(
  turn: InboundTurn,
  fact: Stamped<Extract<InboundFact, { type: OwnType }>>,
): InboundTurn {
  // The rule under the type of a fact takes that fact: the compiler cannot follow this over a union.
  const rule = rules[fact.type] as Rule<OwnType>;
  return rule(turn, fact, fact.stamp.at.slice(0, 10));
}

const isDamage = ({ run: { state } }: InboundTurn): boolean =>
  state.aside?.kind === 'quantity' && state.aside.purpose === 'damaged';

function undone(turn: InboundTurn): InboundTurn {
  const before = undoStep(turn);
  return before === turn ? turn : say(before, 'success', 'undone', {});
}

function takeProblem(turn: InboundTurn, problem: InboundProblem, today: string): InboundTurn {
  if (!problemsOf(turn.run.state).includes(problem)) return turn;
  switch (problem) {
    case 'damaged':
      return reportDamage(turn);
    case 'not_on_goods':
      return waive(turn);
    case 'name_product':
      return setState(turn, { aside: { kind: 'naming' } });
    case 'set_aside':
      return setAside(turn);
    case 'count_contents':
      return countInstead(turn);
    case 'unit_full':
      return closeUnit(turn, today);
    case 'other_station':
      return step(turn, { station: null, aside: null });
    case 'no_unit':
      return takeLoose(setState(turn, { aside: null }));
  }
}
