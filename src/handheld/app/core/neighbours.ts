/** Other tabs of this device. What they hear is only that something changed. */
export interface Neighbours {
  tell(what: 'journal' | 'cache'): void;
  listen(listener: (what: 'journal' | 'cache') => void): void;
  close(): void;
}

export function createNeighbours(): Neighbours {
  if (typeof BroadcastChannel === 'undefined') return { tell: () => {}, listen: () => {}, close: () => {} };
  const channel = new BroadcastChannel('stockhand');
  return {
    tell: (what) => channel.postMessage(what),
    listen: (listener) => {
      channel.onmessage = ({ data }: MessageEvent<unknown>) => {
        if (data === 'journal' || data === 'cache') listener(data);
      };
    },
    close: () => channel.close(),
  };
}
