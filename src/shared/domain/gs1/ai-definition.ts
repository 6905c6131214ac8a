import { aiTable } from './ai-table.ts';
import type { CharacterSet } from './character-set.ts';
import type { RuleName } from './component-rules.ts';

/** A stretch of a value: its characters, its length in characters, the rules of its content. */
export type AiComponent = {
  set: CharacterSet;
  min: number;
  max: number;
  optional: boolean;
  rules: readonly RuleName[];
};

export type AiDefinition = {
  ai: string;
  title: string;
  /** False for predefined lengths, where the next identifier may follow directly. */
  needsSeparator: boolean;
  /** May stand in the query of a Digital Link. */
  isDataAttribute: boolean;
  /** The orders in which qualifiers may follow this key in the path of a Digital Link; null when it is no key. */
  keyQualifiers: readonly (readonly string[])[] | null;
  components: readonly AiComponent[];
};

/** The definition of exactly this identifier. */
export const aiDefinition = (ai: string): AiDefinition | undefined => definitions().get(ai);

/**
 * The definition of the identifier that starts at `from`. No choice is needed: identifiers that share their first
 * two digits have the same length.
 */
export function aiAt(text: string, from: number): AiDefinition | undefined {
  for (let length = 2; length <= 4; length++) {
    const found = definitions().get(text.slice(from, from + length));
    if (found) return found;
  }
  return undefined;
}

export const allAiDefinitions = (): Iterable<AiDefinition> => definitions().values();

let parsed: ReadonlyMap<string, AiDefinition> | undefined;

function definitions(): ReadonlyMap<string, AiDefinition> {
  parsed ??= new Map(
    aiTable
      .trim()
      .split('\n')
      .flatMap(parseLine)
      .map((definition) => [definition.ai, definition]),
  );
  return parsed;
}

function parseLine(line: string): AiDefinition[] {
  const [range = '', flags = '', specification = '', keys = '', title = ''] = line.split(';');
  const definition = {
    title,
    needsSeparator: !flags.includes('*'),
    isDataAttribute: flags.includes('?'),
    keyQualifiers: parseKeys(keys),
    components: specification.split(' ').map(parseComponent),
  };
  return identifiersOf(range).map((ai) => ({ ai, ...definition }));
}

function identifiersOf(range: string): string[] {
  const [first = '', last = first] = range.split('-');
  const count = Number(last) - Number(first) + 1;
  return Array.from({ length: count }, (_, i) => String(Number(first) + i).padStart(first.length, '0'));
}

function parseKeys(keys: string): string[][] | null {
  if (keys === '') return null;
  return keys === '-' ? [[]] : keys.split('|').map((sequence) => sequence.split(','));
}

function parseComponent(text: string): AiComponent {
  const [type = '', ...rules] = text.replace('[', '').split(',');
  const max = Number(type.replace(/\D/g, ''));
  return {
    set: type.charAt(0) as CharacterSet,
    min: type.includes('..') ? 1 : max,
    max,
    optional: text.startsWith('['),
    rules: rules as RuleName[],
  };
}
