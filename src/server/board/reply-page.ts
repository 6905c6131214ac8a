import type { FastifyReply } from 'fastify';
import type { Result } from '../../shared/domain/result.ts';
import { sendProblem } from '../http/problem.ts';
import type { BadCursor } from './keyset.ts';

/** A list, or 400 for a cursor that is none of its own. */
export const replyPage = <Page>(reply: FastifyReply, page: Result<Page, BadCursor>): Page | FastifyReply =>
  page.ok
    ? page.value
    : sendProblem(reply, {
        status: 400,
        kind: 'invalid-request',
        title: 'The request is not valid',
        errors: [{ field: 'querystring.after', expected: 'the `next` of an earlier answer of this list' }],
      });
