import * as z from 'zod/mini';
import type { Gs1Fault } from '../gs1/gs1-fault.ts';

/** How something sounds, feels and looks to the operator. */
export const tones = ['success', 'warning', 'error', 'done', 'cancelled'] as const;
export type Tone = (typeof tones)[number];

/** Kinds of things that are scanned or expected. */
export const thingKinds = [
  'place',
  'product',
  'container',
  'lot',
  'serial',
  'check_digits',
  'badge',
  'command',
  'order',
  'purchase_order',
  'faulty',
  'code',
] as const;
export type ThingKind = (typeof thingKinds)[number];

const isText = (value: unknown): boolean => typeof value === 'string';

/** Why a code is not valid, and in which identifier of it. */
const faultSchema = z.object({ reason: z.custom<Gs1Fault>(isText), ai: z.nullable(z.string()) });

/** Fields of every thing, whatever kinds of things a workflow knows; `fault` of a code that is not valid. */
export const namedSchema = { name: z.string(), fault: z.optional(faultSchema) };

/** A thing by its kind and the name an operator knows it by. */
export const thingSchema = z.object({ kind: z.enum(thingKinds), ...namedSchema });
export type Thing = z.infer<typeof thingSchema>;

/** Something said about the last step: a text of the workflow by its key, with the values that the text needs. */
export const messageSchema = z.object({
  key: z.string(),
  tone: z.enum(tones),
  /** What was scanned and what was expected, where that is the point. */
  scanned: z.nullable(thingSchema),
  expected: z.nullable(thingSchema),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Message = z.infer<typeof messageSchema>;
