import { placeCodePattern } from './place-code.ts';
import { done, failed, type Result } from './result.ts';

/**
 * What the site's own codes look like: regular expressions for the whole text in capital letters. A site may replace
 * any of them, for plates and badges it already has.
 */
export const defaultCodePatterns = {
  lpn: String.raw`[TL]\d{8}[0-9A-Z]`,
  place: placeCodePattern,
  badge: String.raw`U-\d{4}`,
  command: String.raw`CMD-(?:[A-Z]+-)?(?:[A-Z]+|\d{1,4})`,
  order: String.raw`SO-\d{6,9}`,
  purchaseOrder: String.raw`PO-\d{6,9}`,
  /** The two digits printed on a place, typed instead of a scan. */
  checkDigits: String.raw`\d{2}`,
};

export const codeNames = [
  'lpn',
  'place',
  'badge',
  'command',
  'order',
  'purchaseOrder',
  'checkDigits',
] as const;
export type CodeName = (typeof codeNames)[number];

export type CodePatterns = Readonly<Record<CodeName, RegExp>> & {
  /** Whether a plate must end with its ISO 7064 MOD 37-2 character; plates of another origin need not. */
  readonly lpnHasCheck: boolean;
};

/** The patterns of a site: the default ones, replaced where `overrides` has another. */
export function codePatterns(
  overrides: Partial<Record<CodeName, string>>,
): Result<CodePatterns, { kind: 'invalid_pattern'; code: CodeName }> {
  const texts = { ...defaultCodePatterns, ...overrides };
  const invalid = codeNames.find((code) => !isPattern(texts[code]));
  return invalid === undefined ? done(compile(texts)) : failed({ kind: 'invalid_pattern', code: invalid });
}

function compile(texts: Record<CodeName, string>): CodePatterns {
  return {
    lpn: wholeText(texts.lpn),
    place: wholeText(texts.place),
    badge: wholeText(texts.badge),
    command: wholeText(texts.command),
    order: wholeText(texts.order),
    purchaseOrder: wholeText(texts.purchaseOrder),
    checkDigits: wholeText(texts.checkDigits),
    lpnHasCheck: texts.lpn === defaultCodePatterns.lpn,
  };
}

function wholeText(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`);
}

function isPattern(text: string): boolean {
  try {
    return wholeText(text).global === false;
  } catch {
    return false;
  }
}

export const standardCodePatterns: CodePatterns = compile(defaultCodePatterns);
