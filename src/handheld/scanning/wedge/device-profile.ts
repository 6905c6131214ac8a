/** What was learnt of the scanner of one device; all fields may come from the set-up page. */
export type WedgeProfile = {
  /** Keys that end a scan. */
  terminators: readonly string[];
  /** Text in front of each scan when the scanner is configured to send one. */
  prefix: string;
  /** A printable character that stands for GS where the scanner cannot send control characters. */
  gsSubstitute: string | null;
  /** Learnt milliseconds a character, or null before the first scan. */
  gap: number | null;
  /** Learnt: its scans end with a terminator, so that text without one is no scan, or only the first half of one. */
  terminates: boolean;
};

export const unknownScanner: WedgeProfile = {
  terminators: ['Enter', 'NumpadEnter'],
  prefix: '',
  gsSubstitute: null,
  gap: null,
  terminates: false,
};

/** Above this, milliseconds a character, it is a person: ring scanners reach 160, people start at about 200. */
const slowestScanner = 200;

/** A busy browser or radio delays single characters of a fast scanner by about so much. */
const fastestLimit = 120;

/** The longest pause, ms, that may lie between two characters of one scan of this device. */
export function longestGap(profile: WedgeProfile): number {
  if (profile.gap === null) return slowestScanner;
  return Math.min(slowestScanner, Math.max(fastestLimit, profile.gap * 3 + 60));
}

/** How long, ms, a scanner that terminates may hesitate in the midst of a scan: radio, sleep, a busy device. */
export const longestHesitation = 1000;

/** The profile after a terminated scan with the median gap `gap`: moves slowly, so that one odd scan teaches little. */
export const learnGap = (profile: WedgeProfile, gap: number): WedgeProfile => ({
  ...profile,
  gap: profile.gap === null ? gap : profile.gap * 0.8 + gap * 0.2,
});
