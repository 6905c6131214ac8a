import { createHash } from 'node:crypto';
import * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { movementSchema } from '../domain/movement.ts';
import { claimRequestSchema, claimResponseSchema, workRequestSchema, workResponseSchema } from './claim.ts';
import { evidenceReceiptSchema } from './evidence.ts';
import { helloRequestSchema, helloResponseSchema } from './hello.ts';
import {
  enrolRequestSchema,
  enrolResponseSchema,
  signInRequestSchema,
  signInResponseSchema,
} from './identity.ts';
import { pokeSchema } from './poke.ts';
import { protocolVersion } from './protocol-version.ts';
import { feedRows, pullRequestSchema, pullResponseSchema } from './pull.ts';
import { pushRequestSchema, pushResponseSchema } from './push.ts';
import fingerprints from './schema-fingerprints.json' with { type: 'json' };

const wire: Record<string, z.core.$ZodType> = {
  helloRequest: helloRequestSchema,
  helloResponse: helloResponseSchema,
  pushRequest: pushRequestSchema,
  pushResponse: pushResponseSchema,
  pullRequest: pullRequestSchema,
  pullResponse: pullResponseSchema,
  claimRequest: claimRequestSchema,
  claimResponse: claimResponseSchema,
  workRequest: workRequestSchema,
  workResponse: workResponseSchema,
  poke: pokeSchema,
  evidenceReceipt: evidenceReceiptSchema,
  enrolRequest: enrolRequestSchema,
  enrolResponse: enrolResponseSchema,
  signInRequest: signInRequestSchema,
  signInResponse: signInResponseSchema,
  movement: movementSchema,
  ...Object.fromEntries(Object.entries(feedRows).map(([type, { schema }]) => [`row:${type}`, schema])),
};

const fingerprint = (schema: z.core.$ZodType) =>
  createHash('sha256')
    .update(JSON.stringify(z.toJSONSchema(schema)))
    .digest('hex')
    .slice(0, 16);

describe('what crosses the wire', () => {
  it('is noted for this protocol version', () => {
    const now = Object.fromEntries(Object.entries(wire).map(([name, schema]) => [name, fingerprint(schema)]));
    const noted: Record<string, Record<string, string>> = fingerprints;
    // A difference means that a shipped message changed: it may only gain optional fields. Note the change in
    // protocol-version.ts, raise the version where an older build would misread it, and enter the prints here.
    expect({ [protocolVersion]: now }).toEqual({ [protocolVersion]: noted[protocolVersion] });
  });
});
