import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App } from './app.ts';
import { sendProblem } from './problem.ts';

/** Paths a browser never opens as a page. `/assets/` too: a chunk that is gone must be a 404, not a page. */
const neverPages = ['/api', '/socket.io', '/assets', '/health', '/ready'];

/** The built client. Names below /assets/ carry a hash of their content; everything else is asked for anew. */
export async function addClientFiles(app: App, folder: string | null): Promise<void> {
  const hasClient = folder !== null && existsSync(join(folder, 'index.html'));
  if (hasClient) {
    await app.register(fastifyStatic, {
      root: folder,
      index: ['index.html'],
      wildcard: true,
      cacheControl: false,
      dotfiles: 'ignore',
      setHeaders: (reply, path) => {
        const isImmutable = path.startsWith(join(folder, 'assets'));
        reply.header('cache-control', isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    if (!hasClient || !opensPage(request)) return replyUnknown(request, reply);
    return reply.header('cache-control', 'no-cache').sendFile('index.html');
  });
}

/** A person's browser opening an address of the app: the app's own router takes it from there. */
export function opensPage({
  method,
  url,
  headers,
}: Pick<FastifyRequest, 'method' | 'url' | 'headers'>): boolean {
  const path = url.split('?')[0] ?? '';
  if (method !== 'GET' && method !== 'HEAD') return false;
  if (neverPages.some((prefix) => path === prefix || path.startsWith(`${prefix}/`))) return false;
  return headers.accept?.includes('text/html') ?? false;
}

export function replyUnknown(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const address = request.url.split('?')[0];
  const detail = `Nothing is found at ${request.method} ${address}`;
  return sendProblem(reply, { status: 404, kind: 'not-found', detail });
}
