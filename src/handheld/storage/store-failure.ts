/** Why a database of this device could not do it. Nothing of the transaction was kept. */
export type StoreFailure =
  /** The browser gives no more room. */
  | { kind: 'quota' }
  /** A newer build took the database over; only a reload goes on. */
  | { kind: 'reload' }
  /** Cannot be opened, read or written. */
  | { kind: 'broken'; detail: string };

const quotaNames = new Set(['QuotaExceededError', 'NS_ERROR_DOM_QUOTA_REACHED']);
const databaseNames = new Set([
  'AbortError',
  'BulkError',
  'ConstraintError',
  'DatabaseClosedError',
  'DataError',
  'InvalidStateError',
  'MissingAPIError',
  'NotFoundError',
  'NotReadableError',
  'OpenFailedError',
  'SecurityError',
  'TimeoutError',
  'TransactionInactiveError',
  'UnknownError',
  'VersionError',
]);

/**
 * What an error thrown out of IndexedDB or Dexie means; null for anything else, which is a bug and must be thrown
 * on. A full disk arrives as an `AbortError` whose `inner` tells.
 */
export function storeFailure(error: unknown): StoreFailure | null {
  if (!isNamed(error)) return null;
  const chain = [...causes(error)];
  if (chain.some(({ name }) => quotaNames.has(name))) return { kind: 'quota' };
  const known = chain.find(({ name }) => databaseNames.has(name));
  return known ? { kind: 'broken', detail: `${known.name}: ${known.message}` } : null;
}

type Named = { name: string; message: string; inner?: unknown; failures?: unknown };

function* causes(error: Named): Generator<Named> {
  let next: unknown = error;
  for (let depth = 0; depth < 5 && isNamed(next); depth += 1) {
    yield next;
    next = next.inner ?? (Array.isArray(next.failures) ? next.failures[0] : undefined);
  }
}

const isNamed = (error: unknown): error is Named =>
  typeof error === 'object' && error !== null && 'name' in error && typeof error.name === 'string';
