import type { Command } from '../../../shared/domain/command-code.ts';
import type { InboundStep } from '../../../shared/domain/inbound/inbound-step.ts';
import type { InboundFact } from './inbound-fact.ts';

/** What a scanned command says at a step: the tap it stands for; null where it means nothing. */
export function commandFact(command: Command, step: InboundStep): InboundFact | null {
  switch (command) {
    case 'damaged':
      return { type: 'problem.chosen', problem: 'damaged' };
    case 'full':
      return { type: 'unit.closed' };
    case 'skip':
      return step === 'tracking' ? { type: 'tracking.skipped' } : null;
    case 'short':
      return step === 'unpacking' ? { type: 'contents.counted' } : null;
    case 'undo':
      return { type: 'step.undone' };
    case 'report':
      return { type: 'problem.reported' };
    case 'yes':
    case 'next':
      return yesFacts[step] ?? null;
  }
}

const yesFacts: Partial<Record<InboundStep, InboundFact>> = {
  tracking: { type: 'tracking.skipped' },
  unpacking: { type: 'contents.accepted' },
  confirming: { type: 'goods.confirmed' },
  receiving: { type: 'closing.asked' },
  closing: { type: 'receipt.closed' },
  paused: { type: 'task.resumed' },
};
