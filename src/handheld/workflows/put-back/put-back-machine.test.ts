import { type PutBackOperator, putsBackAgain } from '../../../testing/put-back-scene.ts';
import { putBackFacts, putBackSituations, rightPutBackScans } from '../../../testing/put-back-situations.ts';
import { testOpenedAgain, testTruth, type TruthTable } from '../../../testing/truth-table.ts';
import type { OutsideFact } from '../turn-workflow.ts';
import type { PutBackFactType } from './put-back-fact.ts';
import { type PutBackStep, putBackSteps } from './put-back-step.ts';

type Type = PutBackFactType | OutsideFact['type'];
type Row = Record<Type, PutBackStep | 'same'>;

const rest: Row = {
  'barcode.scanned': 'same',
  'goods.chosen': 'same',
  'source.left': 'same',
  'goods.confirmed': 'same',
  'question.dismissed': 'same',
  'quantity.asked': 'same',
  'quantity.entered': 'same',
  'problem.reported': 'same',
  'problem.chosen': 'same',
  'reason.chosen': 'same',
  'run.closed': 'same',
  'work.changed': 'same',
  'step.undone': 'same',
  'task.paused': 'same',
  'task.resumed': 'same',
  'task.handed_over': 'same',
  'task.refreshed': 'same',
  'task.taken_over': 'same',
  'task.cancelled': 'same',
};
const off = { 'task.taken_over': 'handedOver', 'task.cancelled': 'handedOver' } as const;
const ofTask = { ...off, 'task.paused': 'paused', 'task.handed_over': 'handedOver' } as const;

/** Where each fact leads from each step, in the situations of put-back-situations.ts. */
const truth: Record<PutBackStep, Row> = {
  sourcing: { ...rest, ...off, 'barcode.scanned': 'placing', 'run.closed': 'finished' },
  choosing: {
    ...rest,
    ...off,
    'barcode.scanned': 'placing',
    'goods.chosen': 'taking',
    'source.left': 'sourcing',
    'problem.reported': 'reporting',
    'step.undone': 'sourcing',
  },
  taking: {
    ...rest,
    ...ofTask,
    'barcode.scanned': 'placing',
    'quantity.asked': 'enteringQuantity',
    'problem.reported': 'reporting',
    'problem.chosen': 'enteringQuantity',
  },
  confirmingGoods: {
    ...rest,
    ...ofTask,
    'barcode.scanned': 'placing',
    'goods.confirmed': 'placing',
    'question.dismissed': 'taking',
    'problem.reported': 'reporting',
    'problem.chosen': 'enteringQuantity',
  },
  scanningSerials: {
    ...rest,
    'barcode.scanned': 'placing',
    'quantity.asked': 'enteringQuantity',
    'problem.reported': 'reporting',
    'problem.chosen': 'enteringQuantity',
    'step.undone': 'taking',
    'task.paused': 'paused',
  },
  placing: {
    ...rest,
    'barcode.scanned': 'finished',
    'quantity.asked': 'enteringQuantity',
    'problem.reported': 'reporting',
    'problem.chosen': 'enteringQuantity',
    'step.undone': 'taking',
    'task.paused': 'paused',
  },
  enteringQuantity: {
    ...rest,
    ...ofTask,
    'quantity.entered': 'choosingReason',
    'question.dismissed': 'taking',
    'work.changed': 'same',
  },
  reporting: {
    ...rest,
    ...ofTask,
    'barcode.scanned': 'placing',
    'problem.chosen': 'enteringQuantity',
    'question.dismissed': 'taking',
  },
  choosingReason: {
    ...rest,
    ...ofTask,
    'reason.chosen': 'finished',
    'question.dismissed': 'taking',
  },
  paused: { ...rest, ...off, 'task.resumed': 'taking', 'task.handed_over': 'handedOver' },
  finished: rest,
  handedOver: rest,
};

const table: TruthTable<PutBackOperator, PutBackStep, Type> = {
  steps: putBackSteps,
  types: Object.keys(rest) as Type[],
  truth,
  situations: putBackSituations,
  stepOf: (operator) => operator.step(),
  happen: async (operator, type, step) => {
    if (type === 'barcode.scanned') await operator.scan(rightPutBackScans[step]);
    else operator.desk.session.send(putBackFacts[type]);
    await operator.desk.settled();
  },
};

testTruth(table);
testOpenedAgain(table, { ends: ['finished', 'handedOver'], again: putsBackAgain, scans: rightPutBackScans });
