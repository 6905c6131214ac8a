import helmet from '@fastify/helmet';
import type { App } from './app.ts';
import { isForApi } from './is-for-api.ts';

/**
 * No script but ours: decoders need wasm, the camera a worker and blobs; the manager's components write style tags.
 * Sockets go to the page's own host, which 'self' covers.
 */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
    scriptSrcAttr: ["'none'"],
    workerSrc: ["'self'", 'blob:'],
    connectSrc: ["'self'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    mediaSrc: ["'self'", 'blob:', 'mediastream:'],
    fontSrc: ["'self'", 'data:'],
    styleSrc: ["'self'", "'unsafe-inline'"],
    manifestSrc: ["'self'"],
    objectSrc: ["'none'"],
    frameSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
};

/** What a page of ours may ask the browser for: the camera, a screen that stays on, all of it. Nothing else. */
const permissionsPolicy = [
  'camera=(self)',
  'screen-wake-lock=(self)',
  'fullscreen=(self)',
  ...[
    'microphone',
    'geolocation',
    'payment',
    'usb',
    'serial',
    'hid',
    'bluetooth',
    'midi',
    'display-capture',
  ].map((feature) => `${feature}=()`),
].join(', ');

/** A year, as browsers and their lists ask. Not of sub-domains: those are other people's. */
const strictTransport = 'max-age=31536000';

export type HeaderOptions = {
  /** Vite needs inline scripts, so there is no policy of content in development. */
  isDevelopment: boolean;
  /**
   * Answers over HTTPS tell browsers never to come to this host name without it, at whatever port. So never said where
   * this program is one of several behind a name (its address has a port); off where the name is shared all the same.
   */
  isHttpsOnly: boolean;
};

/** Headers of every answer. */
export async function addSecurityHeaders(
  app: App,
  { isDevelopment, isHttpsOnly }: HeaderOptions,
): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: isDevelopment ? false : contentSecurityPolicy,
    hsts: false,
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' },
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.header('permissions-policy', permissionsPolicy);
    if (isHttpsOnly && request.protocol === 'https' && hasNameOfItsOwn(request.host))
      reply.header('strict-transport-security', strictTransport);
    // What the API answers is for who asked and for now; a route that knows better says so.
    if (isForApi(request)) reply.header('cache-control', 'no-store');
  });
}

/** Browsers leave the port out where it is the usual one. */
const hasNameOfItsOwn = (host: string): boolean => host !== '' && !/:\d+$/.test(host);
