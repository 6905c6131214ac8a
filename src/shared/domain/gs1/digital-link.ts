import { aiDefinition, type AiDefinition } from './ai-definition.ts';
import { wholeValueFault } from './check-value.ts';
import type { AiValue, ElementList } from './element-string.ts';
import { rejection, type Gs1Rejection } from './gs1-fault.ts';

/*
 * https://example.com/some/stem/01/09520123456788/10/ABC1/21/12345?17=180426
 *                     ^         ^ primary key     ^ key qualifiers   ^ data attributes
 * Source: GS1 Digital Link Standard: URI Syntax 1.4, uncompressed. The stem may hold anything, so the primary key is
 * looked for from the right; what follows it must be its qualifiers in their order.
 */
export type DigitalLinkOptions = {
  year: number;
  /** Accept GTINs of 8, 12 or 13 digits in the path, as links printed before version 1.3 have them. */
  zeroSuppressedGtin: boolean;
};

type Pair = { definition: AiDefinition; written: string; position: number };

const webAddress = /^(?:https?|HTTPS?):\/\/[A-Za-z0-9\-.:[\]]+(?=\/)/;
const strange = /[^A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]/;

export const isWebAddress = (text: string): boolean => /^(?:https?|HTTPS?):\/\//.test(text);

/** Reads the key, its qualifiers and its attributes from `raw`, which starts at `from` in the scanned text. */
export function readDigitalLink(
  raw: string,
  from: number,
  options: DigitalLinkOptions,
): ElementList | Gs1Rejection {
  const uri = raw.slice(from);
  const origin = webAddress.exec(uri)?.[0];
  if (origin === undefined || strange.test(uri)) return rejection('web_address', null, from, uri.length);
  const [address = ''] = uri.split('#');
  const mark = address.indexOf('?');
  const path = mark < 0 ? address : address.slice(0, mark);
  const keys = pairsOfPath(path.slice(origin.length), from + origin.length);
  if (keys.length === 0) return rejection('no_key', null, from + origin.length, path.length - origin.length);
  const attributes = mark < 0 ? [] : pairsOfQuery(address.slice(mark + 1), from + mark + 1);
  if ('kind' in attributes) return attributes;
  const order = orderFault(keys) ?? attributesFault(keys, attributes);
  return order ?? readPairs(keys, attributes, options);
}

/** The pairs from the rightmost primary key on; none when there is no key. */
function pairsOfPath(path: string, position: number): Pair[] {
  const segments = path.split('/');
  const pairs: Pair[] = [];
  let end = path.length;
  for (let i = segments.length - 2; i > 0; i -= 2) {
    const definition = aiDefinition(segments[i] ?? '');
    const written = segments[i + 1] ?? '';
    if (!definition) return [];
    pairs.unshift({ definition, written, position: position + end - written.length });
    if (definition.keyQualifiers) return pairs;
    end -= written.length + definition.ai.length + 2;
  }
  return [];
}

function pairsOfQuery(query: string, position: number): Pair[] | Gs1Rejection {
  const pairs: Pair[] = [];
  let at = position;
  for (const parameter of query.split('&')) {
    const equals = parameter.indexOf('=');
    const name = equals < 0 ? '' : parameter.slice(0, equals);
    const definition = aiDefinition(name);
    if (definition) {
      pairs.push({ definition, written: parameter.slice(equals + 1), position: at + equals + 1 });
    } else if (/^\d+$/.test(name)) {
      return rejection('unknown_ai', name, at, name.length);
    }
    at += parameter.length + 1;
  }
  return pairs;
}

const followsInOrder = (qualifiers: readonly string[], sequence: readonly string[]): boolean => {
  let from = 0;
  return qualifiers.every((ai) => {
    from = sequence.indexOf(ai, from) + 1;
    return from > 0;
  });
};

const mayFollow = (key: AiDefinition, qualifiers: readonly string[]): boolean =>
  (key.keyQualifiers ?? []).some((sequence) => followsInOrder(qualifiers, sequence));

function orderFault(keys: readonly Pair[]): Gs1Rejection | null {
  const [key, ...qualifiers] = keys;
  if (!key) return null;
  const wanted = qualifiers.map((pair) => pair.definition.ai);
  if (mayFollow(key.definition, wanted)) return null;
  return rejection('key_qualifiers', key.definition.ai, key.position, key.written.length);
}

/** Attributes are neither repeated, nor secret, nor qualifiers that had their place in the path. */
function attributesFault(keys: readonly Pair[], attributes: readonly Pair[]): Gs1Rejection | null {
  const [key, ...qualifiers] = keys.map((pair) => pair.definition);
  const before = new Set(keys.map((pair) => pair.definition.ai));
  for (const { definition, position, written } of attributes) {
    const refuse = (reason: 'repeated_ai' | 'not_a_data_attribute' | 'key_qualifiers') =>
      rejection(reason, definition.ai, position, written.length);
    if (before.has(definition.ai)) return refuse('repeated_ai');
    if (!definition.isDataAttribute) return refuse('not_a_data_attribute');
    const path = qualifiers.map(({ ai }) => ai);
    const fits = path.concat('').some((_, i) => key && mayFollow(key, path.toSpliced(i, 0, definition.ai)));
    if (fits) return refuse('key_qualifiers');
    before.add(definition.ai);
  }
  return null;
}

function readPairs(
  keys: readonly Pair[],
  attributes: readonly Pair[],
  options: DigitalLinkOptions,
): ElementList | Gs1Rejection {
  const ais: AiValue[] = [];
  for (const pair of [...keys, ...attributes]) {
    const { definition, written, position } = pair;
    const inPath = keys.includes(pair);
    const value = decode(written, inPath);
    if (value === null) return rejection('wrong_character', definition.ai, position, written.length);
    const padded = definition.ai === '01' && (!inPath || options.zeroSuppressedGtin) ? padGtin(value) : value;
    const fault = wholeValueFault(definition, padded, options.year);
    if (fault) return rejection(fault.reason, definition.ai, position + fault.at, fault.length);
    ais.push({ ai: definition.ai, value: padded, position });
  }
  return { kind: 'list', ais };
}

const padGtin = (value: string): string =>
  [8, 12, 13].includes(value.length) ? value.padStart(14, '0') : value;

/** Percent-decoding by bytes: values are ASCII, a stray percent sign stays, a null byte is refused. */
function decode(written: string, inPath: boolean): string | null {
  const spaced = inPath ? written : written.replaceAll('+', ' ');
  const value = spaced.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return value.includes('\u0000') ? null : value;
}
