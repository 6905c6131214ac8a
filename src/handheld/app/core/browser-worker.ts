import { Workbox } from 'workbox-window';
import type { Worker } from './app-update.ts';

/** The service worker of a production build; null where there is none. */
export function browserWorker(isProduction: boolean): Worker | null {
  if (!isProduction || !('serviceWorker' in navigator)) return null;
  const workbox = new Workbox('/service-worker.js');
  return {
    onWaiting: (listener) => workbox.addEventListener('waiting', listener),
    onTakenOver: (listener) => navigator.serviceWorker.addEventListener('controllerchange', listener),
    register: async () => {
      // Fails without network or on a certificate nobody trusts: the app runs, but not without network.
      await workbox.register().catch(() => undefined);
    },
    lookForUpdate: () => workbox.update().catch(() => undefined),
    letTakeOver: () => workbox.messageSkipWaiting(),
  };
}
