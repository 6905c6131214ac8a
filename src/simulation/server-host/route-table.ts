import type { FastifyReply, FastifyRequest } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { App } from '../../server/http/app.ts';

type Step = (request: FastifyRequest, reply: FastifyReply) => unknown;

/** What a route was registered with, in Fastify's words. */
type Options = {
  onRequest?: Step | Step[];
  preHandler?: Step | Step[];
  config?: object;
  schema?: RouteSchema;
};
type Registering = Options & { method: string; url: string; handler: Step };
type OnRoute = (route: Registering) => void;
type RouteSchema = {
  params?: unknown;
  body?: unknown;
  querystring?: unknown;
  response?: Record<string, unknown>;
};

export type ReadPart = (data: unknown) => { value?: unknown; error?: unknown };
export type WriteBody = (data: unknown) => string;
export type RoutePart = 'params' | 'body' | 'querystring';

/** A route with its schemas compiled by the product's own compilers. */
export type Route = {
  url: string;
  /** Asked before the body is read. */
  onRequest: readonly Step[];
  preHandler: readonly Step[];
  handler: Step;
  /** In the order in which Fastify reads them. */
  parts: readonly { part: RoutePart; read: ReadPart }[];
  /** By status, `4xx` or `5xx`; where the schema names content types, by those. */
  answers: ReadonlyMap<string, WriteBody | ReadonlyMap<string, WriteBody>>;
};

export type FoundRoute = { route: Route; params: Readonly<Record<string, string>> };

export type RouteTable = {
  /** What the product's modules register their routes on. */
  app: App;
  find(method: string, path: string): FoundRoute | null;
};

type Pattern = { route: Route; segments: readonly string[] };

/** Stands in for the Fastify app while routes register themselves: it only collects what they give. */
export function createRouteTable(): RouteTable {
  const exact = new Map<string, Route>();
  const patterns = new Map<string, Pattern[]>();
  const onRequest: Step[] = [];
  const onRoute: OnRoute[] = [];
  const add = (method: string) => (url: string, second: Options | Step, third?: Step) => {
    const [options, handler] = typeof second === 'function' ? [{}, second] : [second, third];
    if (!handler) throw new Error(`${method} ${url} has no handler`);
    const registering = { ...options, method, url, handler };
    for (const hook of onRoute) hook(registering);
    const route = compile(registering, onRequest);
    if (!url.includes(':')) exact.set(`${method} ${url}`, route);
    else {
      const known = patterns.get(method) ?? [];
      patterns.set(method, [...known, { route, segments: url.split('/') }]);
    }
  };
  const app = {
    get: add('GET'),
    post: add('POST'),
    put: add('PUT'),
    patch: add('PATCH'),
    delete: add('DELETE'),
    addHook(name: string, step: unknown) {
      if (name === 'onRequest') onRequest.push(step as Step);
      if (name === 'onRoute') onRoute.push(step as OnRoute);
    },
    decorateRequest: () => undefined,
  };
  return {
    app: app as unknown as App,
    find(method, path) {
      const route = exact.get(`${method} ${path}`);
      return route ? { route, params: {} } : firstMatch(patterns.get(method) ?? [], path.split('/'));
    },
  };
}

function firstMatch(patterns: readonly Pattern[], path: readonly string[]): FoundRoute | null {
  for (const { route, segments } of patterns) {
    if (segments.length !== path.length) continue;
    const fits = segments.every((segment, index) => segment.startsWith(':') || segment === path[index]);
    if (!fits) continue;
    const named = segments.flatMap((segment, index) =>
      segment.startsWith(':') ? [[segment.slice(1), decodeURIComponent(path[index] ?? '')] as const] : [],
    );
    return { route, params: Object.fromEntries(named) };
  }
  return null;
}

function compile(registered: Registering, ofAll: readonly Step[]): Route {
  const { method, url, schema = {}, handler } = registered;
  const parts = (['params', 'body', 'querystring'] as const).flatMap((part) =>
    schema[part] === undefined ? [] : [{ part, read: validator(schema[part], method, url) }],
  );
  const answers = Object.entries(schema.response ?? {}).map(
    ([status, answer]) => [status, writerOf(answer, method, url)] as const,
  );
  return {
    url,
    onRequest: [...ofAll, ...listOf(registered.onRequest)],
    preHandler: listOf(registered.preHandler),
    handler,
    parts,
    answers: new Map(answers),
  };
}

const listOf = (given: Step | Step[] | undefined): Step[] =>
  given === undefined ? [] : Array.isArray(given) ? given : [given];

const validator = (schema: unknown, method: string, url: string): ReadPart =>
  validatorCompiler({ schema: schema as never, method, url }) as ReadPart;

const writer = (schema: unknown, method: string, url: string): WriteBody =>
  serializerCompiler({ schema: schema as never, method, url }) as WriteBody;

function writerOf(answer: unknown, method: string, url: string): WriteBody | Map<string, WriteBody> {
  if (!hasContent(answer)) return writer(answer, method, url);
  return new Map(
    Object.entries(answer.content).map(([media, { schema }]) => [media, writer(schema, method, url)]),
  );
}

const hasContent = (answer: unknown): answer is { content: Record<string, { schema: unknown }> } =>
  typeof answer === 'object' && answer !== null && 'content' in answer;
