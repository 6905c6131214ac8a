import { describe, expect, it } from 'vitest';
import {
  aCube,
  aUnit,
  inUnit,
  layoutOfFloor,
  receiveStation,
  storagePlaces,
} from '../../../testing/carrying-floor.ts';
import { gtin, tote } from '../../../testing/pick-floor.ts';
import { aPutawayTask } from '../../../testing/putaway-situations.ts';
import { aStock } from '../../../testing/warehouse-rows.ts';
import { aWorkFloor, type WorkFloor } from '../../../testing/work-floor.ts';
import type { StoragePicture } from '../../../shared/domain/putaway/storage-picture.ts';
import type { Task } from '../../../shared/domain/task.ts';
import type { RecordFailure } from '../recorder.ts';
import { openPutaway, type PutawayDesk } from './open-putaway.ts';
import type { PutawayPorts } from './ports.ts';

const product = aCube(2);
const task: Task = aPutawayTask(product, 40);

type House = WorkFloor & {
  ports: PutawayPorts;
  reads: () => number;
  breakStorage: () => void;
  pass: (ms: number) => void;
};

/** Unit 1 with 40 of product 2 at the receive station, and a storage that is read through a port. */
function aHouse(given: { tasks?: Task[] } = {}): House {
  const floor = aWorkFloor({
    products: [product],
    locations: [receiveStation, ...storagePlaces],
    containers: [aUnit(1)],
    stock: [inUnit(1, 'P2', { quantity: 40 }), aStock('RECV-1', 'P2', { quantity: 6 })],
    ...given,
  });
  let [reads, broken, now] = [0, false, 0];
  const storage = async (): Promise<StoragePicture> => {
    reads += 1;
    if (broken) throw new Error('the database is gone');
    const stock = (
      await Promise.all(storagePlaces.map((one) => floor.ports.lookup.stockAt(`location:${one.locationId}`)))
    ).flat();
    return { locations: storagePlaces, stock, standing: [], products: [product], layout: layoutOfFloor };
  };
  return {
    ...floor,
    ports: { ...floor.ports, storage, clock: { wall: floor.ports.clock.wall, mono: () => now } },
    reads: () => reads,
    breakStorage: () => {
      broken = true;
    },
    pass: (ms) => {
      now += ms;
    },
  };
}

async function opened({ ports }: House, taskId: string | null): Promise<PutawayDesk> {
  const result = await openPutaway(ports, taskId);
  if (!result.ok) throw new Error(result.failure.kind);
  await result.value.settled();
  return result.value;
}

async function scan(desk: PutawayDesk, ...raws: string[]): Promise<void> {
  for (const raw of raws) desk.scan({ raw, symbology: null, source: 'wedge' });
  await desk.settled();
}

const stepOf = (desk: PutawayDesk) => desk.session.getState().snapshot?.value;
const runOf = (desk: PutawayDesk) => desk.session.getState().snapshot?.context;
const deeds = ({ recorder }: House) => recorder.drafts.map(({ type, body }) => body.taskStep ?? type);

describe('opening a putaway', () => {
  it('by its task begins the task, and two scans end it', async () => {
    const house = aHouse({ tasks: [task] });
    const desk = await opened(house, 'T-1');
    expect([stepOf(desk), deeds(house)]).toEqual(['identifying', ['started']]);
    await scan(desk, tote(1), 'A-02-04-1');
    expect(deeds(house)).toEqual(['started', 'putaway', 'finished']);
    expect(desk.session.getState().phase).toBe('over');
  });

  it('without a task is one run that goes on and on', async () => {
    const house = aHouse();
    const desk = await opened(house, null);
    await scan(desk, tote(1), 'A-02-04-1', gtin(2), 'A-02-04-1');
    expect([stepOf(desk), deeds(house)]).toEqual(['identifying', ['putaway', 'putaway']]);
    expect(house.recorder.drafts[1]?.body).toMatchObject({ from: 'location:RECV-1', quantity: 6 });
  });

  it.each([
    ['that the device does not hold', [], 'unknown_task'],
    ['of another device', [{ ...task, deviceId: 'device-2' }], 'not_mine'],
    [
      'of other work',
      [
        {
          ...task,
          work: { kind: 'count', place: 'location:A-01-01-1', productId: null, reason: 'short' } as const,
        },
      ],
      'not_this_work',
    ],
  ])('of a task %s is refused', async (_, tasks, kind) => {
    expect(await openPutaway(aHouse({ tasks }).ports, 'T-1')).toEqual({ ok: false, failure: { kind } });
  });

  it('after the page was killed goes on where it was', async () => {
    const house = aHouse({ tasks: [task] });
    await scan(await opened(house, 'T-1'), tote(1));
    const desk = await opened(house, 'T-1');
    expect([stepOf(desk), runOf(desk)?.state.offers[0]?.locationId]).toEqual(['placing', 'A-02-04-1']);
    await scan(desk, 'A-02-04-1');
    expect(deeds(house)).toEqual(['started', 'putaway', 'finished']);
  });

  it('with a bookmark that cannot be read goes on with what is left', async () => {
    const house = aHouse({ tasks: [task] });
    const first = await opened(house, 'T-1');
    await scan(first, tote(1));
    first.send({ type: 'quantity.asked' });
    first.send({ type: 'quantity.entered', quantity: 15 });
    await scan(first, 'A-02-04-1');
    house.recordedFor.push(...house.recorder.drafts.map((draft) => ({ ...draft, task: null })));
    const { recorder } = house;
    const bookmarks = async () => (await recorder.bookmarks()).map((one) => ({ ...one, version: 99 }));
    const desk = await opened(
      { ...house, ports: { ...house.ports, recorder: { ...recorder, bookmarks } } },
      'T-1',
    );
    expect([stepOf(desk), runOf(desk)?.state.expected?.goods[0]?.quantity]).toEqual(['identifying', 25]);
    await scan(desk, tote(1), 'A-02-04-1');
    expect(deeds(house)).toEqual(['started', 'putaway', 'resumed', 'putaway', 'finished']);
  });
});

describe('proposals', () => {
  it('come from a storage that is read once when opened, and again after something was recorded', async () => {
    const house = aHouse();
    const desk = await opened(house, null);
    expect(house.reads()).toBe(1);
    await scan(desk, tote(1));
    expect(house.reads()).toBe(1);
    await scan(desk, 'A-02-04-1');
    expect(house.reads()).toBe(2);
    await scan(desk, gtin(2));
    expect(house.reads()).toBe(2);
    expect(runOf(desk)?.state.offers[0]?.reasons[0]).toEqual({ key: 'same_product', values: {} });
  });

  it('are made of a fresh storage for the next unit once it has grown old', async () => {
    const house = aHouse();
    const desk = await opened(house, null);
    house.pass(61_000);
    await scan(desk, tote(1));
    expect(house.reads()).toBe(2);
    house.pass(61_000);
    await scan(desk, 'A-06-04-1');
    expect(house.reads()).toBe(2);
  });

  it('are none where the storage cannot be read, and work goes on', async () => {
    const house = aHouse();
    house.breakStorage();
    const desk = await opened(house, null);
    await scan(desk, tote(1));
    expect([stepOf(desk), runOf(desk)?.state.offers]).toEqual(['placing', []]);
    await scan(desk, 'A-02-04-1');
    expect(deeds(house)).toEqual(['putaway']);
  });

  it('follow from scanned commands as from taps', async () => {
    const house = aHouse();
    const desk = await opened(house, null);
    await scan(desk, tote(1), 'CMD-FULL');
    expect(runOf(desk)?.state.offers[0]?.locationId).toBe('A-06-04-1');
    await scan(desk, 'CMD-UNDO', 'A-06-04-1', 'CMD-YES');
    expect(house.recorder.drafts[0]?.body).toMatchObject({ proposed: 'location:A-02-04-1' });
  });
});

describe('a device in trouble', () => {
  it.each<RecordFailure>([{ kind: 'storage_full' }, { kind: 'storage_broken', detail: 'gone' }])(
    '%j: nothing is shown as done before it is stored, and it is stored once',
    async (failure) => {
      const house = aHouse({ tasks: [task] });
      const desk = await opened(house, 'T-1');
      await scan(desk, tote(1));
      house.recorder.failNext(failure);
      await scan(desk, 'A-02-04-1');
      expect([desk.session.getState().phase, stepOf(desk), house.heard.at(-1)]).toEqual([
        'blocked',
        'placing',
        'error',
      ]);
      desk.session.retry();
      await desk.settled();
      expect(deeds(house)).toEqual(['started', 'putaway', 'finished']);
    },
  );

  it('whose answer was lost does not put away twice', async () => {
    const house = aHouse();
    const desk = await opened(house, null);
    await scan(desk, tote(1));
    house.recorder.loseNextAnswer();
    await scan(desk, 'A-02-04-1');
    desk.session.retry();
    await desk.settled();
    expect([deeds(house), stepOf(desk)]).toEqual([['putaway'], 'identifying']);
  });

  it('in two tabs is one run', async () => {
    const house = aHouse();
    const [here, there] = [await opened(house, null), await opened(house, null)];
    await scan(here, tote(1));
    await scan(there, tote(1), 'A-02-04-1');
    expect(deeds(house)).toEqual(['putaway']);
  });

  it('that cannot look anything up takes what is scanned', async () => {
    const house = aHouse({ tasks: [task] });
    house.breakLookup();
    house.breakStorage();
    const desk = await opened(house, 'T-1');
    await scan(desk, tote(1), 'A-02-04-1');
    expect(stepOf(desk)).toBe('confirmingPlace');
    await scan(desk, 'A-02-04-1');
    expect(house.recorder.drafts[1]?.body).toMatchObject({ quantity: 40, brokenRules: ['unknown'] });
  });
});

describe('while a task is open', () => {
  it('others who take it over end it, or leave what is in hand to its end', async () => {
    const house = aHouse({ tasks: [task] });
    const desk = await opened(house, 'T-1');
    await scan(desk, tote(1));
    house.pulls({ ...task, rev: 9, deviceId: 'device-2' });
    await desk.settled();
    expect([stepOf(desk), runOf(desk)?.message?.key]).toEqual(['placing', 'taken_over']);
    await scan(desk, 'A-02-04-1');
    expect(deeds(house)).toEqual(['started', 'putaway']);
    expect(desk.session.getState().phase).toBe('over');
  });

  it('a change by the office is told before the unit is taken', async () => {
    const house = aHouse({ tasks: [task] });
    const desk = await opened(house, 'T-1');
    house.pulls({ ...aPutawayTask(product, 30), rev: 9 });
    await desk.settled();
    expect([runOf(desk)?.message?.key, runOf(desk)?.task?.rev]).toEqual(['changed', 9]);
    house.pulls({ ...aPutawayTask(product, 30), rev: 10 });
    await desk.settled();
    expect(runOf(desk)?.task?.rev).toBe(10);
  });
});
