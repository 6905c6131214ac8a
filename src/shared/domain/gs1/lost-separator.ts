import { aiAt, aiDefinition } from './ai-definition.ts';
import { areExclusive } from './association.ts';
import { isDigits } from './character-set.ts';
import { wholeValueFault } from './check-value.ts';
import { readElements, separator, type AiValue } from './element-string.ts';

/**
 * A value of variable length that may have swallowed what followed it, because the reader dropped the separator:
 * `(10)A77(37)48` then arrives as lot A773748. Whoever books such a value asks first.
 */
export type LostSeparator = {
  /** The identifier whose value is in doubt and the value as it was read. */
  ai: string;
  value: string;
  /**
   * `likely`: the text as read is invalid or lacks what it must have, or the rest carries a check digit, a date or a
   * measure, or letters begin behind a number. `possible`: nothing but the digits of an identifier inside.
   */
  likelihood: 'likely' | 'possible';
  /** All elements with the separator put back where it explains most. */
  ais: AiValue[];
};

/** Identifiers that usually stand behind a lot, serial or count; others inside a value are chance. */
const followers = /^(?:0[0-3]|1[0-7]|21|30|37|3[1-6]\d\d|41\d|7003|8008)$/;
const keys = /^(?:0[0-3]|41\d)$/;
const datesAndMeasures = /^(?:1[1-7]|3[1-6]\d\d|7003|8008)$/;

/** Looks for a lost separator in the elements of `raw` from `from` on; none is lost where one came through. */
export function findLostSeparator(raw: string, from: number, year: number): LostSeparator | null {
  if (raw.includes(separator)) return null;
  const at = firstOpenValue(raw, from, year);
  if (!at) return null;
  const value = raw.slice(at.position);
  const asRead = wholeValueFault(at.definition, value, year) === null;
  const best = splits(raw, at, year).toSorted((a, b) => weight(b.tail) - weight(a.tail))[0];
  if (!best) return null;
  const open = { ai: at.definition.ai, value: best.prefix, position: at.position };
  const likely = !asRead || isTelling(at.before, best);
  const likelihood = likely ? 'likely' : 'possible';
  return { ai: open.ai, value, likelihood, ais: [...at.before, open, ...best.tail] };
}

type OpenValue = { definition: NonNullable<ReturnType<typeof aiAt>>; position: number; before: AiValue[] };
type Split = { prefix: string; tail: AiValue[] };

/** The first value that only a separator ends; everything before it has a predefined length. */
function firstOpenValue(raw: string, from: number, year: number): OpenValue | null {
  const before: AiValue[] = [];
  let at = from;
  for (let definition = aiAt(raw, at); definition; definition = aiAt(raw, at)) {
    const position = at + definition.ai.length;
    if (definition.needsSeparator) return { definition, position, before };
    const length = definition.components.reduce((sum, { max }) => sum + max, 0);
    const value = raw.slice(position, position + length);
    if (wholeValueFault(definition, value, year)) return null;
    before.push({ ai: definition.ai, value, position });
    at = position + length;
  }
  return null;
}

/** Every way to end the open value earlier so that valid elements follow; the longest value first. */
function splits(raw: string, { definition, position, before }: OpenValue, year: number): Split[] {
  const found: Split[] = [];
  for (let at = raw.length - 3; at > position; at--) {
    if (!followers.test(aiAt(raw, at)?.ai ?? '')) continue;
    const prefix = raw.slice(position, at);
    if (wholeValueFault(definition, prefix, year)) continue;
    const rest = readElements(raw, at, year);
    if (rest.kind === 'list' && fits([...before.map(({ ai }) => ai), definition.ai], rest.ais)) {
      found.push({ prefix, tail: rest.ais });
    }
  }
  return found;
}

const fits = (before: readonly string[], tail: readonly AiValue[]): boolean =>
  tail.every(({ ai }) => !before.includes(ai) && !before.some((other) => areExclusive(ai, other)));

/** How much of the rest is proven by its own content. */
const weight = (tail: readonly AiValue[]): number =>
  tail.reduce((sum, { ai }) => sum + (keys.test(ai) ? 3 : datesAndMeasures.test(ai) ? 2 : 1), 0);

function isTelling(before: readonly AiValue[], { prefix, tail }: Split): boolean {
  const [first] = tail;
  if (!first) return false;
  if (tail.some(({ ai }) => keys.test(ai) || datesAndMeasures.test(ai))) return true;
  const needsCount = before.some(({ ai }) => ai === '02' || ai === '8026');
  if (needsCount && tail.some(({ ai }) => ai === '37')) return true;
  const isText = aiDefinition(first.ai)?.components[0]?.set === 'X';
  // Shorter ones are week codes: lot 2521A is week 21 of 2025, not lot 25 with serial A.
  return isText && isDigits(prefix) && prefix.length > 2 && /^\D./.test(first.value);
}
