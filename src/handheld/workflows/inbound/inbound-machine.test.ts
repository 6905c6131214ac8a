import { describe, expect, it } from 'vitest';
import {
  type AnyInboundFactType,
  inboundFactAt,
  inboundFactTypes,
  inboundSituations,
} from '../../../testing/inbound-situations.ts';
import { type InboundStep, inboundSteps } from '../../../shared/domain/inbound/inbound-step.ts';
import { outsideFacts } from '../turn-workflow.ts';
import { inboundHears } from './inbound-step.ts';

/**
 * Where each fact leads from each step, in the situations of inbound-situations.ts. Facts that a row does not name
 * are not heard there, and change nothing: a test holds the rows against what the rules hear.
 */
type Row = Partial<Record<AnyInboundFactType, InboundStep>>;

const always: Row = { 'task.taken_over': 'handedOver', 'task.cancelled': 'handedOver' };
const onTheWay = (here: InboundStep, back: InboundStep): Row => ({
  ...always,
  'barcode.scanned': here,
  'problem.reported': 'reporting',
  'problem.chosen': here,
  'unit.closed': here,
  'closing.asked': 'closing',
  'task.paused': 'paused',
  'task.handed_over': here,
  'step.undone': back,
});
const aside = (here: InboundStep, left: InboundStep, back: InboundStep): Row => ({
  ...always,
  'barcode.scanned': here,
  'question.dismissed': left,
  'task.paused': 'paused',
  'task.handed_over': here,
  'step.undone': back,
});
const inHand = (here: InboundStep, given: Row): Row => ({
  ...onTheWay(here, 'receiving'),
  'closing.asked': here,
  'quantity.asked': 'enteringQuantity',
  'photo.taken': here,
  'problem.chosen': 'choosingReason',
  ...given,
});

const truth: Record<InboundStep, Row> = {
  choosing: {
    ...always,
    'barcode.scanned': 'labelling',
    'list.opened': 'listing',
    'arrival.chosen': 'labelling',
    'order.chosen': 'labelling',
    'problem.reported': 'reporting',
    'task.paused': 'paused',
    'step.undone': 'choosing',
  },
  listing: {
    ...aside('listing', 'choosing', 'listing'),
    'barcode.scanned': 'labelling',
    'order.chosen': 'labelling',
  },
  labelling: {
    ...onTheWay('labelling', 'choosing'),
    'barcode.scanned': 'tracking',
    'plate.taken': 'tracking',
    'unit.loose': 'locating',
  },
  tracking: {
    ...onTheWay('tracking', 'labelling'),
    'barcode.scanned': 'receiving',
    'tracking.skipped': 'locating',
    'unit.closed': 'labelling',
  },
  locating: {
    ...onTheWay('locating', 'tracking'),
    'barcode.scanned': 'receiving',
    'unit.closed': 'labelling',
  },
  unpacking: {
    ...onTheWay('unpacking', 'choosing'),
    'barcode.scanned': 'labelling',
    'contents.accepted': 'unpacking',
    'contents.counted': 'locating',
    'unit.closed': 'labelling',
  },
  receiving: {
    ...onTheWay('receiving', 'tracking'),
    'barcode.scanned': 'confirming',
    'unit.closed': 'labelling',
    'task.handed_over': 'handedOver',
  },
  enteringLot: inHand('enteringLot', { 'barcode.scanned': 'enteringExpiry' }),
  enteringExpiry: inHand('enteringExpiry', {
    'barcode.scanned': 'confirming',
    'expiry.entered': 'confirming',
  }),
  scanningSerials: inHand('scanningSerials', { 'barcode.scanned': 'confirming' }),
  confirming: inHand('confirming', {
    'barcode.scanned': 'receiving',
    'goods.confirmed': 'receiving',
    'quantity.entered': 'confirming',
    'disposition.asked': 'confirming',
    'unit.closed': 'labelling',
    'closing.asked': 'closing',
  }),
  enteringQuantity: {
    ...aside('confirming', 'confirming', 'receiving'),
    'quantity.entered': 'confirming',
    'task.handed_over': 'enteringQuantity',
  },
  choosingReason: {
    ...aside('choosingReason', 'confirming', 'receiving'),
    'damage.chosen': 'confirming',
    'return.explained': 'choosingReason',
    'quantity.asked': 'enteringQuantity',
  },
  disposing: {
    ...aside('confirming', 'confirming', 'choosingReason'),
    'disposition.chosen': 'confirming',
    'task.handed_over': 'disposing',
  },
  naming: {
    ...aside('confirming', 'confirming', 'receiving'),
    'name.entered': 'confirming',
    'task.handed_over': 'naming',
  },
  reporting: {
    ...aside('confirming', 'confirming', 'receiving'),
    'problem.chosen': 'choosingReason',
    'closing.asked': 'closing',
    'task.handed_over': 'reporting',
  },
  closing: {
    ...aside('tracking', 'receiving', 'tracking'),
    'receipt.closed': 'finished',
    'task.handed_over': 'handedOver',
  },
  paused: { ...always, 'task.resumed': 'receiving', 'task.handed_over': 'handedOver' },
  finished: {},
  handedOver: {},
};

it('a pause leaves the question that was open: the work goes on where it stood', async () => {
  for (const step of ['reporting', 'naming', 'enteringQuantity', 'listing', 'closing'] as const) {
    const run = (await inboundSituations[step]()).driven.branch();
    run.send({ type: 'task.paused' });
    expect(run.run().state.aside).toBeNull();
    run.send({ type: 'task.resumed' });
    expect(run.step()).not.toBe(step);
  }
});

const outside: readonly string[] = [...outsideFacts, 'order.changed'];

describe.each(inboundSteps)('in %s', (step) => {
  const situation = inboundSituations[step]();

  it('a situation of the table stands there', async () => {
    expect((await situation).step).toBe(step);
  });

  it('the table names what is heard', () => {
    const named = Object.keys(truth[step]).filter((type) => !outside.includes(type));
    expect(named.toSorted()).toEqual([...inboundHears[step]].toSorted());
  });

  it.each(inboundFactTypes)('%s leads where the table says', async (type) => {
    const operator = await situation;
    const run = operator.driven.branch();
    run.send(await inboundFactAt(type, step, operator));
    expect(run.step()).toBe(truth[step][type] ?? step);
  });
});
