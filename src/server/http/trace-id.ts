import { randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

const traceparent = /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/;
const own = /^[A-Za-z0-9][A-Za-z0-9_-]{7,63}$/;

/**
 * The id that follows a request from the device through the log to the error text: the caller's (W3C `traceparent`,
 * else `x-trace-id` of 8 to 64 letters, digits, - and _), else a new one of 32 hex digits.
 */
export function traceIdOf({ headers }: { headers: IncomingHttpHeaders }): string {
  const parent = traceparent.exec(String(headers['traceparent'] ?? ''))?.[1];
  if (parent && /[^0]/.test(parent)) return parent;
  const given = headers['x-trace-id'];
  return typeof given === 'string' && own.test(given) ? given : randomBytes(16).toString('hex');
}
