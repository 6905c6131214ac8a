import { beforeEach, describe, expect, it } from 'vitest';
import { done } from '../../shared/domain/result.ts';
import type { MovementDraft } from '../../shared/domain/movement.ts';
import type { Recorder, RecordRequest } from '../../handheld/workflows/recorder.ts';
import type { DeviceHost } from '../world/device-host.ts';
import { createGoods, type Goods } from './goods.ts';
import { createHands, type Hands } from './hands.ts';
import { createLabels } from './labels.ts';

const shelf = 'location:A-01-01-1';
const tote = 'lpn:T00010101X';
const oats = {
  ...{ productId: 'P-1', lot: null, expiry: null, serial: null },
  ...{ owner: 'own', condition: 'available' as const },
};
const at = (place: string) => ({ ...oats, place });

const pick = (mid: string, quantity: number): MovementDraft => ({
  ...{ mid, type: 'pick', compensates: null },
  body: { productId: 'P-1', lot: null, expiry: null, quantity, from: shelf, to: tote },
});
const request = (draft: MovementDraft, runId = 'pick:T-1'): RecordRequest => ({
  ...{ workflow: { id: runId, machine: 'pick', version: 1, step: 'stowing' }, task: null, userId: 'user-1' },
  ...{ expectedStep: 1, drafts: [draft], snapshot: null },
});

let goods: Goods;
let hands: Hands;
let journal: string[];
let acts: number;

const keeps: Pick<Recorder, 'record'> = { record: async () => done({ step: 2 }) };
/** The page is killed before anybody hears of it. */
const dies: Pick<Recorder, 'record'> = { record: () => new Promise(() => undefined) };
const desk = (recorder: Pick<Recorder, 'record'>) => hands.with({ ...recorder, bookmarks: async () => [] });
const lying = () => [goods.of(at(shelf)), goods.of(at(tote))];

beforeEach(() => {
  [journal, acts] = [[], 0];
  goods = createGoods([{ identity: at(shelf), quantity: 10 }]);
  const oracle = { acted: () => (acts += 1) } as never;
  const device = {
    name: 'device-1',
    journal: () => ({ entries: journal.map((mid) => ({ mid })), epochs: [] }),
  } as unknown as DeviceHost;
  const trace = { note: () => undefined } as never;
  hands = createHands({ oracle, trace }, device, { goods, labels: createLabels() });
});

describe('hands', () => {
  it('do once what is confirmed again after the page was killed', async () => {
    void desk(dies).record(request(pick('m-1', 3)));
    expect([...lying(), hands.isInDoubt]).toEqual([7, 3, true]);
    await desk(keeps).record(request(pick('m-2', 3)));
    expect([...lying(), hands.isInDoubt, acts]).toEqual([7, 3, false, 1]);
  });

  it('do once what has the same name', async () => {
    await desk(keeps).record(request(pick('m-1', 3)));
    await desk(keeps).record(request(pick('m-1', 3)));
    expect([...lying(), acts]).toEqual([7, 3, 1]);
  });

  it('do again what is another step', async () => {
    await desk(keeps).record(request(pick('m-1', 3)));
    await desk(keeps).record(request(pick('m-2', 3)));
    expect(lying()).toEqual([4, 6]);
  });

  it('give back what the screen asks otherwise when it is opened again', async () => {
    void desk(dies).record(request(pick('m-1', 3)));
    await desk(keeps).record(request(pick('m-2', 2)));
    expect([...lying(), acts]).toEqual([8, 2, 3]);
  });

  it('give back what no screen takes', () => {
    void desk(dies).record(request(pick('m-1', 3)));
    hands.letGo();
    expect([...lying(), hands.isInDoubt]).toEqual([10, 0, false]);
  });

  it('leave what the device knows although nobody saw it done', () => {
    void desk(dies).record(request(pick('m-1', 3)));
    journal.push('m-1');
    hands.letGo();
    expect([...lying(), hands.isInDoubt]).toEqual([7, 3, false]);
  });
});
