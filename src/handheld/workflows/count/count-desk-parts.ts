import type { Command } from '../../../shared/domain/command-code.ts';
import type { CountRun } from '../../../shared/domain/counting/count-message.ts';
import type { CountScan } from '../../../shared/domain/counting/count-scan.ts';
import type { CountState } from '../../../shared/domain/counting/count-state.ts';
import { sectionOf } from '../../../shared/domain/counting/sections.ts';
import type { KnownThing } from '../../../shared/domain/known-thing.ts';
import { nameThing } from '../name-thing.ts';
import type { DeskParts } from '../turn-desk.ts';
import type { CountFact } from './count-fact.ts';
import type { CountStep } from './count-step.ts';
import { knownHere, lotsHere } from './known-here.ts';
import type { CountPorts } from './ports.ts';

/** How facts reach a run of counting: what a scan stands for, and what is known of the place when it is closed. */
export const countDeskParts = (ports: CountPorts): DeskParts<CountState, CountStep, CountFact> => ({
  scanned: async (run, scan, reading) => {
    const known = await nameThing(ports.lookup, reading);
    return { type: 'barcode.scanned', scan, reading, known, lots: await lotsOf(ports, run, known) };
  },
  commanded: commandFact,
  completed: async (run, fact) => {
    if (fact.type !== 'place.closed' && fact.type !== 'absence.confirmed') return fact;
    const section = sectionOf(run.state);
    return { ...fact, known: section ? await knownHere(ports, section.place) : null };
  },
});

/** Only for a product that is told apart by lot or date; a database that cannot answer knows none. */
async function lotsOf(
  ports: CountPorts,
  { state }: CountRun,
  known: KnownThing | null,
): Promise<CountScan['lots']> {
  const section = sectionOf(state);
  if (!section || known?.kind !== 'product') return [];
  const { tracking, productId } = known.product;
  if (!tracking.lot && !tracking.expiry) return [];
  try {
    return await lotsHere(ports, section.place, productId);
  } catch {
    return [];
  }
}

/** What a scanned command says at a step: the tap it stands for. */
export function commandFact(command: Command, step: CountStep): CountFact | null {
  switch (command) {
    case 'damaged':
      return { type: 'problem.chosen', problem: 'damaged' };
    case 'skip':
      return { type: 'problem.chosen', problem: 'unreachable' };
    case 'undo':
      return { type: 'step.undone' };
    case 'report':
      return { type: 'problem.reported' };
    case 'yes':
      return { type: 'absence.confirmed', known: null };
    case 'next':
      return nextFact(step);
    case 'short':
    case 'full':
      return null;
  }
}

function nextFact(step: CountStep): CountFact {
  if (step === 'paused') return { type: 'task.resumed' };
  return step === 'locating' ? { type: 'run.closed' } : { type: 'place.closed', known: null };
}
