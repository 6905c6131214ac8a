import type { App } from '../server/http/app.ts';

/** A JSON schema as the API document has it; see fuzz/json-schema.ts for the words it may hold. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** One route of the API as its own document describes it. */
export type ApiRoute = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** `/api/v1/orders/{orderId}` */
  path: string;
  parameters: { name: string; in: 'path' | 'query' | 'header'; required: boolean; schema: JsonSchema }[];
  /** What it takes as JSON; null where it takes none. */
  body: JsonSchema | null;
};

type Operation = {
  parameters?: { name: string; in: 'path' | 'query' | 'header'; required?: boolean; schema: JsonSchema }[];
  requestBody?: { content: Record<string, { schema: JsonSchema }> };
};

/** Every route in the server's own OpenAPI document. */
export async function apiRoutes(app: App): Promise<ApiRoute[]> {
  const answer = await app.inject('/api/openapi.json');
  const { paths } = answer.json<{ paths: Record<string, Record<string, Operation>> }>();
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, { parameters = [], requestBody }]) => ({
      method: method.toUpperCase() as ApiRoute['method'],
      path,
      parameters: parameters.map((parameter) => ({ required: false, ...parameter })),
      body: requestBody?.content['application/json']?.schema ?? null,
    })),
  );
}
