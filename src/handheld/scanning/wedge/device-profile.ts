import * as z from 'zod/mini';

/**
 * What is known of the scanner of one device: learnt scan by scan, or at once on the set-up page. Stored on the
 * device; every field has a sound value by itself, so a profile of an older build (`gap` and `terminates` alone) is
 * one of these.
 */
export const wedgeProfileSchema = z.object({
  /** 1: with the findings of the set-up page. */
  version: z._default(z.literal(1), 1),
  /** Keys that end a scan. */
  terminators: z.catch(z.array(z.string()), ['Enter', 'NumpadEnter']),
  /** Text in front of and behind each scan when the scanner is configured to send some. */
  prefix: z.catch(z.string(), ''),
  suffix: z.catch(z.string(), ''),
  /** Text that stands for GS where the scanner cannot send control characters. */
  gsSubstitute: z.catch(z.nullable(z.string()), null),
  /** Learnt milliseconds a character, or null before the first scan. */
  gap: z.catch(z.nullable(z.number().check(z.positive())), null),
  /** Learnt: its scans end with a terminator, so that text without one is no scan, or only the first half of one. */
  terminates: z.catch(z.boolean(), false),
  /** Whether GS arrives, as the set-up page saw it. */
  separators: z.catch(z.enum(['kept', 'lost', 'unknown']), 'unknown'),
  /** Whether an AIM identifier is in front of each scan; null before the set-up. */
  aim: z.catch(z.nullable(z.boolean()), null),
  /** When the set-up page was last gone through, ISO; null before. */
  checkedAt: z.catch(z.nullable(z.string()), null),
});
export type WedgeProfile = z.infer<typeof wedgeProfileSchema>;

export const unknownScanner: WedgeProfile = wedgeProfileSchema.parse({});

/** What was stored as the profile; what is missing or wrong of it is as of an unknown scanner. */
export function readProfile(stored: unknown): WedgeProfile {
  const parsed = wedgeProfileSchema.safeParse(stored);
  return parsed.success ? parsed.data : unknownScanner;
}

/** Above this, milliseconds a character, it is a person: ring scanners reach 160, people start at about 200. */
const slowestScanner = 200;

/** A busy browser or radio delays single characters of a fast scanner by about so much. */
const fastestLimit = 120;

/** The longest pause, ms, that may lie between two characters of one scan of this device. */
export function longestGap({ gap }: WedgeProfile): number {
  if (gap === null) return slowestScanner;
  return Math.min(Math.max(slowestScanner, gap * 1.6), Math.max(fastestLimit, gap * 3 + 60));
}

/** How long, ms, a scanner that terminates may hesitate in the midst of a scan: radio, sleep, a busy device. */
export const longestHesitation = 1000;

/** The profile after a terminated scan with the median gap `gap`: moves slowly, so that one odd scan teaches little. */
export const learnGap = (profile: WedgeProfile, gap: number): WedgeProfile => ({
  ...profile,
  gap: profile.gap === null ? gap : profile.gap * 0.8 + gap * 0.2,
});
