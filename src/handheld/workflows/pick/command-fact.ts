import type { Command } from '../../../shared/domain/command-code.ts';
import type { PickFact } from './pick-event.ts';
import type { PickStep } from './pick-step.ts';

/** What a scanned command says at a step: the tap it stands for. */
export function commandFact(command: Command, step: PickStep): PickFact {
  switch (command) {
    case 'short':
      return { type: 'problem.chosen', problem: 'nothing_there' };
    case 'damaged':
      return { type: 'problem.chosen', problem: 'damaged' };
    case 'full':
      return { type: 'problem.chosen', problem: 'tote_full' };
    case 'skip':
      return { type: 'line.skipped' };
    case 'undo':
      return { type: 'step.undone' };
    case 'report':
      return { type: 'problem.reported' };
    case 'yes':
      return { type: 'lot.confirmed' };
    case 'next':
      return nextFact(step);
  }
}

function nextFact(step: PickStep): PickFact {
  if (step === 'paused') return { type: 'list.resumed' };
  return step === 'closing' ? { type: 'list.closed' } : { type: 'notice.seen' };
}
