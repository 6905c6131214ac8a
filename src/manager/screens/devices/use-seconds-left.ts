import { useEffect, useState } from 'react';

/** Whole seconds until `ms` from the first drawing have passed, by this workstation's monotonic clock; ends at 0. */
export function useSecondsLeft(ms: number): number {
  const [end] = useState(() => performance.now() + ms);
  const [left, setLeft] = useState(() => Math.ceil(ms / 1000));
  useEffect(() => {
    const timer = setInterval(() => setLeft(Math.max(0, Math.ceil((end - performance.now()) / 1000))), 500);
    return () => clearInterval(timer);
  }, [end]);
  return left;
}
