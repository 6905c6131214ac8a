import { aiAt } from './ai-definition.ts';
import { yearOf } from './calendar.ts';
import { checkValue } from './check-value.ts';
import { rejection, type Gs1Rejection } from './gs1-fault.ts';

/** FNC1 as scanners transmit it inside a message: the ASCII group separator. */
export const separator = '\u001d';

/** One identifier with its value as printed; `position` is where the value starts in the raw text. */
export type AiValue = { ai: string; value: string; position: number };

export type ElementList = { kind: 'list'; ais: AiValue[] };

/**
 * Reads an element string: identifiers with their values, those of variable length ended by a separator or by the
 * end. One superfluous separator behind a value is tolerated. A leading separator (FNC1 in first position) is
 * skipped. `today` (ISO date) decides the century of dates.
 */
export function parseElementString(text: string, options: { today: string }): ElementList | Gs1Rejection {
  const from = text.startsWith(separator) ? 1 : 0;
  return readElements(text, from, yearOf(options.today));
}

/** As `parseElementString`, from a position of the raw text on, so that faults point into it. */
export function readElements(raw: string, from: number, year: number): ElementList | Gs1Rejection {
  if (from >= raw.length) return rejection('empty', null, from, 0);
  const ais: AiValue[] = [];
  let at = from;
  while (at < raw.length) {
    const element = readElement(raw, at, year);
    if ('kind' in element) return element;
    ais.push(element.read);
    at = element.end;
  }
  return repetitionFault(ais) ?? { kind: 'list', ais };
}

function readElement(raw: string, from: number, year: number): { read: AiValue; end: number } | Gs1Rejection {
  const definition = aiAt(raw, from);
  if (!definition) return rejection('unknown_ai', null, from, Math.min(4, raw.length - from));
  const { ai } = definition;
  const position = from + ai.length;
  const limit = raw.indexOf(separator, position);
  const stretch = raw.slice(position, limit < 0 ? raw.length : limit);
  const check = checkValue(definition, stretch, year);
  if ('reason' in check) return rejection(check.reason, ai, position + check.at, check.length);
  const end = position + check.consumed;
  const rest = stretch.length - check.consumed;
  if (definition.needsSeparator && rest > 0) return rejection('too_long', ai, end, rest);
  return {
    read: { ai, value: raw.slice(position, end), position },
    end: raw[end] === separator ? end + 1 : end,
  };
}

/** The same identifier twice with two values means two labels, or a misread: neither may be guessed. */
export function repetitionFault(ais: readonly AiValue[]): Gs1Rejection | null {
  const seen = new Map<string, string>();
  for (const { ai, value, position } of ais) {
    const before = seen.get(ai);
    if (before !== undefined && before !== value) return rejection('repeated_ai', ai, position, value.length);
    seen.set(ai, value);
  }
  return null;
}
