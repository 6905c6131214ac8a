import type { CheckCode } from '../../../../shared/domain/scanner-check.ts';
import { groupSeparator } from '../key-input.ts';
import { gapsOf, medianGap, textOf } from '../pace.ts';
import { withSeparators } from '../separator-text.ts';
import { unknownScanner } from '../device-profile.ts';
import type { Capture } from '../wedge.ts';
import { asShownBy, type Layout, layouts, swapCase } from './keyboard-layout.ts';

/** How the letters of a code arrived: as they are, or as another keyboard would write them. */
export type Lettering = 'exact' | 'caseSwapped' | Layout;

/** What one transmission of a known code shows of its scanner. */
export type CodeReading = {
  lettering: Lettering;
  /** The scanner's own text in front of and behind the code. */
  prefix: string;
  suffix: string;
  /** `]C1` and the like in front of it. */
  aim: string | null;
  /** How the separator arrived; `none` where the code has none. */
  separator: 'none' | 'kept' | 'lost' | { substitute: string };
  /** The code was in it more than once. */
  doubled: boolean;
  /** Milliseconds: the usual pause between two characters, and the longest. */
  gap: number | null;
  longestPause: number;
  /** The key that ended it; null where only silence did. */
  end: string | null;
};

/** `incomplete`: characters are missing, or it came in two pieces. `otherCode`: nothing of the code that was shown. */
export type CaptureFinding =
  | { kind: 'read'; reading: CodeReading }
  | { kind: 'incomplete'; text: string }
  | { kind: 'otherCode'; text: string };

/** The longest text that a scanner puts around a code, or in the place of a separator. */
const longestAddition = 12;
const longestSubstitute = 6;

const letterings: readonly [Lettering, (text: string) => string][] = [
  ['exact', (text) => text],
  ['caseSwapped', swapCase],
  ...layouts.map(
    (layout) => [layout, (text: string) => asShownBy(layout, text)] as [Lettering, typeof swapCase],
  ),
];

/** Reads what arrived while `code` was to be scanned. */
export function readCapture(code: CheckCode, capture: Capture): CaptureFinding {
  const text = withSeparators(textOf(capture.characters), unknownScanner);
  for (const [lettering, write] of letterings) {
    const found = find(code.raw.split(groupSeparator).map(write), text);
    if (found) return { kind: 'read', reading: { lettering, ...found, ...paceOf(capture) } };
  }
  return { kind: isPartOf(text, code.raw) ? 'incomplete' : 'otherCode', text };
}

const paceOf = ({ characters, end }: Capture) => ({
  gap: medianGap(characters),
  longestPause: Math.max(0, ...gapsOf(characters)),
  end,
});

function find(
  parts: readonly string[],
  text: string,
): Omit<CodeReading, 'lettering' | 'gap' | 'longestPause' | 'end'> | null {
  const pattern = new RegExp(parts.map(escaped).join(`([^]{0,${longestSubstitute}}?)`), 'g');
  const matches = [...text.matchAll(pattern)];
  const [first] = matches;
  const last = matches.at(-1);
  if (!first || !last) return null;
  const front = text.slice(0, first.index);
  const suffix = text.slice(last.index + last[0].length);
  if (front.length > longestAddition || suffix.length > longestAddition) return null;
  const { aim, prefix } = cutAim(front);
  return { prefix, suffix, aim, separator: separatorOf(first[1]), doubled: matches.length > 1 };
}

/** FNC1 in front may come as a separator of its own, behind the AIM identifier. */
function cutAim(front: string): { aim: string | null; prefix: string } {
  const bare = front.endsWith(groupSeparator) ? front.slice(0, -1) : front;
  const aim = /\][A-Za-z][0-9A-Za-z]$/.exec(bare)?.[0] ?? null;
  return { aim, prefix: aim === null ? bare : bare.slice(0, -aim.length) };
}

function separatorOf(between: string | undefined): CodeReading['separator'] {
  if (between === undefined) return 'none';
  if (between === '') return 'lost';
  return between.includes(groupSeparator) ? 'kept' : { substitute: between };
}

/** Whether most of `text` stands in `whole` in its order. */
function isPartOf(text: string, whole: string): boolean {
  let at = 0;
  let found = 0;
  for (const char of text) {
    const next = whole.indexOf(char, at);
    if (next < 0) continue;
    at = next + 1;
    found += 1;
  }
  return found >= 3 && found >= text.length * 0.85 && text.length <= whole.length + longestAddition;
}

/** A dead key may have gone lost, or have become part of the character behind it. */
const escaped = (text: string): string =>
  text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll(/[´`]/g, '[´`]?');
