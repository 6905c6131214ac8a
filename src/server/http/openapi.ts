import swagger from '@fastify/swagger';
import { createJsonSchemaTransform } from 'fastify-type-provider-zod';
import { protocolVersion } from '../../shared/protocol/protocol-version.ts';
import type { App } from './app.ts';

/** Describes every route registered after it, from the schemas the routes check with. */
export async function addOpenApi(app: App): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Stockhand',
        version: `${protocolVersion}`,
        description: 'Errors are problem details (RFC 9457); every answer carries x-trace-id.',
      },
    },
    transform: createJsonSchemaTransform({ zodToJsonConfig: { unrepresentable: 'any' } }),
  });
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger());
}
