import type { App } from './app.ts';
import { isForApi } from './is-for-api.ts';

/**
 * One line per answered request, with the trace id that stands in its `x-trace-id` header. Without what stands behind
 * the question mark: people search for people. Files and probes come by the hundred and say nothing.
 */
export function addRequestLog(app: App): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-trace-id', request.id);
  });
  app.addHook('onResponse', async (request, reply) => {
    const level = reply.statusCode >= 500 ? 'error' : isForApi(request) ? 'info' : 'debug';
    const { method } = request;
    const [url] = request.url.split('?');
    request.log[level](
      { method, url, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'answered',
    );
  });
}
