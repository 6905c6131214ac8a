import type { Command } from '../../../shared/domain/command-code.ts';
import type { KnownThing } from '../../../shared/domain/known-thing.ts';
import type { Source } from '../../../shared/domain/returning/found.ts';
import type { ReturnRun } from '../../../shared/domain/returning/return-message.ts';
import type { ReturnGoods, ReturnState } from '../../../shared/domain/returning/return-state.ts';
import type { ScanReading } from '../../../shared/domain/scan-reading.ts';
import { isTaskOf, type Task } from '../../../shared/domain/task.ts';
import { nameThing } from '../name-thing.ts';
import type { DeskParts } from '../turn-desk.ts';
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
  commanded: (command, step) => commandFact(command, step),
  changed: (run, task) => changedWork(ports, run, task),
});

/** A database that cannot answer leaves a tote or place without contents; the operator says what is in it. */
async function found(
  ports: PutBackPorts,
  run: ReturnRun,
  reading: ScanReading,
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

/** What a scanned command says at a step: the tap it stands for. */
export function commandFact(command: Command, step: PutBackStep): PutBackFact | null {
  switch (command) {
    case 'short':
      return { type: 'problem.chosen', problem: step === 'taking' ? 'nothing_there' : 'too_few' };
    case 'damaged':
      return { type: 'problem.chosen', problem: 'damaged' };
    case 'full':
      return { type: 'problem.chosen', problem: 'place_full' };
    case 'skip':
      return { type: 'source.left' };
    case 'undo':
      return { type: 'step.undone' };
    case 'report':
      return { type: 'problem.reported' };
    case 'yes':
      return { type: 'goods.confirmed' };
    case 'next':
      return step === 'paused' ? { type: 'task.resumed' } : { type: 'run.closed' };
  }
}

async function changedWork(ports: PutBackPorts, run: ReturnRun, task: Task): Promise<readonly PutBackFact[]> {
  if (!isTaskOf(task, 'put-back') || run.state.due === null) return [];
  const { quantity, product, lot, condition, from, home } = task.work;
  const { productId } = product;
  const homes = await homesFor(ports, { productId, lot, condition, from, origin: home });
  return [{ type: 'work.changed', quantity, homes }];
}
