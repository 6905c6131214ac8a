import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendProblem } from './problem.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The route keeps texts as they came and looks at them itself. */
    keepsAnyText?: boolean;
  }
}

/** What no text of the database holds: NUL, and half of a surrogate pair. */
const unstorable = /[\0\p{Surrogate}]/u;
/** Nothing that is sent in earnest lies deeper; what reads or writes it goes down a call for each level. */
const deepest = 64;

/** For `preValidation`: answers 400 to what could be parsed but neither kept nor looked for. */
export async function refuseUnkeepable(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const isTextKept = request.routeOptions.config.keepsAnyText === true;
  for (const part of ['params', 'query', 'body'] as const) {
    const fault = faultIn(request[part], isTextKept);
    if (fault === null) continue;
    sendProblem(reply, {
      status: 400,
      kind: 'invalid-request',
      title: 'The request is not valid',
      errors: [{ field: part, expected: fault }],
    });
    return reply;
  }
  return undefined;
}

/** Goes through a value without going down the stack. */
function faultIn(root: unknown, isTextKept: boolean): string | null {
  const isBad = (text: string): boolean => !isTextKept && unstorable.test(text);
  const waiting: [value: unknown, depth: number][] = [[root, 0]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [value, depth] = next;
    if (typeof value === 'string' && isBad(value)) return 'text without NUL and broken characters';
    if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) continue;
    if (depth === deepest) return `at most ${deepest} levels`;
    for (const [key, inner] of Object.entries(value)) {
      if (isBad(key)) return 'names without NUL and broken characters';
      waiting.push([inner, depth + 1]);
    }
  }
  return null;
}
