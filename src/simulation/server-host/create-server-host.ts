import type { Clock } from '../../shared/domain/clock.ts';
import { createIds } from '../../shared/domain/random.ts';
import type { SiteCommit } from '../../server/db/memory/memory-source.ts';
import { copyDatabase, createMemoryStore, type MemoryDatabase } from '../../server/db/memory/memory-store.ts';
import type { SiteStore } from '../../server/db/site-store.ts';
import { siteData } from '../site/site-data.ts';
import { siteImage } from '../site/site-image.ts';
import type { ServerHost } from '../world/server-host.ts';
import { loadCookies } from './load-cookies.ts';
import { createPoison } from './poison.ts';
import { type ServerProcess, startProcess } from './server-process.ts';
import { randomOf, type ServerHostParts } from './server-ports.ts';

/** How long a killed server is away, ms. */
const away = [2000, 20_000] as const;
const minute = 60_000;

/**
 * The product's server: its real routes, doors and handlers over the memory store, in lives that end and begin again.
 * What is committed outlives them; a restore puts an older state back under another generation.
 */
export async function createServerHost(parts: ServerHostParts): Promise<ServerHost> {
  const { siteId } = siteData;
  const { time, faults, trace } = parts;
  const fate = parts.chance('server.restarts');
  const random = randomOf(parts.chance('server.codes'));
  const ids = createIds(time.clock, random);
  const poison = createPoison(faults, parts.chance('server.poison'));
  const listeners: ((commit: SiteCommit) => void)[] = [];
  await loadCookies();
  let database = await siteImage();
  let gen = ids.opaque();
  let reader = readerOf(time.clock, database, gen);
  let backup: MemoryDatabase | null = null;
  let process: ServerProcess | null = null;
  let requests = 0;

  const start = (): void => {
    process = startProcess({
      ...parts,
      database,
      gen,
      poison,
      onCommit: (commit) => listeners.forEach((listener) => listener(commit)),
      onDeath: goAway,
      nextTraceId: () => `sim-${(requests += 1)}`,
    });
    trace.note('server.started', gen);
    process.retryParked();
  };
  const goAway = (): void => {
    process = null;
    trace.note('server.ended');
    time.timers.after(fate.between(...away), start);
  };
  const kill = (): void => {
    if (!process) return;
    process.end();
    goAway();
  };
  const backUp = (): void => {
    backup = copyDatabase(database);
  };
  const restore = (): void => {
    if (!backup) return;
    process?.end();
    database = copyDatabase(backup);
    gen = ids.opaque();
    reader = readerOf(time.clock, database, gen);
    trace.note('server.restored', gen);
    if (process) goAway();
  };
  const rounds = async (): Promise<void> => {
    while (!parts.isOver()) {
      await time.pass(minute);
      if (faults.strikes('server_restored')) restore();
      else if (!backup || fate.happens(0.3)) backUp();
    }
  };
  start();
  void rounds();
  return {
    siteId,
    get isUp() {
      return process !== null;
    },
    gen: () => gen,
    head: () => reader.head(siteId),
    answer: async (request) => (process ? process.answer(request) : { kind: 'down' }),
    connect: async (cookie, ends) => (process ? process.connect(cookie, ends) : { kind: 'down' }),
    kill,
    backUp,
    restore,
    read: (work) => reader.read(siteId, work),
    async administer(work) {
      if (process) await process.administer(work);
    },
    onCommit: (listener) => void listeners.push(listener),
    async enrolmentCode() {
      for (;;) {
        const code = await process?.enrolmentCode();
        if (code) return code;
        await time.pass(1000);
      }
    },
  };
}

/** Looks at what is committed, beside every process. */
const readerOf = (clock: Clock, database: MemoryDatabase, gen: string): SiteStore =>
  createMemoryStore({ clock, publisher: { publish: () => undefined }, gen, database });
