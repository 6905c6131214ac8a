import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { io, type Socket } from 'socket.io-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Poke, socketEvents } from '../../shared/protocol/poke.ts';
import { systemTimers } from '../system-ports.ts';
import { handshakesPerMinute } from './handshake-limit.ts';
import { createPokeHub, type IdentifySocket, type PokeHub, type SocketCaller } from './poke-hub.ts';

const callers: Record<string, SocketCaller> = {
  one: { device: { siteId: 'main', deviceId: 'D1' }, manager: null },
  two: { device: { siteId: 'main', deviceId: 'D2' }, manager: null },
  boss: { device: null, manager: { siteId: 'main' } },
  elsewhere: { device: { siteId: 'north', deviceId: 'D3' }, manager: null },
};
const identify: IdentifySocket = async ({ cookie }) => {
  if (cookie === 'broken') throw new Error('no database');
  return callers[cookie ?? ''] ?? null;
};

let server: Server;
let hub: PokeHub;
const sockets: Socket[] = [];

beforeEach(async () => {
  server = createServer();
  hub = createPokeHub({ timers: systemTimers });
  hub.attach(server, identify);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.disconnect();
  await hub.close();
});

const open = (cookie: string, more: Record<string, string> = {}) => {
  const { port } = server.address() as AddressInfo;
  const socket = io(`http://127.0.0.1:${port}`, {
    transports: ['websocket'],
    extraHeaders: { cookie, ...more },
    autoConnect: false,
    reconnection: false,
  });
  sockets.push(socket);
  return socket;
};
const connected = async (cookie: string) => {
  const socket = open(cookie);
  const pokes: Poke[] = [];
  socket.on(socketEvents.poke, (poke: Poke) => pokes.push(poke));
  await new Promise<void>((resolve, reject) => {
    socket.on('connect', resolve);
    socket.on('connect_error', reject);
    socket.connect();
  });
  return { socket, pokes };
};
const refusal = (cookie: string, headers: Record<string, string> = {}) =>
  new Promise<string>((resolve) => {
    const socket = open(cookie, headers);
    socket.on('connect_error', ({ message }) => resolve(message));
    socket.connect();
  });
/** What was sent before has arrived when an answer to this comes back over the same connection. */
const settled = async (pokes: readonly Poke[], count: number) => expect.poll(() => pokes.length).toBe(count);

describe('the poke hub', () => {
  it('tells devices and managers of the site, and nobody else', async () => {
    const [one, boss, elsewhere] = [
      await connected('one'),
      await connected('boss'),
      await connected('elsewhere'),
    ];
    hub.publish({ siteId: 'main', gen: 'g', head: 7, inline: [] });
    hub.publish({ siteId: 'north', gen: 'g', head: 1, inline: [] });
    await settled(one.pokes, 1);
    await settled(boss.pokes, 1);
    await settled(elsewhere.pokes, 1);
    expect(one.pokes).toEqual([{ gen: 'g', head: 7 }]);
    expect(elsewhere.pokes).toEqual([{ gen: 'g', head: 1 }]);
  });

  it('tells a cancellation to its device by name, at once', async () => {
    const [one, two] = [await connected('one'), await connected('two')];
    const cancel = { type: 'cancel' as const, taskId: 'T1', orderLineId: 'SO-1/1', rev: 3 };
    hub.publish({ siteId: 'main', gen: 'g', head: 7, inline: [{ deviceId: 'D1', ...cancel }] });
    await settled(one.pokes, 2);
    await settled(two.pokes, 1);
    expect(one.pokes).toContainEqual({ gen: 'g', head: 7, inline: cancel });
    expect(two.pokes).toEqual([{ gen: 'g', head: 7 }]);
  });

  it('lets in nobody it does not know, and says when it cannot tell', async () => {
    expect(await refusal('stranger')).toBe('unknown');
    expect(await refusal('broken')).toBe('unavailable');
  });

  it('ends the connection of a revoked device', async () => {
    const { socket } = await connected('one');
    const ended = new Promise((resolve) => socket.on('disconnect', resolve));
    hub.drop('D1');
    await ended;
    expect(socket.connected).toBe(false);
  });

  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['another port of this host', { origin: 'http://127.0.0.1:9' }],
    ['a browser that says so', { 'sec-fetch-site': 'cross-site' }],
    ['a sister host', { 'sec-fetch-site': 'same-site' }],
    ['a sandboxed page', { origin: 'null' }],
  ])('opens no connection to a page of %s, whatever cookies come along', async (_, headers) => {
    expect(await refusal('one', headers)).toBe('websocket error');
  });

  it('is asked for only so often from one address, and is open to the others', async () => {
    const asked = Array.from({ length: handshakesPerMinute + 50 }, () =>
      handshakeStatus(server, { cookie: 'nobody', 'x-forwarded-for': '192.0.2.1' }),
    );
    const statuses = await Promise.all(asked);
    expect(statuses.filter((status) => status !== 101)).toHaveLength(50);
    const other = await handshakeStatus(server, { cookie: 'one', 'x-forwarded-for': '192.0.2.2' });
    expect(other).toBe(101);
  });
});

/** What the upgrade is answered with. */
function handshakeStatus(to: Server, headers: Record<string, string>): Promise<number | undefined> {
  const { port } = to.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const upgrade = { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13' };
    const key = { 'sec-websocket-key': Buffer.alloc(16).toString('base64') };
    const asked = request({
      host: '127.0.0.1',
      port,
      path: '/socket.io/?EIO=4&transport=websocket',
      headers: { ...upgrade, ...key, ...headers },
    });
    asked.on('upgrade', ({ statusCode }, socket) => {
      socket.destroy();
      resolve(statusCode);
    });
    asked.on('response', ({ statusCode }) => resolve(statusCode));
    asked.on('error', reject);
    asked.end();
  });
}
