import * as z from 'zod/mini';

/** The socket is only a hint to pull now: at most once, never the only carrier. */
export const pokeSchema = z.object({
  gen: z.string(),
  head: z.int(),
  /** Present when an operator must know at once; such a poke is not spread over seconds. */
  inline: z.optional(
    z.object({ type: z.literal('cancel'), taskId: z.string(), orderLineId: z.string(), rev: z.int() }),
  ),
});
export type Poke = z.infer<typeof pokeSchema>;

/** Wire events, `noun:verb`. */
export const socketEvents = { poke: 'feed:poke' } as const;
export const socketPath = '/socket.io';
