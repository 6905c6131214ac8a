import { describe, expect, it } from 'vitest';
import { aCube, aUnit, inUnit, receiveStation, storagePlaces } from '../../../testing/carrying-floor.ts';
import { gtin, tote } from '../../../testing/pick-floor.ts';
import { aPutawayTask } from '../../../testing/putaway-situations.ts';
import { aStock } from '../../../testing/warehouse-rows.ts';
import { aWorkFloor, type WorkFloor } from '../../../testing/work-floor.ts';
import type { RecordFailure } from '../recorder.ts';
import { type MoveDesk, openMove } from './open-move.ts';

const aHouse = (): WorkFloor =>
  aWorkFloor({
    products: [aCube(1), aCube(2)],
    locations: [receiveStation, ...storagePlaces],
    containers: [aUnit(1)],
    stock: [inUnit(1, 'P1', { quantity: 20 }), aStock('A-02-04-1', 'P2', { quantity: 30 })],
    tasks: [aPutawayTask(aCube(1), 20)],
  });

async function opened({ ports }: WorkFloor): Promise<MoveDesk> {
  const result = await openMove(ports, null);
  if (!result.ok) throw new Error(result.failure.kind);
  await result.value.settled();
  return result.value;
}

async function scan(desk: MoveDesk, ...raws: string[]): Promise<void> {
  for (const raw of raws) desk.scan({ raw, symbology: null, source: 'wedge' });
  await desk.settled();
}

const stepOf = (desk: MoveDesk) => desk.session.getState().snapshot?.value;
const targets = ({ recorder }: WorkFloor) => recorder.drafts.map(({ type, body }) => `${type} ${body.to}`);

describe('moving on a device', () => {
  it('takes fast scans in order, container after container', async () => {
    const house = aHouse();
    const desk = await opened(house);
    await scan(desk, tote(1), 'A-06-04-1', 'A-02-04-1', gtin(2), tote(1));
    expect(targets(house)).toEqual(['move location:A-06-04-1', `move lpn:${tote(1)}`]);
    expect(stepOf(desk)).toBe('identifying');
  });

  it('goes on where it was after the page was killed', async () => {
    const house = aHouse();
    await scan(await opened(house), tote(1));
    const desk = await opened(house);
    expect(stepOf(desk)).toBe('placing');
    await scan(desk, 'A-06-04-1');
    expect(targets(house)).toEqual(['move location:A-06-04-1']);
  });

  it('is nobody’s task', async () => {
    expect(await openMove(aHouse().ports, 'T-1')).toEqual({ ok: false, failure: { kind: 'not_this_work' } });
  });

  it('takes scanned commands for taps', async () => {
    const house = aHouse();
    const desk = await opened(house);
    await scan(desk, 'A-02-04-1', gtin(2), 'CMD-DAMAGED');
    expect(stepOf(desk)).toBe('enteringQuantity');
    await scan(desk, 'CMD-NO', 'A-09-09-9', 'CMD-YES', 'CMD-UNDO');
    expect(targets(house)).toEqual(['move location:A-09-09-9', 'move location:A-02-04-1']);
  });

  it.each<RecordFailure>([{ kind: 'storage_full' }, { kind: 'storage_broken', detail: 'gone' }])(
    'that cannot be stored (%j) is stored once, later',
    async (failure) => {
      const house = aHouse();
      const desk = await opened(house);
      await scan(desk, tote(1));
      house.recorder.failNext(failure);
      await scan(desk, 'A-06-04-1');
      expect([desk.session.getState().phase, stepOf(desk)]).toEqual(['blocked', 'placing']);
      desk.session.retry();
      await desk.settled();
      expect(targets(house)).toEqual(['move location:A-06-04-1']);
    },
  );

  it('goes on where the device knows nothing at all', async () => {
    const house = aHouse();
    house.breakLookup();
    const desk = await opened(house);
    await scan(desk, tote(1), 'A-06-04-1', 'A-06-04-1');
    expect(house.recorder.drafts[0]?.body).toMatchObject({ lpn: tote(1), brokenRules: ['unknown'] });
  });
});
