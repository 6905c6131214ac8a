import type { FastifyReply, FastifyRequest, onRequestHookHandler, RouteOptions } from 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Why anybody may call this route: it has no door. */
    open?: string;
  }
}

/** Lets a caller through or answers him; put before the handlers of a route. */
export type Door = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

const doors = new WeakSet<object>();

/** Makes them known as doors to `askBeforeReading`. */
export function markDoors<Named extends Record<string, Door>>(named: Named): Named {
  for (const door of Object.values(named)) doors.add(door);
  return named;
}

/**
 * For `onRoute`: who calls is asked before a byte of his body is read or checked, so that a stranger costs nothing
 * and learns nothing of what a route takes. A route of the API without a door has to say why (`config.open`); one
 * that was forgotten keeps the server from starting.
 */
export function askBeforeReading(route: RouteOptions): void {
  const handlers = listOf(route.preHandler);
  const own = handlers.filter((handler) => doors.has(handler));
  route.preHandler = handlers.filter((handler) => !doors.has(handler));
  const before = listOf(route.onRequest);
  route.onRequest = [...before, ...own] as onRequestHookHandler[];
  const hasDoor = route.onRequest.some((handler) => doors.has(handler));
  if (route.url.startsWith('/api/') && !hasDoor && route.config?.open === undefined)
    throw new Error(`${String(route.method)} ${route.url} has no door and does not say why`);
}

const listOf = <Handler extends object>(given: Handler | Handler[] | undefined): Handler[] =>
  given === undefined ? [] : Array.isArray(given) ? given : [given];
