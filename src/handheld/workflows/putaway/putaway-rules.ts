import {
  positionOf,
  type PutawayState,
  putawayStateSchema,
} from '../../../shared/domain/putaway/putaway-state.ts';
import { type Run, runSchema } from '../../../shared/domain/turn/run.ts';
import { beginTask } from '../../../shared/domain/turn/task-steps.ts';
import type { TurnRules } from '../turn-workflow.ts';
import type { PutawayFact } from './putaway-fact.ts';
import type { PutawayStep } from './putaway-step.ts';
import { takePutawayFact } from './take-putaway-fact.ts';

/*
 * Putaway: what stands at a station or came out of a check is brought to its place.
 *
 *   identifying --unit--------------------> placing --place--> next goods of the unit, or identifying / finished
 *        |                                   ^  |
 *        +--place of loose goods--> choosing-+  +--other place, or one that breaks a rule--> confirmingPlace --yes--> "
 *
 * A part, a count or pieces with serials are asked for in between; the rest of goods gets the next proposal.
 *
 * 1. One movement per stock figure and place, recorded with the scan of the place: two scans for a unit with one product.
 * 2. What is proposed breaks no rule and has room. Any other place is taken all the same: with a yes, a reason, and the
 *    rules it breaks in the movement.
 * 3. What is in hand is brought to its end, whoever has the task by then.
 * 4. Proposals come from the storage that the desk adds to a fact; without it there are none, and work goes on.
 */
export const putawayRules: TurnRules<PutawayState, PutawayStep, PutawayFact> = {
  id: 'putaway',
  version: 1,
  upgrades: {},
  schema: runSchema(putawayStateSchema),
  steps: {
    identifying: [
      'barcode.scanned',
      'problem.reported',
      'problem.chosen',
      'work.ended',
      'step.undone',
      'task.paused',
      'task.handed_over',
    ],
    choosing: [
      'barcode.scanned',
      'goods.chosen',
      'problem.reported',
      'problem.chosen',
      'step.undone',
      'task.paused',
    ],
    enteringQuantity: [
      'barcode.scanned',
      'quantity.entered',
      'question.dismissed',
      'step.undone',
      'task.paused',
    ],
    scanningSerials: [
      'barcode.scanned',
      'quantity.asked',
      'problem.reported',
      'problem.chosen',
      'step.undone',
      'task.paused',
    ],
    placing: [
      'barcode.scanned',
      'quantity.asked',
      'problem.reported',
      'problem.chosen',
      'step.undone',
      'task.paused',
    ],
    confirmingPlace: [
      'barcode.scanned',
      'place.confirmed',
      'question.dismissed',
      'problem.reported',
      'step.undone',
      'task.paused',
    ],
    reporting: [
      'barcode.scanned',
      'problem.chosen',
      'question.dismissed',
      'step.undone',
      'task.paused',
      'task.handed_over',
    ],
    paused: ['barcode.scanned', 'task.resumed', 'task.handed_over'],
    finished: [],
    handedOver: [],
  },
  extraOutside: ['work.changed'],
  stepOf,
  begin: beginTask,
  take: takePutawayFact,
};

function stepOf({ ended, paused, state }: Run<PutawayState>): PutawayStep {
  if (ended !== null) return ended === 'finished' ? 'finished' : 'handedOver';
  return paused ? 'paused' : positionOf(state);
}
