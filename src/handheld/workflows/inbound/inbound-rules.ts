import { changeExpected, changeOrder, tellNews } from '../../../shared/domain/inbound/change-order.ts';
import {
  type InboundState,
  type InboundTurn,
  inboundRunSchema,
} from '../../../shared/domain/inbound/inbound-state.ts';
import { type InboundStep, inboundStepOf } from '../../../shared/domain/inbound/inbound-step.ts';
import { detoursOf } from '../../../shared/domain/inbound/problems.ts';
import { arrive } from '../../../shared/domain/inbound/stand-unit.ts';
import { beginTask, handOver, pause, refreshTask, resume } from '../../../shared/domain/turn/task-steps.ts';
import { end, setState } from '../../../shared/domain/turn/turn.ts';
import type { Stamped } from '../saved-workflow.ts';
import type { OutsideFact, TurnRules } from '../turn-workflow.ts';
import type { InboundFact } from './inbound-fact.ts';
import { inboundHears } from './inbound-step.ts';
import { takeInboundFact } from './take-inbound-fact.ts';

/*
 * Receiving. No task: several operators may receive one purchase order at once, each in a receipt of his own.
 *
 *   choosing ----> labelling ----> (tracking) ----> (locating) ----> receiving <-------------------------+
 *      |  ^            ^  \                                             | product                         |
 *   listing|           |   \ SSCC with notice                           v                                |
 *          |           |    v                             (enteringLot, enteringExpiry, scanningSerials) |
 *          |           +- unpacking: all of it, or count                |                                |
 *          |           |                                                v        next product, unit,     |
 *          |           +---------- unit full ------------------- confirming -----station or a tap -------+
 *          |                                                            |
 *          +----- next papers ---- closing <----- close ---------------+          close ----> finished
 *
 *   beside it: enteringQuantity, choosingReason, disposing (returns), naming, reporting, paused; handedOver
 *
 * 1. What is scanned next says yes to what is in hand: a product with all on its label takes one scan.
 * 2. Nothing that came is refused. What does not fit is told at once, and recorded with its doubts.
 * 3. A unit is recorded as arrived before anything is received into it, and nothing goes in unrecorded.
 * 4. Where a run stands follows from its state; what others do to the order changes figures, never the step.
 * 5. Leaving keeps the run; handing over ends it with its units open: any device goes on by scanning their plates.
 */

export const inboundRules: TurnRules<InboundState, InboundStep, InboundFact> = {
  id: 'inbound',
  version: 1,
  upgrades: {},
  schema: inboundRunSchema,
  steps: inboundHears,
  extraOutside: ['order.changed'],
  stepOf: inboundStepOf,
  begin: beginTask,
  take: (turn, fact) => settled(turn, takeFact(turn, fact)),
};

function takeFact(turn: InboundTurn, fact: Stamped<InboundFact | OutsideFact>): InboundTurn {
  switch (fact.type) {
    case 'task.paused':
      return pause(setState(turn, { aside: null }));
    case 'task.resumed':
      return resume(turn);
    case 'task.handed_over':
      return detoursOf(turn.run.state).includes('hand_over') ? handOver(turn) : turn;
    case 'task.refreshed':
      return refreshTask(turn, fact);
    case 'task.taken_over':
    case 'task.cancelled':
      return end(turn, fact.type === 'task.cancelled' ? 'cancelled' : 'taken_over');
    case 'order.changed':
      return changeExpected(changeOrder(turn, fact.order ?? null), fact.expected ?? turn.run.state.expected);
    default:
      return takeInboundFact(turn, fact);
  }
}

/** What follows by itself from every change: the unit has come, and the office is heard when the hands are free. */
const settled = (before: InboundTurn, turn: InboundTurn): InboundTurn =>
  turn === before || turn.run.ended !== null ? turn : tellNews(arrive(turn));
