import { createContext, useContext, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { GroupName } from './group-names.ts';

type PrintChoice = {
  /** The group that is printed alone; null: all that is shown. */
  printed: GroupName | null;
  print: (group: GroupName | null) => void;
};

export const PrintContext = createContext<PrintChoice>({ printed: null, print: () => undefined });

export const usePrint = (): PrintChoice => useContext(PrintContext);

/** Opens the browser's print dialogue for one group or for all; afterwards everything is as before. */
export function usePrintChoice(): PrintChoice {
  const [printed, setPrinted] = useState<GroupName | null>(null);
  useEffect(() => {
    const forget = (): void => setPrinted(null);
    addEventListener('afterprint', forget);
    return () => removeEventListener('afterprint', forget);
  }, []);
  const print = (group: GroupName | null): void => {
    // The dialogue stops the page, so the choice must stand in it before.
    flushSync(() => setPrinted(group));
    window.print();
  };
  return { printed, print };
}
