import { createContext, useContext } from 'react';

/** The task that is sensible next, and why: in words that are ready to be shown. `take` resolves when it is open, or gone. */
export type NextOffer = { title: string; why: string; take(): Promise<void> };

/** Finds the next task for an operator who stands at a location (null: unknown). Given by the app. */
export const NextOfferContext = createContext<(at: string | null) => NextOffer | null>(() => null);

export const useNextOffer = (at: string | null): NextOffer | null => useContext(NextOfferContext)(at);
