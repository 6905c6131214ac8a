import { dateFault, withCentury } from './calendar.ts';
import { isDigits } from './character-set.ts';
import { wholeFault, type ValueFault } from './gs1-fault.ts';

/*
 * North American coupons are digits with a grammar of their own: fields of fixed length, codes of a fixed choice,
 * and fields led by one digit that tells their length. Sources: North American Coupon Application Guideline Using
 * GS1 DataBar Expanded Symbols (AI 8110), GS1 AI (8112) Coupon Data Specification.
 */
type Field =
  | { kind: 'digits'; count: number }
  | { kind: 'choice'; of: string }
  /** Led by its length less `plus`; `none` leads a field left out. */
  | { kind: 'led'; by: string; plus: number; none?: string };

const digits = (count: number): Field => ({ kind: 'digits', count });
const choice = (of: string): Field => ({ kind: 'choice', of });
const led = (by: string, plus: number, none?: string): Field =>
  none === undefined ? { kind: 'led', by, plus } : { kind: 'led', by, plus, none };

const purchase = [led('12345', 0), choice('012349'), digits(3)];
const furtherPurchase = [...purchase, led('0123456', 6, '9')];
const serial = led('0123456789', 6);

/** Optional parts in the order in which they may follow, each led by its own digit. */
const options: readonly (readonly [lead: string, fields: readonly Field[]])[] = [
  ['1', [choice('0123'), ...furtherPurchase]],
  ['2', furtherPurchase],
  ['3', [digits(6)]],
  ['4', [digits(6)]],
  ['5', [serial]],
  ['6', [led('1234567', 6)]],
  ['9', [choice('01256'), choice('012'), digits(1), choice('01')]],
];

/** Position behind `field`, or null when the text does not hold it. */
function behind(text: string, from: number, field: Field): number | null {
  const lead = text.charAt(from);
  const end = (length: number): number | null => (length <= text.length ? length : null);
  if (field.kind === 'digits') return end(from + field.count);
  if (lead === '') return null;
  if (field.kind === 'choice') return field.of.includes(lead) ? from + 1 : null;
  if (lead === field.none) return from + 1;
  return field.by.includes(lead) ? end(from + 1 + Number(lead) + field.plus) : null;
}

/** Position behind all `fields`, or the position of the first that is wrong. */
function walk(text: string, from: number, fields: readonly Field[]): { at: number; ok: boolean } {
  let at = from;
  for (const field of fields) {
    const next = behind(text, at, field);
    if (next === null) return { at, ok: false };
    at = next;
  }
  return { at, ok: true };
}

const malformed = (value: string, at: number): ValueFault => ({
  reason: 'malformed',
  at,
  length: value.length - at,
});

/** AI (8110). */
export function couponCodeFault(value: string, year: number): ValueFault | null {
  if (!isDigits(value)) return wholeFault('wrong_character', value);
  const head = walk(value, 0, [led('0123456', 6), digits(6), led('12345', 0), ...purchase]);
  if (!head.ok) return malformed(value, head.at);
  const dates = new Map<string, string>();
  let at = head.at;
  for (const [lead, fields] of options) {
    if (value.charAt(at) !== lead) continue;
    const part = walk(value, at + 1, fields);
    if (!part.ok) return malformed(value, part.at);
    if (lead === '3' || lead === '4') dates.set(lead, value.slice(at + 1, part.at));
    at = part.at;
  }
  if (at < value.length) return malformed(value, at);
  return couponDatesFault(value, dates, year);
}

/** Optional part 3 is the last day, part 4 the first. */
function couponDatesFault(
  value: string,
  dates: ReadonlyMap<string, string>,
  year: number,
): ValueFault | null {
  for (const date of dates.values()) {
    if (dateFault(withCentury(date, year), false)) return wholeFault('not_a_date', value);
  }
  const last = dates.get('3');
  const first = dates.get('4');
  return last !== undefined && first !== undefined && first > last ? wholeFault('not_a_date', value) : null;
}

/** AI (8112). */
export function couponOfferFault(value: string): ValueFault | null {
  if (!isDigits(value)) return wholeFault('wrong_character', value);
  const { at, ok } = walk(value, 0, [choice('01'), led('0123456', 6), digits(6), serial]);
  return ok && at === value.length ? null : malformed(value, at);
}
