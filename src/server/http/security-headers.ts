import helmet from '@fastify/helmet';
import type { App } from './app.ts';

/** No script but ours: decoders need wasm, the camera a worker and blobs; the manager's components write style tags. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
    workerSrc: ["'self'", 'blob:'],
    connectSrc: ["'self'", 'ws:', 'wss:'],
    imgSrc: ["'self'", 'data:', 'blob:'],
    mediaSrc: ["'self'", 'blob:', 'mediastream:'],
    fontSrc: ["'self'", 'data:'],
    styleSrc: ["'self'", "'unsafe-inline'"],
    manifestSrc: ["'self'"],
    objectSrc: ["'none'"],
    baseUri: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
};

const permissionsPolicy =
  'camera=(self), screen-wake-lock=(self), fullscreen=(self), microphone=(), geolocation=()';

/**
 * Headers of every answer. No HSTS: in a warehouse other programs share the host's name on plain HTTP; where it is
 * wanted, the proxy in front sets it. In development Vite needs inline scripts, so the policy is off there.
 */
export async function addSecurityHeaders(app: App, isDevelopment: boolean): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: isDevelopment ? false : contentSecurityPolicy,
    hsts: false,
    referrerPolicy: { policy: 'same-origin' },
  });
  app.addHook('onRequest', async (_, reply) => {
    reply.header('permissions-policy', permissionsPolicy);
  });
}
