import { aiAt, aiDefinition, type AiDefinition } from './ai-definition.ts';
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
   * `likely`: the text as read is invalid or lacks what it must have, the rest carries a check digit, a date or a
   * measure, letters begin behind a number, or a count is of an unlikely length. `possible`: nothing but the digits
   * of an identifier inside.
   */
  likelihood: 'likely' | 'possible';
  /** All elements with the separator put back where it explains most. */
  ais: AiValue[];
};

/** Identifiers that usually stand behind a lot, serial or count; others inside a value are chance. */
const followers = /^(?:0[0-3]|1[0-7]|21|30|37|3[1-6]\d\d|41\d|7003|8008)$/;
const keys = /^(?:0[0-3]|41\d)$/;
const datesAndMeasures = /^(?:1[1-7]|3[1-6]\d\d|7003|8008)$/;
const counts = /^3[07]$/;

/** How many separators may be lost behind the first one: more are no label, but noise. */
const furtherLost = 2;

/** Looks for a lost separator in the elements of `raw` from `from` on; none is lost where one came through. */
export function findLostSeparator(raw: string, from: number, year: number): LostSeparator | null {
  if (raw.includes(separator)) return null;
  const at = firstOpenValue(raw, from, year);
  if (!at) return null;
  const value = raw.slice(at.position);
  const asRead = wholeValueFault(at.definition, value, year) === null;
  const best = bestSplit(raw, at, year, furtherLost);
  if (!best) return null;
  const open = { ai: at.definition.ai, value: best.prefix, position: at.position };
  const likely = !asRead || isTelling(at, best, value);
  const likelihood = likely ? 'likely' : 'possible';
  return { ai: open.ai, value, likelihood, ais: [...at.before, open, ...best.tail] };
}

type OpenValue = { definition: AiDefinition; position: number; before: AiValue[] };
type Split = { prefix: string; tail: AiValue[] };

/** The first value that only a separator ends; everything before it has a predefined length. */
function firstOpenValue(
  raw: string,
  from: number,
  year: number,
  known: readonly AiValue[] = [],
): OpenValue | null {
  const before = [...known];
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

const bestSplit = (raw: string, open: OpenValue, year: number, further: number): Split | undefined =>
  splits(raw, open, year, further).toSorted((a, b) => weight(b.tail) - weight(a.tail))[0];

/** Every way to end the open value earlier so that valid elements follow; the longest value first. */
function splits(
  raw: string,
  { definition, position, before }: OpenValue,
  year: number,
  further: number,
): Split[] {
  const found: Split[] = [];
  for (let at = raw.length - 3; at > position; at--) {
    if (!followers.test(aiAt(raw, at)?.ai ?? '')) continue;
    const prefix = raw.slice(position, at);
    if (wholeValueFault(definition, prefix, year)) continue;
    const known = [...before, { ai: definition.ai, value: prefix, position }];
    const tail = tailFrom(raw, at, known, year, further);
    if (tail && fits(known, tail)) found.push({ prefix, tail });
  }
  return found;
}

/** The elements from `at` on; where they are invalid as read, with further separators put back. */
function tailFrom(
  raw: string,
  at: number,
  known: readonly AiValue[],
  year: number,
  further: number,
): AiValue[] | null {
  const rest = readElements(raw, at, year);
  if (rest.kind === 'list') return rest.ais;
  if (further === 0) return null;
  const next = firstOpenValue(raw, at, year, known);
  if (!next || next.position <= at || isRepeated(next, known)) return null;
  const best = bestSplit(raw, next, year, further - 1);
  if (!best) return null;
  const open = { ai: next.definition.ai, value: best.prefix, position: next.position };
  return [...next.before.slice(known.length), open, ...best.tail];
}

const isRepeated = ({ definition }: OpenValue, known: readonly AiValue[]): boolean =>
  known.some(({ ai }) => ai === definition.ai);

const fits = (before: readonly AiValue[], tail: readonly AiValue[]): boolean =>
  tail.every(({ ai }) => before.every((other) => other.ai !== ai && !areExclusive(ai, other.ai)));

/** How much of the rest is proven by its own content. */
const weight = (tail: readonly AiValue[]): number =>
  tail.reduce((sum, { ai }) => sum + (keys.test(ai) ? 3 : datesAndMeasures.test(ai) ? 2 : 1), 0);

function isTelling({ before, definition }: OpenValue, { prefix, tail }: Split, value: string): boolean {
  const [first] = tail;
  if (!first) return false;
  if (tail.some(({ ai }) => keys.test(ai) || datesAndMeasures.test(ai))) return true;
  const needsCount = before.some(({ ai }) => ai === '02' || ai === '8026');
  if (needsCount && tail.some(({ ai }) => ai === '37')) return true;
  // Nobody counts ten thousand pieces on a unit.
  if (counts.test(definition.ai)) return value.length > 4;
  const isText = aiDefinition(first.ai)?.components[0]?.set === 'X';
  // Shorter ones are week codes: lot 2521A is week 21 of 2025, not lot 25 with serial A.
  return isText && isDigits(prefix) && prefix.length > 2 && /^\D./.test(first.value);
}
