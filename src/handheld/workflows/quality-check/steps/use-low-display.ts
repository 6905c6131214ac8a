import { useSyncExternalStore } from 'react';

/** Question, figure and keys must fit above the buttons: where there is less room, keys lie side by side. */
const query = '(max-height: 700px)';

const subscribe = (listener: () => void): (() => void) => {
  const media = window.matchMedia(query);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
};

export const useLowDisplay = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => window.matchMedia(query).matches,
    () => false,
  );
