import { useCallback, useRef, useState } from 'react';

/**
 * State that several keys may change before the next render: `read` gives the newest value at any time, the first
 * one is what is shown.
 */
export function useLiveState<T>(begin: () => T): [shown: T, set: (value: T) => void, read: () => T] {
  const [shown, show] = useState(begin);
  const newest = useRef(shown);
  const set = useCallback((value: T) => {
    newest.current = value;
    show(value);
  }, []);
  const read = useCallback(() => newest.current, []);
  return [shown, set, read];
}
