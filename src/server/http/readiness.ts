import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod/mini';
import type { App } from './app.ts';

/** Resolves when the part can do its work, rejects when it cannot. */
export type ReadinessCheck = () => Promise<unknown>;

export type Readiness = {
  add(name: string, check: ReadinessCheck): void;
  /** From now on not ready: new requests belong elsewhere, those under way are finished. */
  shutDown(): void;
};

const checkLimitMs = 2_000;

const readySchema = z.object({
  status: z.enum(['ready', 'not_ready', 'stopping']),
  checks: z.record(z.string(), z.enum(['ok', 'failed'])),
});

/** `/health`: the process answers. `/ready`: everything it needs answers too (else 503). */
export function addReadiness(app: App): Readiness {
  const checks = new Map<string, ReadinessCheck>();
  let stopping = false;

  const alive = z.object({ status: z.literal('alive') });
  app.get('/health', { schema: { tags: ['operation'], response: { 200: alive } } }, () => ({
    status: 'alive' as const,
  }));
  app.get(
    '/ready',
    { schema: { tags: ['operation'], response: { 200: readySchema, 503: readySchema } } },
    async (request, reply) => {
      const results = await Promise.all(
        [...checks].map(async ([name, check]) => [name, await outcome(name, check, request.log)] as const),
      );
      const isReady = !stopping && results.every(([, result]) => result === 'ok');
      reply.code(isReady ? 200 : 503);
      const status = isReady ? 'ready' : stopping ? 'stopping' : 'not_ready';
      return { status, checks: Object.fromEntries(results) } as const;
    },
  );

  return {
    add: (name, check) => void checks.set(name, check),
    shutDown: () => void (stopping = true),
  };
}

async function outcome(name: string, check: ReadinessCheck, log: App['log']): Promise<'ok' | 'failed'> {
  const limit = new AbortController();
  try {
    const late = pause(checkLimitMs, undefined, { signal: limit.signal }).then(() => {
      throw new Error(`no answer within ${checkLimitMs} ms`);
    });
    await Promise.race([check(), late]);
    return 'ok';
  } catch (error) {
    log.warn({ err: error, check: name }, 'not ready');
    return 'failed';
  } finally {
    limit.abort();
  }
}
