import { type RefObject, useEffect, useRef } from 'react';

/**
 * Escape closes the sheet on top and Tab stays inside it, wherever the focus is: most of the time it is in the field
 * that catches the scanner's keystrokes. Gives the focus back when the sheet is gone.
 */
export function useSheetKeys(sheet: RefObject<HTMLElement | null>, onClose: () => void): void {
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    const before = document.activeElement;
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !sheet.current || !isOnTop(sheet.current)) return;
      if (event.key === 'Escape') {
        event.preventDefault();
        close.current();
      }
      if (event.key === 'Tab') keepInside(sheet.current, event);
    };
    window.addEventListener('keydown', listen);
    return () => {
      window.removeEventListener('keydown', listen);
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, [sheet]);
}

const isOnTop = (sheet: HTMLElement): boolean =>
  [...document.querySelectorAll('[role="dialog"]')].at(-1) === sheet;

function keepInside(sheet: HTMLElement, event: KeyboardEvent): void {
  const stops = [
    ...sheet.querySelectorAll<HTMLElement>('button:not(:disabled), a[href], input:not(:disabled)'),
  ];
  const first = event.shiftKey ? stops.at(-1) : stops[0];
  const last = event.shiftKey ? stops[0] : stops.at(-1);
  const now = document.activeElement;
  if (sheet.contains(now) && now !== last) return;
  event.preventDefault();
  first?.focus();
}
