import type { App } from './app.ts';

/** Files and probes come by the hundred and say nothing. */
const isRoutine = (url: string): boolean => !url.startsWith('/api/');

/** One line per answered request, with the trace id that stands in its `x-trace-id` header. */
export function addRequestLog(app: App): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-trace-id', request.id);
  });
  app.addHook('onResponse', async (request, reply) => {
    const level = reply.statusCode >= 500 ? 'error' : isRoutine(request.url) ? 'debug' : 'info';
    const { method, url } = request;
    request.log[level](
      { method, url, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'answered',
    );
  });
}
