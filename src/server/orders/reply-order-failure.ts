import type { FastifyReply } from 'fastify';
import { type ProblemDetails, problemOf, sendProblem } from '../http/problem.ts';
import type { OrderFailure } from './order-failure.ts';

/** Tells the caller why, as problem details: 404, 400 with fields, 409. */
export function replyOrderFailure(reply: FastifyReply, failure: OrderFailure): FastifyReply {
  const details = problemFor(failure);
  if (failure.kind !== 'gate_closed') return sendProblem(reply, details);
  return reply
    .code(details.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send({ ...problemOf(details, reply.request.id), obstacles: failure.obstacles } as never);
}

function problemFor(failure: OrderFailure): ProblemDetails {
  switch (failure.kind) {
    case 'unknown_order':
      return { status: 404, kind: 'order-unknown', detail: `There is no order ${failure.orderId}.` };
    case 'unknown_line':
      return {
        status: 404,
        kind: 'order-line-unknown',
        detail: `There is no order line ${failure.orderLineId}.`,
      };
    case 'not_valid':
      return {
        status: 400,
        kind: 'invalid-request',
        title: 'The request is not valid',
        errors: failure.errors,
      };
    case 'order_ended':
      return {
        status: 409,
        kind: 'order-ended',
        detail: `${failure.orderId} is ${failure.status}: it changes no more.`,
      };
    case 'line_in_work':
      return {
        status: 409,
        kind: 'line-in-work',
        detail: 'Cancel the line and add another.',
        errors: failure.errors,
      };
    case 'gate_closed':
      return { status: 409, kind: 'ship-gate-closed', detail: `${failure.orderId} cannot leave yet.` };
  }
}
