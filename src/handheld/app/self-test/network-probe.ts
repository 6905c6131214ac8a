import type { Outcome } from './self-test-results.ts';

/** Milliseconds by which a clock may differ before dates of documents are wrong. */
const clockTolerance = 5 * 60_000;

export type NetworkFinding = { outcome: Outcome; answeredInMs: number | null; clockOffMs: number | null };

/** Asks the server, and compares its clock with the one of the device. */
export async function probeNetwork(ports: {
  fetch: typeof fetch;
  now: () => number;
  wall: () => number;
}): Promise<NetworkFinding> {
  const start = ports.now();
  try {
    const response = await ports.fetch('/health', { cache: 'no-store', signal: AbortSignal.timeout(5000) });
    const answeredInMs = Math.round(ports.now() - start);
    const server = Date.parse(response.headers.get('date') ?? '');
    const clockOffMs = Number.isNaN(server) ? null : ports.wall() - server;
    if (!response.ok) return { outcome: 'networkOffline', answeredInMs, clockOffMs };
    const isOff = clockOffMs !== null && Math.abs(clockOffMs) > clockTolerance;
    return { outcome: isOff ? 'clockOff' : 'networkOnline', answeredInMs, clockOffMs };
  } catch {
    return { outcome: 'networkOffline', answeredInMs: null, clockOffMs: null };
  }
}
