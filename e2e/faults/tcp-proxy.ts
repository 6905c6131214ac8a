import { type AddressInfo, type Server, type Socket, connect, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * What is wrong with the wire:
 *   gone     connections are reset, new ones too: an access point without power
 *   silent   connections stand and nothing passes, for ever: half-open TCP
 *   slow     a trickle of `slowBytes` every 50 ms in each direction
 *   portal   somebody else answers everything with a page of his own and status 200: a captive portal
 */
export type WireFault = 'none' | 'gone' | 'silent' | 'slow' | 'portal';

export type SeenRequest = { path: string; at: number };

const slowBytes = 1_000;
const portalPage = '<!doctype html><title>Guest Wi-Fi</title><h1>Please sign in to the Wi-Fi</h1>';
const portalAnswer = [
  'HTTP/1.1 200 OK',
  'content-type: text/html',
  `content-length: ${portalPage.length}`,
  'connection: close',
  '',
  portalPage,
].join('\r\n');

type Line = { client: Socket; server: Socket; asked: string; isDead: boolean };
type Watch = { path: string; when: 'asked' | 'answered'; cut: boolean; done(): void };

/** A wire between browsers and the server that a test can cut, slow down, or let somebody else answer on. */
export class TcpProxy {
  readonly url: string;
  /** Every HTTP request that passed, handshakes of sockets included, with the time (ms) at which it did. */
  readonly seen: SeenRequest[] = [];
  readonly #listener: Server;
  readonly #target: number;
  readonly #lines = new Set<Line>();
  readonly #watches = new Set<Watch>();
  #fault: WireFault = 'none';

  private constructor(listener: Server, target: number) {
    this.#listener = listener;
    this.#target = target;
    this.url = `http://localhost:${(listener.address() as AddressInfo).port}`;
    listener.on('connection', (client) => this.#open(client));
  }

  static async before({ url }: { url: string }): Promise<TcpProxy> {
    const listener = createServer();
    await new Promise<void>((resolve) => void listener.listen(0, '127.0.0.1', resolve));
    return new TcpProxy(listener, Number(new URL(url).port));
  }

  /** From now on, until told otherwise. */
  suffer(fault: WireFault): void {
    this.#fault = fault;
    for (const line of this.#lines) {
      if (fault === 'gone' || fault === 'portal') end(line);
      if (fault === 'silent') line.isDead = true;
    }
  }

  /** Resolves when the next request to an address with this in it has been handed to the server. */
  asked(path: string): Promise<void> {
    return this.#watch(path, 'asked', false);
  }

  /** The server's next answer to such a request is lost with its connection; resolves when it was. */
  loseAnswer(path: string): Promise<void> {
    return this.#watch(path, 'answered', true);
  }

  /** Resets the connections that stand, as a server's crash or a roaming device does. */
  reset(): void {
    for (const line of this.#lines) end(line);
  }

  close(): void {
    this.#listener.close();
    this.reset();
  }

  #watch(path: string, when: Watch['when'], cut: boolean): Promise<void> {
    return new Promise((done) => void this.#watches.add({ path, when, cut, done }));
  }

  #open(client: Socket): void {
    client.on('error', () => undefined);
    if (this.#fault === 'gone') return void client.resetAndDestroy();
    if (this.#fault === 'portal') return void client.once('data', () => client.end(portalAnswer));
    const server = connect(this.#target, '127.0.0.1');
    server.on('error', () => undefined);
    const line = { client, server, asked: '', isDead: this.#fault === 'silent' };
    this.#lines.add(line);
    for (const [from, to] of [
      [client, server],
      [server, client],
    ] as const) {
      void this.#pump(line, from, to).finally(() => {
        if (line.isDead && from === server) return;
        this.#lines.delete(line);
        end(line);
      });
    }
  }

  /** Hands on what one side says, until it ends or breaks. */
  async #pump(line: Line, from: Socket, to: Socket): Promise<void> {
    try {
      for await (const chunk of from as AsyncIterable<Buffer>) {
        if (line.isDead || this.#isCut(line, from, chunk)) continue;
        await this.#handOn(chunk, to);
        if (from === line.client) this.#tell(line, 'asked');
      }
      if (!line.isDead) to.end();
    } catch {
      // A broken connection is what this wire is for.
    }
  }

  async #handOn(chunk: Buffer, to: Socket): Promise<void> {
    const piece = this.#fault === 'slow' ? slowBytes : chunk.length;
    for (let from = 0; from < chunk.length; from += piece) {
      if (this.#fault === 'slow') await pause(50);
      to.write(chunk.subarray(from, from + piece));
    }
  }

  /** Notes what is asked on the line; true when the answer on its way is to be lost, and the line has been cut. */
  #isCut(line: Line, from: Socket, chunk: Buffer): boolean {
    if (from === line.client) {
      const path = /^(?:GET|POST|PUT) (\S+) HTTP/.exec(chunk.subarray(0, 2_000).toString('latin1'))?.[1];
      if (path === undefined) return false;
      line.asked = path;
      this.seen.push({ path, at: Date.now() });
      return false;
    }
    const isLost = this.#tell(line, 'answered');
    if (isLost) end(line);
    return isLost;
  }

  #tell(line: Line, when: Watch['when']): boolean {
    const watch = [...this.#watches].find((one) => one.when === when && line.asked.includes(one.path));
    if (!watch) return false;
    this.#watches.delete(watch);
    watch.done();
    return watch.cut;
  }
}

function end({ client, server }: Line): void {
  if (!client.destroyed) client.resetAndDestroy();
  server.destroy();
}
