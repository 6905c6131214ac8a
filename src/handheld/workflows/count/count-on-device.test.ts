import { describe, expect, it } from 'vitest';
import { aHouseToCount, nothingMore } from '../../../testing/count-scene.ts';
import { createHandheldBench, type HandheldBench } from '../../../testing/handheld-bench.ts';
import { gtin, tote } from '../../../testing/pick-floor.ts';
import { someStock } from '../../../testing/work-floor.ts';
import type { Change } from '../../../shared/protocol/pull.ts';
import { countPorts, putBackPorts } from '../../app/work/work-ports.ts';
import { openPutBack } from '../put-back/open-put-back.ts';
import type { TurnDesk } from '../turn-desk.ts';
import type { AnyFact } from '../turn-workflow.ts';
import { openCount } from './open-count.ts';

const { products, locations, containers, stock } = aHouseToCount().rows;

/** A handheld that has pulled the whole house, in the hands of an operator. */
async function signedIn(): Promise<HandheldBench> {
  const bench = await createHandheldBench();
  const publish = (type: string, id: string, row: object): void =>
    bench.server.publish({ type, id, rev: 1, row } as Change);
  for (const row of products) publish('product', row.productId, row);
  for (const row of locations) publish('location', row.locationId, row);
  for (const row of containers) publish('container', row.lpn, row);
  for (const row of [...stock, someStock(`lpn:${tote(2)}`, 4, 3)]) publish('stock', row.stockId, row);
  await during(bench, bench.handheld.device.enrol('https://wms.example/handheld/enrol#CODE1234'));
  await during(bench, bench.handheld.session.signIn('U-0001', '1111'));
  await bench.time.advance(5000);
  return bench;
}

async function during<T>(bench: HandheldBench, doing: Promise<T>): Promise<T> {
  let isDone = false;
  void doing.then(() => (isDone = true));
  for (let turn = 0; turn < 4000 && !isDone; turn += 1) await bench.time.advance(10);
  return doing;
}

const workplace = ({ handheld }: HandheldBench) => ({
  handheld,
  signals: { give: () => undefined },
  userId: 'U-0001',
});

async function scan<S, Step extends string, Fact extends AnyFact>(
  bench: HandheldBench,
  desk: TurnDesk<S, Step, Fact>,
  ...acts: (string | Fact)[]
): Promise<Step | undefined> {
  for (const act of acts) {
    if (typeof act === 'string') desk.scan({ raw: act, symbology: null, source: 'wedge' });
    else desk.send(act);
    await during(bench, desk.settled());
  }
  return desk.session.getState().snapshot?.value;
}

async function counting(bench: HandheldBench) {
  const opened = await during(bench, openCount(countPorts(workplace(bench)), null));
  if (!opened.ok) throw new Error(opened.failure.kind);
  await during(bench, opened.value.settled());
  return opened.value;
}

describe('a whole handheld with the network gone', () => {
  it('counts what its own unsent put-back brought, over a kill, and sends it all in order later', async () => {
    const bench = await signedIn();
    bench.cut('unreachable');
    const opened = await during(bench, openPutBack(putBackPorts(workplace(bench)), null));
    if (!opened.ok) throw new Error(opened.failure.kind);
    await during(bench, opened.value.settled());
    expect(await scan(bench, opened.value, tote(2), 'A-01-01-1')).toBe('sourcing');
    expect(await scan(bench, opened.value, { type: 'run.closed' })).toBe('finished');

    const before = await counting(bench);
    expect(await scan(bench, before, 'A-01-01-1', gtin(501), gtin(501), gtin(4))).toBe('counting');
    await bench.reload();
    const after = await counting(bench);
    expect(await scan(bench, after, ...[1, 2, 3, 4].map(() => gtin(4)), nothingMore)).toBe('locating');

    expect(bench.server.journal()).toEqual([]);
    bench.cut('none');
    await bench.time.advance(90_000);
    const bodies = bench.server.journal().map(({ movement }) => [movement['type'], movement['body']]);
    expect(bodies).toMatchObject([
      ['put-back', { productId: 'P-1004', quantity: 3, from: `lpn:${tote(2)}`, to: 'location:A-01-01-1' }],
      ['count', { productId: 'P-1001', quantity: 24, expected: 24 }],
      ['count', { productId: 'P-1004', quantity: 5, expected: 5 }],
    ]);
  });
});
