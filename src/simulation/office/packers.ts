import { lpnPlace, placeParts } from '../../shared/domain/place.ts';
import type { ShipResponse } from '../../shared/protocol/board/order-actions.ts';
import type { JournalEntry } from '../../server/db/rows/journal-entry.ts';
import { sentMovement } from '../../server/movements/sent-movement.ts';
import { stockEffects } from '../../shared/domain/movement-effects.ts';
import type { Movement } from '../../shared/domain/movement.ts';
import { dropTypes } from '../../shared/domain/location.ts';
import { type Goods, goodsOf } from '../people/goods.ts';
import { siteData } from '../site/site-data.ts';
import type { HandEffect } from '../world/oracle.ts';
import type { World } from '../world/world.ts';
import { managerCaller } from './caller.ts';
import { startRounds } from './rounds.ts';

const packZone = siteData.locations
  .filter(({ type }) => dropTypes.includes(type))
  .map(({ locationId }) => `location:${locationId}`);

/**
 * Packers look at the totes that stand before them and let orders leave whose totes are all there and whose gate is
 * open. They take out what the packing list says, as far as it lies there.
 */
export function startPackers(world: World): void {
  const chance = world.chance('office.packers');
  const ask = managerCaller(world, siteData.managers[1]!);
  const goods = goodsOf(world);
  /** Orders whose goods left the house, whatever a restored server believes. */
  const gone = new Set<string>();

  const ship = async (orderId: string): Promise<void> => {
    const answer = await ask<ShipResponse>('POST', `orders/${orderId}/ship`);
    if (answer?.status !== 200 || gone.has(orderId)) return;
    gone.add(orderId);
    const { mids = [], lpns = [] } = answer.body;
    const entries = await world.server.read(async (tx) => {
      await tx.journal.load(mids);
      return mids.flatMap((mid) => tx.journal.get(mid) ?? []);
    });
    const left = entries.flatMap((entry) => takeOut(goods, entry));
    for (const lpn of lpns) if (goods.at(lpnPlace(lpn)).length === 0) goods.stand(lpn, null);
    world.oracle.shipped({ orderId, goods: left });
  };
  const pack = async (): Promise<void> => {
    const here = new Set(packZone.flatMap((place) => goods.standingAt(place)));
    const orders = await world.server.read(async (tx) => {
      const picked = await tx.orders.find({ status: 'picked' });
      const totes = await tx.containers.find({ orderId: picked.map(({ orderId }) => orderId) });
      return picked
        .map(({ orderId }) => ({ orderId, totes: totes.filter((tote) => tote.orderId === orderId) }))
        .filter(({ orderId, totes: own }) => gone.has(orderId) || own.every(({ lpn }) => here.has(lpn)));
    });
    const ready = orders.filter(({ orderId, totes }) => gone.has(orderId) || totes.length > 0);
    if (ready.length > 0) await ship(chance.oneOf(ready).orderId);
  };
  startRounds(world, chance, { name: 'pack', everyMs: 12_000, act: pack, alsoWhileHealing: true });
}

/** Takes out of a tote what a line of the packing list says, but never more than is there; what left. */
function takeOut(goods: Goods, { raw }: JournalEntry): HandEffect[] {
  return stockEffects(sentMovement(raw) as Movement)
    .filter(({ identity }) => placeParts(identity.place).kind !== 'virtual')
    .map(({ identity, quantity }) => ({ identity, quantity: -Math.min(-quantity, goods.of(identity)) }))
    .filter(({ quantity }) => quantity < 0)
    .map((effect) => {
      goods.move([effect]);
      return { ...effect, quantity: -effect.quantity };
    });
}
