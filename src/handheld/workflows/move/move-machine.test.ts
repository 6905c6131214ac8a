import {
  type AnyMoveFactType,
  moveFactFor,
  moveFactTypes,
  type MoveOperator,
  moveSituations,
} from '../../../testing/move-operator.ts';
import { testKilledBefore, testTruth, type TruthTable } from '../../../testing/truth-table.ts';
import { type MoveStep, moveSteps } from './move-step.ts';

type Row = Record<AnyMoveFactType, MoveStep | 'same'>;

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
  'step.undone': 'same',
  'task.refreshed': 'same',
  'task.taken_over': 'same',
  'task.cancelled': 'same',
};

/** Where each fact leads from each step, in the situations of move-operator.ts. */
const truth: Record<MoveStep, Row> = {
  identifying: {
    ...rest,
    'barcode.scanned': 'placing',
    'work.ended': 'finished',
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
    'step.undone': 'choosing',
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
    'barcode.scanned': 'identifying',
    'quantity.asked': 'enteringQuantity',
    'problem.reported': 'reporting',
    'problem.chosen': 'identifying',
    'step.undone': 'choosing',
  },
  confirmingPlace: {
    ...rest,
    'barcode.scanned': 'identifying',
    'problem.reported': 'reporting',
    'place.confirmed': 'identifying',
    'question.dismissed': 'placing',
    'step.undone': 'choosing',
  },
  reporting: {
    ...rest,
    'barcode.scanned': 'identifying',
    'problem.chosen': 'identifying',
    'question.dismissed': 'placing',
    'step.undone': 'choosing',
  },
  finished: rest,
};

const table: TruthTable<MoveOperator, MoveStep, AnyMoveFactType> = {
  steps: moveSteps,
  types: moveFactTypes,
  truth,
  situations: moveSituations,
  stepOf: (operator) => operator.step,
  happen: (operator, type, step) => operator.hears(moveFactFor(type, step, operator)),
};

testTruth(table);
testKilledBefore(table, { ends: ['finished'] });
