import { createContext, useContext } from 'react';
import type { Signals } from '../../workflows/signals.ts';

export const SignalsContext = createContext<Signals | null>(null);

export function useSignals(): Signals {
  const signals = useContext(SignalsContext);
  if (!signals) throw new Error('no SignalsContext above this component');
  return signals;
}
