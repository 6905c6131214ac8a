/**
 * The transaction `tx`, noticing whether any of its `writes` was used: who follows a store is told of changes only,
 * or following and looking would go round in circles.
 */
export function noticedWrites<Tx extends object>(
  tx: Tx,
  writes: readonly (keyof Tx)[],
): { tx: Tx; wrote(): boolean } {
  let wrote = false;
  const noticed = { ...tx };
  for (const name of writes) {
    const write = tx[name] as (...args: unknown[]) => unknown;
    noticed[name] = ((...args: unknown[]) => {
      wrote = true;
      return write(...args);
    }) as Tx[keyof Tx];
  }
  return { tx: noticed, wrote: () => wrote };
}
