import type { PutawayOperator } from '../../../testing/putaway-operator.ts';
import {
  type AnyPutawayFactType,
  factFor,
  putawayFactTypes,
  situations,
} from '../../../testing/putaway-situations.ts';
import { testKilledBefore, testTruth, type TruthTable } from '../../../testing/truth-table.ts';
import { type PutawayStep, putawaySteps } from './putaway-step.ts';

type Row = Record<AnyPutawayFactType, PutawayStep | 'same'>;

const rest: Row = {
  'barcode.scanned': 'same',
  'goods.chosen': 'same',
  'quantity.asked': 'same',
  'quantity.entered': 'same',
  'problem.reported': 'same',
  'problem.chosen': 'same',
  'place.confirmed': 'same',
  'question.dismissed': 'same',
  'work.ended': 'same',
  'work.changed': 'same',
  'step.undone': 'same',
  'task.paused': 'same',
  'task.resumed': 'same',
  'task.handed_over': 'same',
  'task.refreshed': 'same',
  'task.taken_over': 'same',
  'task.cancelled': 'same',
};

/** Where each fact leads from each step, in the situations of putaway-situations.ts. */
const truth: Record<PutawayStep, Row> = {
  identifying: {
    ...rest,
    'barcode.scanned': 'placing',
    'problem.reported': 'reporting',
    'task.paused': 'paused',
    'task.handed_over': 'handedOver',
    'task.taken_over': 'handedOver',
    'task.cancelled': 'handedOver',
  },
  choosing: {
    ...rest,
    'barcode.scanned': 'placing',
    'goods.chosen': 'placing',
    'problem.reported': 'reporting',
    'problem.chosen': 'identifying',
    'step.undone': 'identifying',
  },
  enteringQuantity: {
    ...rest,
    'quantity.entered': 'placing',
    'question.dismissed': 'placing',
    'step.undone': 'identifying',
    'task.paused': 'paused',
  },
  scanningSerials: {
    ...rest,
    'barcode.scanned': 'placing',
    'quantity.asked': 'enteringQuantity',
    'problem.reported': 'reporting',
    'problem.chosen': 'identifying',
    'step.undone': 'placing',
  },
  placing: {
    ...rest,
    'barcode.scanned': 'finished',
    'quantity.asked': 'enteringQuantity',
    'problem.reported': 'reporting',
    'step.undone': 'identifying',
    'task.paused': 'paused',
  },
  confirmingPlace: {
    ...rest,
    'barcode.scanned': 'finished',
    'problem.reported': 'reporting',
    'place.confirmed': 'finished',
    'question.dismissed': 'placing',
    'step.undone': 'identifying',
    'task.paused': 'paused',
  },
  reporting: {
    ...rest,
    'barcode.scanned': 'finished',
    'problem.chosen': 'placing',
    'question.dismissed': 'placing',
    'step.undone': 'identifying',
    'task.paused': 'paused',
    'task.handed_over': 'placing',
  },
  paused: {
    ...rest,
    'task.resumed': 'placing',
  },
  finished: rest,
  handedOver: rest,
};

const table: TruthTable<PutawayOperator, PutawayStep, AnyPutawayFactType> = {
  steps: putawaySteps,
  types: putawayFactTypes,
  truth,
  situations: situations,
  stepOf: (operator) => operator.step,
  happen: (operator, type, step) => operator.hears(factFor(type, step, operator)),
};

testTruth(table);
testKilledBefore(table, { ends: ['finished', 'handedOver'] });
