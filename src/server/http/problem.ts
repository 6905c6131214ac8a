import { STATUS_CODES } from 'node:http';
import { type Problem, problemSchema } from '../../shared/protocol/problem.ts';

/** Any Fastify reply, whatever its route's schema says about the body. */
type ProblemReply = {
  request: { id: string };
  code(status: number): unknown;
  header(name: string, value: string): unknown;
  send(body: never): unknown;
};

export type ProblemDetails = {
  status: number;
  /** Kebab-case, for programs: `order-unknown`. */
  kind: string;
  /** For people: what is wrong and what to do. Default: the status' own name. */
  title?: string;
  detail?: string;
  errors?: { field: string; expected: string }[];
};

/** Spread into a route's `response` schemas. */
export const problemResponses = {
  '4xx': asProblem('The request cannot be met'),
  '5xx': asProblem('Our mistake'),
} as const;

/** Answers with RFC 9457 problem details: `return sendProblem(reply, { status: 404, kind: 'order-unknown' })`. */
export function sendProblem<Reply extends ProblemReply>(reply: Reply, details: ProblemDetails): Reply {
  const body = problemOf(details, reply.request.id);
  reply.code(details.status);
  reply.header('content-type', 'application/problem+json; charset=utf-8');
  reply.send(body as never);
  return reply;
}

export function problemOf({ status, kind, title, ...rest }: ProblemDetails, traceId: string): Problem {
  return {
    type: `urn:problem-type:stockhand:${kind}`,
    title: title ?? STATUS_CODES[status] ?? 'Error',
    status,
    ...rest,
    traceId,
  };
}

function asProblem(description: string) {
  return { description, content: { 'application/problem+json': { schema: problemSchema } } };
}
