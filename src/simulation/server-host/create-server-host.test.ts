import { beforeEach, describe, expect, it } from 'vitest';
import type { Task } from '../../shared/domain/task.ts';
import type { Poke } from '../../shared/protocol/poke.ts';
import { protocolVersion } from '../../shared/protocol/protocol-version.ts';
import type { PullResponse } from '../../shared/protocol/pull.ts';
import type { PushResponse } from '../../shared/protocol/push.ts';
import { ask, aServerWorld, enrol, type ServerUnderSimulation } from '../../testing/simulated-server.ts';
import { siteData } from '../site/site-data.ts';
import type { ServerHost, WireRequest } from '../world/server-host.ts';
import { createServerHost } from './create-server-host.ts';
import { apiKey } from './register-server.ts';

const deviceId = '00000000-0000-4000-8000-000000000001';
const epoch = '00000000-0000-4000-8000-0000000000e1';
const other: Partial<WireRequest> = { authorization: `Bearer ${apiKey}` };

let world: ServerUnderSimulation;
let host: ServerHost;
let cookie: string;

beforeEach(async () => {
  world = aServerWorld();
  host = await createServerHost(world.parts);
  cookie = await enrol(host, deviceId);
});

const midOf = (seq: number) => `01900000-0000-7000-8000-${String(seq).padStart(12, '0')}`;
/** A count of place PACK-1: a fact that changes nothing but the journal. */
const movement = (seq: number) => ({
  mid: midOf(seq),
  type: 'count',
  v: 1,
  userId: 'user-1',
  sessionId: null,
  workflow: { id: 'count', machine: 'count', version: 1, step: 'counting' },
  task: null,
  compensates: null,
  body: { productId: 'P-001', quantity: 0, to: 'location:PACK-1' },
  time: { wall: 0, mono: 0, boot: 'b', offset: 0 },
});
const push = (...seqs: number[]) =>
  pushEntries(seqs.map((seq) => ({ seq, mid: midOf(seq), movement: movement(seq) })));
const pushEntries = async (entries: object[]) => {
  const outcome = await host.answer({
    method: 'POST',
    path: '/api/v1/sync/push',
    cookie,
    text: JSON.stringify({ proto: protocolVersion, deviceId, epoch, entries }),
  });
  return outcome.kind === 'answered'
    ? { status: outcome.answer.status, ...(JSON.parse(outcome.answer.text ?? '{}') as Partial<PushResponse>) }
    : outcome.kind;
};
/** Nobody has signed in, so each is taken with a question. */
const statuses = (answer: Awaited<ReturnType<typeof push>>) =>
  typeof answer === 'string' ? answer : answer.results?.map(({ status }) => status);
const stored = () =>
  host.read(async (tx) => {
    await tx.journal.loadStreams([{ deviceId, epoch }]);
    return tx.journal.last(deviceId, epoch);
  });
const order = (orderId: string) => ({
  orderId,
  customer: 'C',
  shipBy: '2026-11-23T16:00:00.000Z',
  lines: [{ lineNumber: 1, productId: 'P-001', ordered: 2 }],
});

describe('a life of the simulated server', () => {
  it('ends before a commit: nothing is stored, and it comes back by itself', async () => {
    world.arm('server_killed');
    const outcomes = new Set<unknown>();
    outcomes.add(await push(1));
    expect(outcomes).toEqual(new Set(['died']));
    expect(host.isUp).toBe(false);
    expect(await push(1)).toBe('down');
    await world.time.drive(world.time.clock.mono() + 30_000);
    expect(host.isUp).toBe(true);
    expect(statuses(await push(1))).toEqual(['discrepancy']);
    expect(await stored()).toBe(1);
  });

  it('is the same movement whether it died before or after its commit', async () => {
    for (let seq = 1; seq <= 12; seq++) {
      world.arm('server_killed');
      expect(await push(seq)).toBe('died');
      expect([seq - 1, seq]).toContain(await stored());
      await world.time.drive(world.time.clock.mono() + 30_000);
      expect(statuses(await push(seq))).toEqual(['discrepancy']);
      expect(await stored()).toBe(seq);
    }
  });

  it('takes those who were asking at the same time with it', async () => {
    world.arm('server_killed');
    const answers = await Promise.all([push(1), push(1), push(1)]);
    expect(answers.map((answer) => (typeof answer === 'string' ? answer : 'answered'))).toContain('died');
    expect(await stored()).toBeLessThanOrEqual(1);
  });

  it('is asked a transaction twice by its database and does it once', async () => {
    world.arm('transaction_repeated', 3);
    expect(statuses(await push(1, 2))).toEqual(['discrepancy', 'discrepancy']);
    const { status } = await ask(host, 'orders', order('SO-790001'), other);
    expect(status).toBe(201);
    expect(await stored()).toBe(2);
  });

  it('parks what a bug fails on, and takes it once the bug is gone; some bugs stay', async () => {
    for (let seq = 1; seq <= 10; seq++) {
      world.arm('poisoned_entry');
      const answer = await push(seq);
      // What brings the request down comes again sealed, as a device sends it after some tries.
      const { mid } = movement(seq);
      const sealed = { seq, mid, movement: { heldBack: true, raw: JSON.stringify(movement(seq)) } };
      if (answer !== 'died' && answer !== 'down' && answer.status === 500) await pushEntries([sealed]);
    }
    expect(await stored()).toBe(10);
    world.heal();
    const boss = siteData.managers[0]!;
    const { setCookies } = await ask(host, 'manager/sign-in', { badge: boss.badge, pin: boss.pin });
    const outcomes = new Set<string>();
    for (let seq = 1; seq <= 10; seq++) {
      const more = { cookie: setCookies[0] ?? '' };
      const { json } = await ask(host, `parked/${midOf(seq)}/reprocess`, null, more);
      outcomes.add((json as { status: string }).status);
    }
    expect(outcomes).toEqual(new Set(['discrepancy', 'parked']));
    expect(world.violations).toEqual([]);
  });

  it('is put back to its backup under another generation, and what came later is gone', async () => {
    await push(1);
    host.backUp();
    await push(2);
    const gen = host.gen();
    host.restore();
    await world.time.drive(world.time.clock.mono() + 30_000);
    expect(host.gen()).not.toBe(gen);
    expect(await stored()).toBe(1);
    expect(statuses(await push(2))).toEqual(['discrepancy']);
  });
});

describe('its push channel', () => {
  const pokes: Poke[] = [];
  let closed = 0;
  const connect = () => {
    pokes.length = 0;
    closed = 0;
    return host.connect(cookie, {
      onPoke: (data) => void pokes.push(data as Poke),
      onPing: () => undefined,
      onClosed: () => void (closed += 1),
    });
  };
  const work = async () => {
    const wish = { userId: 'user-1', requestId: epoch, zone: null, slots: 3, ahead: false };
    const { json } = await ask(host, 'sync/work', { proto: protocolVersion, deviceId, ...wish }, { cookie });
    return (json as { task: Task }).task;
  };

  it('tells of every change, and of a cancellation by name', async () => {
    expect((await connect()).kind).toBe('connected');
    const task = await work();
    if (task.work.kind !== 'pick') throw new Error('no pick list');
    const [line] = task.work.lines;
    await ask(
      host,
      `order-lines/${encodeURIComponent(line?.orderLineId ?? '')}/cancel`,
      { reason: 'x' },
      other,
    );
    await world.time.drive(world.time.clock.mono() + 2000);
    expect(pokes.at(-1)?.head).toBeGreaterThan(0);
    expect(pokes.find(({ inline }) => inline)?.inline).toMatchObject({ orderLineId: line?.orderLineId });
    const pulled = await ask(
      host,
      'sync/pull',
      { proto: protocolVersion, deviceId, gen: host.gen(), cursor: 0 },
      { cookie },
    );
    expect((pulled.json as PullResponse).cursor).toBe(pokes.at(-1)?.head);
  });

  it('refuses strangers and ends with the process', async () => {
    const ends = { onPoke: () => undefined, onPing: () => undefined, onClosed: () => undefined };
    expect(await host.connect('stockhand_device=nobody', ends)).toEqual({ kind: 'refused' });
    await connect();
    host.kill();
    await world.time.drive(world.time.clock.mono() + 10);
    expect(closed).toBe(1);
    expect(await host.connect(cookie, ends)).toEqual({ kind: 'down' });
  });
});
