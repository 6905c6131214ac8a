import type { Command } from '../../../shared/domain/command-code.ts';
import type { MoveState } from '../../../shared/domain/moving/move-state.ts';
import { nameThing } from '../name-thing.ts';
import { productsThere } from '../products-of.ts';
import type { DeskParts } from '../turn-desk.ts';
import type { MoveFact } from './move-fact.ts';
import type { MoveStep } from './move-step.ts';
import type { MovePorts } from './ports.ts';

export const moveDeskParts = ({ lookup }: MovePorts): DeskParts<MoveState, MoveStep, MoveFact> => ({
  scanned: async (_run, scan, reading) => {
    const known = await nameThing(lookup, reading);
    const products = await productsThere(lookup, known);
    return { type: 'barcode.scanned', scan, reading, known, products };
  },
  commanded,
});

/** What a scanned command says: the tap it stands for. */
function commanded(command: Command): MoveFact | null {
  switch (command) {
    case 'short':
      return { type: 'problem.chosen', problem: 'goods_missing' };
    case 'damaged':
      return { type: 'problem.chosen', problem: 'damaged' };
    case 'skip':
      return { type: 'problem.chosen', problem: 'set_aside' };
    case 'undo':
      return { type: 'step.undone' };
    case 'report':
      return { type: 'problem.reported' };
    case 'yes':
      return { type: 'place.confirmed' };
    case 'next':
      return { type: 'question.dismissed' };
    case 'full':
      return null;
  }
}
