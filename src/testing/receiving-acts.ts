import fc from 'fast-check';
import type { Movement, MovementBody } from '../shared/domain/movement.ts';
import { reversed } from '../shared/domain/turn/undo.ts';
import { claimTask } from '../server/tasks/claim-task.ts';
import { siteId } from './pick-scene.ts';
import { aCheck, pallet, plate, type ReceivingSite, receiptOf, station } from './receiving-scene.ts';

const places = [pallet, station, 'location:A-01-01-1', 'location:A-02-01-1', 'location:QUAR-1'];
const conditions = ['available', 'inspection', 'quarantine', 'damaged'] as const;

/** Milk without a lot, cheese of two lots, acid. */
const goods = fc.constantFrom(
  { productId: 'P1' },
  { productId: 'P2', lot: 'L1', expiry: '2027-06-30' },
  { productId: 'P2', lot: 'L2', expiry: '2027-07-31' },
  { productId: 'P4' },
);
const quantity = fc.integer({ min: 1, max: 9 });
const place = fc.constantFrom(...places);
const condition = fc.constantFrom(...conditions);
const who = fc.constantFrom('anna' as const, 'ben' as const);

/** Something that somebody does at the dock, sensible or not: the server takes it all. */
export const actArbitrary = fc.oneof(
  fc.record({
    who,
    kind: fc.constant('receive' as const),
    goods,
    quantity,
    place: fc.constantFrom(pallet, station),
    condition,
  }),
  fc.record({
    who,
    kind: fc.constant('quality' as const),
    goods,
    quantity,
    place,
    condition,
    to: condition,
    passed: fc.boolean(),
  }),
  fc.record({
    who,
    kind: fc.constantFrom('putaway' as const, 'move' as const),
    goods,
    quantity,
    from: place,
    to: place,
    condition,
  }),
  fc.record({
    who,
    kind: fc.constantFrom(
      ...(['arrive', 'closeUnit', 'close', 'carry', 'claim', 'finish', 'handOver'] as const),
    ),
  }),
  fc.record({ who, kind: fc.constant('undo' as const), back: fc.integer({ min: 0, max: 20 }) }),
);
export type ReceivingAct = typeof actArbitrary extends fc.Arbitrary<infer Act> ? Act : never;

/** Does acts one after another; keeps what was recorded, so that it can be undone once. */
export function createDockLife(site: ReceivingSite) {
  let checks = 0;
  const undone = new Set<string>();
  const undoLast = async (device: ReceivingSite['anna'], back: number): Promise<void> => {
    const candidates = device.journal
      .map(({ movement }) => movement as Movement)
      .filter(({ mid, compensates }) => compensates === null && !undone.has(mid));
    const last = candidates.at(-1 - (back % Math.max(1, candidates.length)));
    const draft = last && reversed(last);
    if (!last || !draft) return;
    undone.add(last.mid);
    await device.does(draft.type, draft.body, { compensates: last.mid });
  };
  return async (act: ReceivingAct): Promise<void> => {
    const device = site[act.who];
    const receipt = receiptOf(device, `R-${act.who}`);
    switch (act.kind) {
      case 'receive':
        return void (await receipt.take(act.goods.productId, act.quantity, {
          ...act.goods,
          to: act.place,
          condition: act.condition,
        }));
      case 'quality': {
        checks += 1;
        const check = aCheck(`C-${checks}`, { passed: act.passed, defects: act.passed ? 0 : 1 });
        const body: MovementBody = {
          ...act.goods,
          quantity: act.quantity,
          from: act.place,
          to: act.place,
        };
        const decided = { condition: act.condition, toCondition: act.to, supplier: 'Dairy Ltd', check };
        return void (await device.does('quality', { ...body, ...decided }));
      }
      case 'putaway':
      case 'move': {
        const { goods: what, quantity: amount, from, to, condition: state } = act;
        const body = { ...what, quantity: amount, from, to, condition: state };
        return void (await device.does(act.kind, body));
      }
      case 'arrive':
        return void (await receipt.arrive(plate));
      case 'closeUnit':
        return void (await receipt.closeUnit(plate));
      case 'close':
        return void (await receipt.close());
      case 'carry':
        return void (await device.does('move', { lpn: plate, from: station, to: 'location:A-02-01-1' }));
      case 'claim':
        return claim(site, device);
      case 'finish':
        return endTask(device, 'finished');
      case 'handOver':
        return endTask(device, 'handed_over');
      case 'undo':
        return undoLast(device, act.back);
    }
  };
}

/** Takes some work that waits; what the operator does from now on, he does for it. */
async function claim({ ports }: ReceivingSite, device: ReceivingSite['anna']): Promise<void> {
  if (device.settings.task !== null) return;
  const { deviceId, userId } = device.settings;
  const answer = await ports.store.write(siteId, async (tx) => {
    const [open] = await tx.tasks.find({ kind: ['putaway', 'quality-check'], status: 'open' });
    return open && claimTask(tx, ports.ids, { taskId: open.taskId, deviceId, userId });
  });
  if (answer?.kind !== 'claimed') return;
  const { taskId: id, rev, lease } = answer.task;
  device.settings.task = { id, rev, lease };
}

/** Nothing more is done for the task, whatever is left of it. */
export async function endTask(
  device: ReceivingSite['anna'],
  taskStep: 'finished' | 'handed_over',
): Promise<void> {
  if (device.settings.task === null) return;
  await device.does('task', { taskStep });
  device.settings.task = null;
}
