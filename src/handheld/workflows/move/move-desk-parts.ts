import type { MoveState } from '../../../shared/domain/moving/move-state.ts';
import { nameThing } from '../name-thing.ts';
import { productsThere } from '../products-of.ts';
import type { DeskParts } from '../turn-desk.ts';
import { commandFacts } from './command-facts.ts';
import type { MoveFact } from './move-fact.ts';
import type { MoveStep } from './move-step.ts';
import type { MovePorts } from './ports.ts';

export const moveDeskParts = ({ lookup }: MovePorts): DeskParts<MoveState, MoveStep, MoveFact> => ({
  scanned: async (_run, scan, reading) => {
    const known = await nameThing(lookup, reading);
    const products = await productsThere(lookup, known);
    return { type: 'barcode.scanned', scan, reading, known, products };
  },
  commands: commandFacts,
});
