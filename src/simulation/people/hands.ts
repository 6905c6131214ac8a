import type { MovementDraft } from '../../shared/domain/movement.ts';
import { stockId } from '../../shared/domain/stock.ts';
import type { Recorder, RecordRequest } from '../../handheld/workflows/recorder.ts';
import type { DeviceHost } from '../world/device-host.ts';
import type { HandEffect } from '../world/oracle.ts';
import type { World } from '../world/world.ts';
import type { Goods } from './goods.ts';
import { handWork, reversed } from './hand-work.ts';
import type { Labels } from './labels.ts';

/*
 * The hands of whoever works with one device. They act when the last scan of a step is made, which is when the desk
 * asks for it to be recorded, and they act once:
 *
 *   asked to record -> in doubt? same work, same run: done already ---------------------> confirmed
 *                        | no                                                                ^
 *                        v                                                                   | "done" is shown, or the
 *                      hands act -> in doubt ---------------------------------------------> device knows it when it is
 *                                      | the screen asks for something else, or is left     opened again
 *                                      v
 *                      the goods go back by hand
 *
 * 1. A movement that was named before (its mid) is the same act, however often it is confirmed.
 * 2. What is in doubt is asked of the device's own journal, as the operator looks into the ledger on its screen.
 */
export interface Hands {
  /** The recorder of a tab as this person's desk gets it. */
  with(recorder: Recorder): Recorder;
  /** After the device was opened again: what of that in doubt it knows. */
  lookAgain(): void;
  /** The run is left: what its screen never took goes back. Every run's without a name. */
  letGo(runId?: string): void;
  readonly isInDoubt: boolean;
}

type Act = { runId: string; mids: readonly string[]; effects: readonly HandEffect[]; userId: string };

export function createHands(
  world: Pick<World, 'oracle' | 'trace'>,
  device: DeviceHost,
  { goods, labels }: { goods: Goods; labels: Labels },
): Hands {
  const doubtful = new Map<string, Act>();
  /** What was done under each name. */
  const known = new Map<string, string>();

  const tell = (act: Pick<Act, 'userId' | 'effects'>, what: string) => {
    world.trace.note('hands', device.name, what, keyOf(act.effects));
    goods.move(act.effects);
    world.oracle.acted({ device: device.name, userId: act.userId, what, effects: act.effects });
  };
  const giveBack = (act: Act) => {
    doubtful.delete(act.runId);
    for (const mid of act.mids) known.delete(mid);
    world.trace.note('gave back', device.name, act.runId);
    tell({ userId: act.userId, effects: reversed(act.effects) }, 'given back');
  };
  const trust = (act: Act) => {
    if (doubtful.get(act.runId) === act) doubtful.delete(act.runId);
  };
  const lookUp = (act: Act) => {
    const { entries } = device.journal();
    if (entries.some(({ mid }) => act.mids.includes(mid))) trust(act);
  };

  function act({ drafts, userId, workflow: { id: runId } }: RecordRequest): Act | null {
    const moving = drafts.map((draft) => ({ draft, effects: handWork(draft) }));
    const work = moving.filter(({ effects }) => effects.length > 0);
    const effects = work.flatMap((one) => one.effects);
    const mids = work.map(({ draft }) => draft.mid);
    const before = doubtful.get(runId);
    if (before && isSame(before.effects, effects)) {
      const again = { ...before, mids: [...new Set([...before.mids, ...mids])] };
      doubtful.set(runId, again);
      for (const { draft, effects: all } of work) known.set(draft.mid, keyOf(all));
      return again;
    }
    if (before) giveBack(before);
    const fresh = work.filter(({ draft, effects: all }) => known.get(draft.mid) !== keyOf(all));
    if (fresh.length === 0) return null;
    const done = { runId, mids, userId, effects: fresh.flatMap((one) => one.effects) };
    for (const { draft, effects: all } of fresh) known.set(draft.mid, keyOf(all));
    doubtful.set(runId, done);
    tell(done, drafts.map(({ type }) => type).join('+'));
    return done;
  }

  return {
    with: (recorder) => ({
      ...recorder,
      record: async (request) => {
        const done = act(request);
        const result = await recorder.record(request);
        if (result.ok) {
          if (done) trust(done);
          labels.stick(request.drafts);
          stand(goods, request.drafts);
        }
        return result;
      },
    }),
    lookAgain: () => {
      for (const act of [...doubtful.values()]) lookUp(act);
    },
    letGo: (runId) => {
      for (const act of [...doubtful.values()]) {
        if (runId !== undefined && act.runId !== runId) continue;
        lookUp(act);
        if (doubtful.has(act.runId)) giveBack(act);
      }
    },
    get isInDoubt() {
      return doubtful.size > 0;
    },
  };
}

/** Containers are brought along with what is in them. */
function stand(goods: Goods, drafts: readonly MovementDraft[]): void {
  for (const { type, body } of drafts) {
    if (body.lpn === undefined || body.to === undefined) continue;
    if (type === 'move' && body.productId === undefined) goods.stand(body.lpn, body.to);
    if (type === 'receipt' && body.receiptStep === 'arrived') goods.stand(body.lpn, body.to);
  }
}

const keyOf = (effects: readonly HandEffect[]): string =>
  effects
    .map(({ identity, quantity }) => `${stockId(identity)}=${quantity}`)
    .sort()
    .join(' ');

const isSame = (one: readonly HandEffect[], other: readonly HandEffect[]): boolean =>
  keyOf(one) === keyOf(other);
