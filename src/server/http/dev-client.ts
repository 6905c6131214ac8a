import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App } from './app.ts';
import { replyUnknown } from './client-files.ts';

/** The client from its sources, on the same port: Vite compiles what the browser asks for and reloads it on edits. */
export async function addDevelopmentClient(app: App): Promise<void> {
  const { createServer } = await import('vite');
  const vite = await createServer({
    server: { middlewareMode: true, ws: { server: app.server } },
    appType: 'spa',
  });
  app.addHook('onClose', () => vite.close());
  app.setNotFoundHandler((request: FastifyRequest, reply: FastifyReply) => {
    if (/^\/(api|socket\.io)(\/|$)/.test(request.url)) return replyUnknown(request, reply);
    reply.hijack();
    vite.middlewares(request.raw, reply.raw, () => {
      reply.raw.statusCode = 404;
      reply.raw.end();
    });
  });
}
