import type { KnownThing } from '../../../shared/domain/known-thing.ts';
import type { Source } from '../../../shared/domain/returning/found.ts';
import type { ReturnRun } from '../../../shared/domain/returning/return-message.ts';
import type { ReturnGoods, ReturnState } from '../../../shared/domain/returning/return-state.ts';
import type { SureReading } from '../../../shared/domain/scan-reading.ts';
import { isTaskOf, type Task } from '../../../shared/domain/task.ts';
import { nameThing } from '../name-thing.ts';
import type { DeskParts } from '../turn-desk.ts';
import { commandFacts } from './command-facts.ts';
import { homesFor, sourceOf, strangerOf } from './find-goods.ts';
import type { PutBackPorts } from './ports.ts';
import type { PutBackFact } from './put-back-fact.ts';
import type { PutBackStep } from './put-back-step.ts';

/** How facts reach a run of putting back: what a scan stands for, and what lies at a scanned tote or place. */
export const putBackDeskParts = (ports: PutBackPorts): DeskParts<ReturnState, PutBackStep, PutBackFact> => ({
  scanned: async (run, scan, reading) => {
    const known = await nameThing(ports.lookup, reading);
    const [source, stranger] = await found(ports, run, reading, known);
    return { type: 'barcode.scanned', scan, reading, known, source, stranger };
  },
  commands: commandFacts,
  changed: (run, task) => changedWork(ports, run, task),
});

/** A database that cannot answer leaves a tote or place without contents; the operator says what is in it. */
async function found(
  ports: PutBackPorts,
  run: ReturnRun,
  reading: SureReading,
  known: KnownThing | null,
): Promise<[Source | null, ReturnGoods | null]> {
  const { source: from, goods } = run.state;
  const goodsId = `n${goods.length}-${run.mids.used}`;
  try {
    return await Promise.all([
      sourceOf(ports, reading, known),
      from === null ? null : strangerOf(ports, reading, known, { from, goodsId }),
    ]);
  } catch {
    return [null, null];
  }
}

async function changedWork(ports: PutBackPorts, run: ReturnRun, task: Task): Promise<readonly PutBackFact[]> {
  if (!isTaskOf(task, 'put-back') || run.state.due === null) return [];
  const { quantity, product, lot, condition, from, home } = task.work;
  const { productId } = product;
  const homes = await homesFor(ports, { productId, lot, condition, from, origin: home });
  return [{ type: 'work.changed', quantity, homes }];
}
