import * as z from 'zod/mini';

/** What a person sets for himself, and what his cart is like. Every field has a sound value by itself. */
export const settingsSchema = z.object({
  textSize: z.catch(z.enum(['normal', 'large', 'huge']), 'normal'),
  /** The hand that holds the device: tools and marks lie on that side. */
  hand: z.catch(z.enum(['left', 'right']), 'right'),
  theme: z.catch(z.enum(['system', 'light', 'dark']), 'system'),
  language: z.catch(z.enum(['system', 'en', 'de']), 'system'),
  sound: z.catch(z.boolean(), true),
  vibration: z.catch(z.boolean(), true),
  volume: z.catch(z.enum(['quiet', 'normal', 'loud']), 'normal'),
  /** Where pieces are counted one by one, the same code again counts another, however soon. */
  countByScanning: z.catch(z.boolean(), false),
  /** After an error nothing is taken until somebody has shown that he saw it. */
  errorsMustBeSeen: z.catch(z.boolean(), false),
  /** Zone of the work wished for; null for any. */
  zone: z.catch(z.nullable(z.string()), null),
  /** How many orders the cart takes at once. */
  slots: z.catch(z.int().check(z.gte(1), z.lte(24)), 4),
});
export type Settings = z.infer<typeof settingsSchema>;

export const standardSettings: Settings = settingsSchema.parse({});

/** Factor of the type scale; 1 is 18 px for the smallest text. */
export const textScales: Record<Settings['textSize'], number> = { normal: 1, large: 1.15, huge: 1.3 };

/** What was stored as settings; whatever of it is missing or wrong is as in `fallback`. */
export function readSettings(stored: unknown, fallback: Settings): Settings {
  if (typeof stored !== 'object' || stored === null) return fallback;
  return settingsSchema.parse({ ...fallback, ...stored });
}
