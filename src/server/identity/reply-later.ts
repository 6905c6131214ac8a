import type { FastifyReply } from 'fastify';
import { sendProblem } from '../http/problem.ts';

/** 429: too many mistakes; `waitMs` until the next attempt, told as Retry-After in seconds. */
export function replyLater(reply: FastifyReply, waitMs: number): FastifyReply {
  const seconds = Math.ceil(waitMs / 1000);
  reply.header('retry-after', `${seconds}`);
  const detail = `Too many mistakes here. Try again in ${seconds} s.`;
  return sendProblem(reply, { status: 429, kind: 'too-many-attempts', detail });
}
