import { describe, expect, it } from 'vitest';
import {
  type AnyMoveFactType,
  moveFactFor,
  moveFactTypes,
  moveSituations,
} from '../../../testing/move-operator.ts';
import { type MoveStep, moveSteps } from './move-step.ts';

/** Where each fact leads from each step: a fact or a step that is added does not compile before it is decided here. */
const truth: Record<MoveStep, Record<AnyMoveFactType, MoveStep | 'same'>> = {
  identifying: {
    'barcode.scanned': 'placing',
    'goods.chosen': 'same',
    'quantity.asked': 'same',
    'quantity.entered': 'same',
    'problem.reported': 'same',
    'problem.chosen': 'same',
    'place.confirmed': 'same',
    'question.dismissed': 'same',
    'work.ended': 'finished',
    'step.undone': 'same',
    'task.refreshed': 'same',
    'task.taken_over': 'same',
    'task.cancelled': 'same',
  },
  choosing: {
    'barcode.scanned': 'placing',
    'goods.chosen': 'placing',
    'quantity.asked': 'same',
    'quantity.entered': 'same',
    'problem.reported': 'reporting',
    'problem.chosen': 'identifying',
    'place.confirmed': 'same',
    'question.dismissed': 'same',
    'work.ended': 'same',
    'step.undone': 'identifying',
    'task.refreshed': 'same',
    'task.taken_over': 'same',
    'task.cancelled': 'same',
  },
  enteringQuantity: {
    'barcode.scanned': 'same',
    'goods.chosen': 'same',
    'quantity.asked': 'same',
    'quantity.entered': 'placing',
    'problem.reported': 'same',
    'problem.chosen': 'same',
    'place.confirmed': 'same',
    'question.dismissed': 'placing',
    'work.ended': 'same',
    'step.undone': 'choosing',
    'task.refreshed': 'same',
    'task.taken_over': 'same',
    'task.cancelled': 'same',
  },
  scanningSerials: {
    'barcode.scanned': 'placing',
    'goods.chosen': 'same',
    'quantity.asked': 'enteringQuantity',
    'quantity.entered': 'same',
    'problem.reported': 'reporting',
    'problem.chosen': 'identifying',
    'place.confirmed': 'same',
    'question.dismissed': 'same',
    'work.ended': 'same',
    'step.undone': 'placing',
    'task.refreshed': 'same',
    'task.taken_over': 'same',
    'task.cancelled': 'same',
  },
  placing: {
    'barcode.scanned': 'identifying',
    'goods.chosen': 'same',
    'quantity.asked': 'enteringQuantity',
    'quantity.entered': 'same',
    'problem.reported': 'reporting',
    'problem.chosen': 'identifying',
    'place.confirmed': 'same',
    'question.dismissed': 'same',
    'work.ended': 'same',
    'step.undone': 'choosing',
    'task.refreshed': 'same',
    'task.taken_over': 'same',
    'task.cancelled': 'same',
  },
  confirmingPlace: {
    'barcode.scanned': 'identifying',
    'goods.chosen': 'same',
    'quantity.asked': 'same',
    'quantity.entered': 'same',
    'problem.reported': 'reporting',
    'problem.chosen': 'same',
    'place.confirmed': 'identifying',
    'question.dismissed': 'placing',
    'work.ended': 'same',
    'step.undone': 'choosing',
    'task.refreshed': 'same',
    'task.taken_over': 'same',
    'task.cancelled': 'same',
  },
  reporting: {
    'barcode.scanned': 'identifying',
    'goods.chosen': 'same',
    'quantity.asked': 'same',
    'quantity.entered': 'same',
    'problem.reported': 'same',
    'problem.chosen': 'identifying',
    'place.confirmed': 'same',
    'question.dismissed': 'placing',
    'work.ended': 'same',
    'step.undone': 'choosing',
    'task.refreshed': 'same',
    'task.taken_over': 'same',
    'task.cancelled': 'same',
  },
  finished: {
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
  },
};

describe.each(moveSteps)('in %s', (step) => {
  it('a situation of the table stands there', () => {
    expect(moveSituations[step]().step).toBe(step);
  });

  it.each(moveFactTypes)('%s leads where the table says', (type) => {
    const operator = moveSituations[step]();
    const leadsTo = truth[step][type] === 'same' ? step : truth[step][type];
    expect(operator.hears(moveFactFor(type, step, operator)).step).toBe(leadsTo);
  });

  it.each(moveFactTypes)('%s leads there too after the page was killed', (type) => {
    const [operator, killed] = [moveSituations[step](), moveSituations[step]()];
    if (step !== 'finished') killed.isKilled();
    for (const one of [operator, killed]) one.hears(moveFactFor(type, step, one));
    expect(killed.run).toEqual(operator.run);
    expect(killed.last).toEqual(operator.last);
  });
});
