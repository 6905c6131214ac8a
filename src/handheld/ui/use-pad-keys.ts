import { useEffect, useRef } from 'react';
import { useScanning } from './scan-context.tsx';

/**
 * Lets the keys of the device press the keys of a pad on the screen: one character, `Backspace` or `Enter`. Characters
 * come through the scanner, which alone can tell typing from a scan: a scan in mid-number leaves the number alone.
 */
export function usePadKeys(onKey: (key: string) => void): void {
  const { desk } = useScanning();
  const latest = useRef(onKey);
  useEffect(() => {
    latest.current = onKey;
  });
  useEffect(
    () =>
      desk.subscribeKeys(({ text, ended }) => {
        for (const character of text) latest.current(character);
        if (ended) latest.current('Enter');
      }),
    [desk],
  );
  useEffect(() => {
    const listen = ({ key }: KeyboardEvent) => {
      if (key === 'Backspace') latest.current(key);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
