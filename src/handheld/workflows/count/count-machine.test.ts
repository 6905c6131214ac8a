import { type CountOperator, countsAgain } from '../../../testing/count-scene.ts';
import { countFacts, countSituations, rightCountScans } from '../../../testing/count-situations.ts';
import { testOpenedAgain, testTruth, type TruthTable } from '../../../testing/truth-table.ts';
import type { OutsideFact } from '../turn-workflow.ts';
import type { CountFactType } from './count-fact.ts';
import { type CountStep, countSteps } from './count-step.ts';

type Type = CountFactType | OutsideFact['type'];
type Row = Record<Type, CountStep | 'same'>;

const rest: Row = {
  'barcode.scanned': 'same',
  'place.closed': 'same',
  'absence.confirmed': 'same',
  'lot.chosen': 'same',
  'figure.chosen': 'same',
  'question.dismissed': 'same',
  'quantity.asked': 'same',
  'quantity.entered': 'same',
  'problem.reported': 'same',
  'problem.chosen': 'same',
  'reason.chosen': 'same',
  'place.left': 'same',
  'run.closed': 'same',
  'step.undone': 'same',
  'task.paused': 'same',
  'task.resumed': 'same',
  'task.handed_over': 'same',
  'task.refreshed': 'same',
  'task.taken_over': 'same',
  'task.cancelled': 'same',
};
const off = { 'task.taken_over': 'handedOver', 'task.cancelled': 'handedOver' } as const;
const working = { ...off, 'task.paused': 'paused', 'task.handed_over': 'handedOver' } as const;
const problems = { 'problem.reported': 'reporting', 'problem.chosen': 'choosingReason' } as const;

/** Where each fact leads from each step, in the situations of count-situations.ts. `known` is looked up by the desk. */
const truth: Record<CountStep, Row> = {
  locating: { ...rest, ...working, ...problems, 'barcode.scanned': 'counting' },
  counting: {
    ...rest,
    ...working,
    ...problems,
    'place.closed': 'confirmingAbsent',
    'quantity.asked': 'enteringQuantity',
  },
  recounting: {
    ...rest,
    ...working,
    ...problems,
    'place.closed': 'confirmingAbsent',
    'quantity.asked': 'enteringQuantity',
  },
  namingLot: {
    ...rest,
    ...working,
    'barcode.scanned': 'counting',
    'lot.chosen': 'counting',
    'question.dismissed': 'counting',
    'step.undone': 'locating',
  },
  confirmingAbsent: {
    ...rest,
    ...working,
    'barcode.scanned': 'counting',
    'absence.confirmed': 'recounting',
    'question.dismissed': 'counting',
    'step.undone': 'counting',
  },
  enteringQuantity: {
    ...rest,
    ...working,
    'quantity.entered': 'counting',
    'question.dismissed': 'counting',
    'step.undone': 'counting',
  },
  reporting: {
    ...rest,
    ...working,
    'barcode.scanned': 'counting',
    'problem.chosen': 'choosingReason',
    'question.dismissed': 'counting',
    'step.undone': 'counting',
  },
  choosingReason: {
    ...rest,
    ...working,
    'reason.chosen': 'handedOver',
    'question.dismissed': 'counting',
    'step.undone': 'counting',
  },
  paused: { ...rest, ...off, 'task.resumed': 'counting', 'task.handed_over': 'handedOver' },
  finished: rest,
  handedOver: rest,
};

const table: TruthTable<CountOperator, CountStep, Type> = {
  steps: countSteps,
  types: Object.keys(rest) as Type[],
  truth,
  situations: countSituations,
  stepOf: (operator) => operator.step(),
  happen: async (operator, type, step) => {
    const fact = type === 'barcode.scanned' ? null : countFacts[type];
    if (fact === null) await operator.scan(rightCountScans[step]);
    else if (fact.type === 'place.closed' || fact.type === 'absence.confirmed') await operator.tap(fact);
    else operator.desk.session.send(fact);
    await operator.desk.settled();
  },
};

testTruth(table);
testOpenedAgain(table, { ends: ['finished', 'handedOver'], again: countsAgain, scans: rightCountScans });
