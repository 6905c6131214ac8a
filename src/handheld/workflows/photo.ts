import { createContext, useContext } from 'react';

/** Takes photos as evidence. They are kept on the device and sent by themselves; nothing waits for that. */
export interface Photographer {
  /** The id of the evidence once it is stored here; null when the operator left it or there is no camera. */
  take(): Promise<string | null>;
}

/** Given by the app; null where photos cannot be taken. */
export const PhotographerContext = createContext<Photographer | null>(null);
export const usePhotographer = (): Photographer | null => useContext(PhotographerContext);
