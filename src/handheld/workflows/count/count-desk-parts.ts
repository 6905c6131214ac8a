import type { CountRun } from '../../../shared/domain/counting/count-message.ts';
import type { CountScan } from '../../../shared/domain/counting/count-scan.ts';
import type { CountState } from '../../../shared/domain/counting/count-state.ts';
import { currentFigure, sectionOf } from '../../../shared/domain/counting/sections.ts';
import type { KnownThing } from '../../../shared/domain/known-thing.ts';
import { nameThing } from '../name-thing.ts';
import type { DeskParts } from '../turn-desk.ts';
import { commandFacts } from './command-facts.ts';
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
  commands: commandFacts,
  counting: {
    steps: ['counting', 'recounting'],
    isOn: ({ state, again }) =>
      again === null && !state.aside && !state.naming && !state.absence && currentFigure(state) !== null,
  },
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
