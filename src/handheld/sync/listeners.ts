/** Who wants to be told. A listener that leaves while being told is not told any more. */
export function createListeners(): { tell(): void; add(listener: () => void): () => void } {
  const listeners = new Set<() => void>();
  return {
    tell: () => {
      for (const listener of [...listeners]) if (listeners.has(listener)) listener();
    },
    add: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
