import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import {
  hasZodFastifySchemaValidationErrors,
  type ZodFastifySchemaValidationError,
} from 'fastify-type-provider-zod';
import * as z from 'zod/mini';
import { sendProblem } from './problem.ts';

// zod/mini says "Invalid input" and no more until it is given a language.
z.config(z.locales.en());

/** Every error a route throws ends here: bad input names its fields, a mistake of ours shows nothing but its trace id. */
export function replyToError(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  if (hasZodFastifySchemaValidationErrors(error)) return replyToBadInput(error, reply);
  const status = error.statusCode ?? 500;
  if (status < 500) return sendProblem(reply, { status, kind: kindOf(error), detail: error.message });
  request.log.error({ err: error, cause: error.cause }, 'request failed');
  return sendProblem(reply, {
    status,
    kind: 'internal-error',
    detail: 'The server failed on this request; nothing was changed. Its log says more under the trace id.',
  });
}

function replyToBadInput(
  error: Pick<FastifyError, 'validationContext'> & { validation: ZodFastifySchemaValidationError[] },
  reply: FastifyReply,
): FastifyReply {
  return sendProblem(reply, {
    status: 400,
    kind: 'invalid-request',
    title: 'The request is not valid',
    errors: error.validation.map(({ instancePath, message }) => ({
      field: fieldName(error.validationContext ?? 'body', instancePath),
      expected: message ?? 'another value',
    })),
  });
}

/** `/lines/0/quantity` of the body is `body.lines[0].quantity`. */
function fieldName(context: string, path: string): string {
  const steps = path.split('/').filter((step) => step !== '');
  return steps.reduce((name, step) => (/^\d+$/.test(step) ? `${name}[${step}]` : `${name}.${step}`), context);
}

/** Fastify's own codes, such as FST_ERR_CTP_BODY_TOO_LARGE, become kinds such as `body-too-large`. */
function kindOf({ code }: FastifyError): string {
  const name = code?.replace(/^FST_(ERR_)?(CTP_)?/, '').toLowerCase() ?? '';
  return name === '' ? 'bad-request' : name.replaceAll('_', '-');
}
