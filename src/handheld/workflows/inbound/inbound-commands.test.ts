import { type CommandTruth, row, testCommands } from '../../../testing/command-truth.ts';
import { inboundSituations } from '../../../testing/inbound-situations.ts';
import type { InboundStep } from '../../../shared/domain/inbound/inbound-step.ts';
import { turnWorkflow } from '../turn-machine.ts';
import { commandFacts } from './command-facts.ts';
import type { InboundFactType } from './inbound-fact.ts';
import { inboundRules } from './inbound-rules.ts';

/** Goods are told apart before they go into the unit. */
const atGoods = {
  ...row.working,
  damaged: 'problem.chosen',
  skip: 'problem.chosen',
  full: 'unit.closed',
} as const;

/** What each command comes to at each step, in the situations of inbound-situations.ts. */
const truth: CommandTruth<InboundStep, InboundFactType> = {
  choosing: { ...row.working, undo: 'told', number: 'arrival.chosen' },
  listing: { ...row.told, no: 'question.dismissed', pause: 'task.paused' },
  labelling: { ...row.working, number: 'plate.taken' },
  tracking: { ...row.working, skip: 'tracking.skipped', next: 'tracking.skipped', yes: 'tracking.skipped' },
  locating: row.working,
  unpacking: { ...row.working, short: 'problem.chosen' },
  receiving: { ...row.working, full: 'unit.closed', next: 'unit.closed' },
  enteringLot: atGoods,
  enteringExpiry: atGoods,
  scanningSerials: atGoods,
  confirming: {
    ...atGoods,
    next: 'goods.confirmed',
    yes: 'goods.confirmed',
    number: 'quantity.entered',
  },
  enteringQuantity: { ...row.asked, yes: 'quantity.entered', number: 'quantity.entered' },
  choosingReason: { ...row.asked, yes: 'damage.chosen', number: 'damage.chosen' },
  disposing: { ...row.asked, yes: 'disposition.chosen', number: 'disposition.chosen' },
  naming: row.asked,
  reporting: { ...row.asked, damaged: 'problem.chosen', skip: 'problem.chosen', number: 'problem.chosen' },
  closing: { ...row.asked, next: 'receipt.closed', yes: 'receipt.closed' },
  paused: row.resting,
  finished: 'end',
  handedOver: 'end',
};

testCommands({
  workflow: (newRun) => turnWorkflow(inboundRules, newRun),
  table: commandFacts,
  truth,
  runIn: async (step: InboundStep) => (await inboundSituations[step]()).driven.run(),
});
