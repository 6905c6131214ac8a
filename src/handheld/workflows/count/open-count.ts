import { type CountState, newCountState } from '../../../shared/domain/counting/count-state.ts';
import { placeParts } from '../../../shared/domain/place.ts';
import { type ProductCard, productCard } from '../../../shared/domain/product.ts';
import type { Result } from '../../../shared/domain/result.ts';
import { isTaskOf, type Task, type TaskOf } from '../../../shared/domain/task.ts';
import { newRun, type Run } from '../../../shared/domain/turn/run.ts';
import { openRun, type OpenRunFailure } from '../open-run.ts';
import type { Stamp } from '../saved-workflow.ts';
import type { TurnDesk } from '../turn-desk.ts';
import type { OwnMovement } from '../turn-ports.ts';
import { countDeskParts } from './count-desk-parts.ts';
import type { CountFact } from './count-fact.ts';
import { countRules } from './count-rules.ts';
import type { CountStep } from './count-step.ts';
import type { CountPorts } from './ports.ts';

export type CountDesk = TurnDesk<CountState, CountStep, CountFact>;

/** Opens the counting of a task's place, or of any place the operator scans (`taskId` null). */
export const openCount = (
  ports: CountPorts,
  taskId: string | null,
): Promise<Result<CountDesk, OpenRunFailure>> =>
  openRun(ports, countRules, countDeskParts(ports), {
    taskId,
    ofTask: async (task, recorded) => (isTaskOf(task, 'count') ? ofTask(ports, task, recorded) : null),
    free: async () => (stamp) => newRun(newCountState(), stamp.id),
  });

/**
 * Without its bookmark a count begins again from nothing: what was counted before and not recorded is no fact, and
 * what was recorded is only counted once more.
 */
async function ofTask(
  ports: CountPorts,
  { taskId, rev, lease, work }: Task & TaskOf<'count'>,
  recorded: readonly OwnMovement[],
): Promise<(stamp: Stamp) => Run<CountState>> {
  const { place, productId, reason } = work;
  const checkDigits = await checkDigitsOf(ports, work);
  const product = productId === null ? null : await cardOf(ports, productId);
  const state = newCountState({ place, checkDigits, product, reason });
  return ({ id }) => {
    const run = newRun(state, id, { taskId, rev, lease });
    return recorded.length === 0 ? run : { ...run, opening: 'resumed' };
  };
}

async function checkDigitsOf(
  { lookup }: CountPorts,
  { place }: TaskOf<'count'>['work'],
): Promise<string | null> {
  const { kind, id } = placeParts(place);
  if (kind !== 'location') return null;
  try {
    return (await lookup.location(id))?.checkDigits ?? null;
  } catch {
    return null;
  }
}

/** A product that the device does not know is named by its number, and is tracked by nothing. */
async function cardOf({ lookup }: CountPorts, productId: string): Promise<ProductCard> {
  const unknown: ProductCard = {
    productId,
    name: productId,
    barcodes: [{ code: productId, level: 'each', quantity: 1 }],
    tracking: { lot: false, expiry: false, serial: false },
    hazardClass: null,
    imageUrl: null,
  };
  try {
    const product = await lookup.product(productId);
    return product ? productCard(product) : unknown;
  } catch {
    return unknown;
  }
}
