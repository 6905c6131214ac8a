import { type Server, createServer as createPlainServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import fastify, { type FastifyBaseLogger, LogController } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import type { App } from './app.ts';
import { addClientFiles } from './client-files.ts';
import { addDevelopmentClient } from './dev-client.ts';
import { replyToError } from './error-replies.ts';
import { addOpenApi } from './openapi.ts';
import { type Readiness, addReadiness } from './readiness.ts';
import { addRateLimits } from './rate-limits.ts';
import { addRequestLog } from './request-log.ts';
import { addSecurityHeaders } from './security-headers.ts';
import { refuseUnkeepable } from './text-guard.ts';
import { traceIdOf } from './trace-id.ts';

export type HttpServerOptions = {
  log: FastifyBaseLogger;
  /** PEM texts; with them the server speaks HTTPS only. */
  tls: { cert: string; key: string } | null;
  /** Where the client comes from: its sources (development), a built folder, or nowhere. */
  client: { kind: 'sources' } | { kind: 'built'; folder: string } | { kind: 'none' };
  /** False where a gateway in front does it, or a test asks faster than anybody may. Default: on. */
  rateLimits?: boolean;
  /** See HeaderOptions. Default: on. */
  httpsOnly?: boolean;
};

/** Bytes of a body, unless its route allows more; a push of 50 movements has about 60 KiB. */
const bodyLimit = 2 * 1024 * 1024;
/** Who takes longer to send his headers, or a whole request, is cut off. A load by Wi-Fi takes some minutes. */
const headersTimeoutMs = 20_000;
const requestTimeoutMs = 10 * 60_000;

/** The shell without any route of the product; `register` adds those. Not yet listening. */
export async function createHttpServer(
  { log, tls, client, rateLimits = true, httpsOnly = true }: HttpServerOptions,
  register: (app: App, readiness: Readiness) => void | Promise<void>,
): Promise<{ app: App; readiness: Readiness }> {
  const app = createApp(log, tls);
  addRequestLog(app);
  await addSecurityHeaders(app, { isDevelopment: client.kind === 'sources', isHttpsOnly: httpsOnly });
  await app.register(compress, { threshold: 1024, encodings: ['br', 'gzip', 'identity'] });
  await app.register(cookie);
  app.decorateRequest('letInAs', null);
  if (rateLimits) await addRateLimits(app);
  app.addHook('preValidation', refuseUnkeepable);
  await addOpenApi(app);
  const readiness = addReadiness(app);
  await register(app, readiness);
  if (client.kind === 'sources') await addDevelopmentClient(app);
  else await addClientFiles(app, client.kind === 'built' ? client.folder : null);
  await app.ready();
  return { app, readiness };
}

function createApp(log: FastifyBaseLogger, tls: HttpServerOptions['tls']): App {
  const app = fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'traceId' }),
    genReqId: traceIdOf,
    bodyLimit,
    // A proxy on this machine that ends TLS says by X-Forwarded-Proto that the browser speaks HTTPS.
    trustProxy: 'loopback',
    forceCloseConnections: 'idle',
    serverFactory: (handler) => {
      const server: Server = tls ? createSecureServer(tls, handler) : createPlainServer(handler);
      // Longer than the 60 s a proxy keeps its side, so that it is the proxy that closes.
      server.keepAliveTimeout = 72_000;
      server.headersTimeout = headersTimeoutMs;
      server.requestTimeout = requestTimeoutMs;
      return server;
    },
  }).withTypeProvider<ZodTypeProvider>();
  // Plain text is what a form of another site could send without being asked; no route takes it.
  app.removeContentTypeParser('text/plain');
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(replyToError);
  return app;
}
