import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: { url: string; revision: string | null }[] };

/**
 * Holds the whole handheld app, so that it opens with no network. A new version waits until the page, which knows
 * whether an operator is in the middle of something, posts SKIP_WAITING; it never takes over by itself.
 */
precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();

/** Pages of the handheld only: the server and the manager's board need the network and get it. */
const notThisApp = [/^\/(api|socket\.io|manager|health|ready)(\/|$|\?)/];
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: notThisApp }));

// From the very first session on, so that the camera's part opens offline then too. Claiming reloads nothing.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
  const isSkipWaiting = (event.data as { type?: string } | null)?.type === 'SKIP_WAITING';
  if (isSkipWaiting) void self.skipWaiting();
});
