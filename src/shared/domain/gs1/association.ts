import { associationTable } from './association-table.ts';
import type { AiValue } from './element-string.ts';
import { rejection, type Gs1Rejection } from './gs1-fault.ts';

type Association = {
  of: RegExp;
  excludes: readonly RegExp[];
  /** The same measure with other decimals says something else of the same thing. */
  excludesKin: boolean;
  /** Each entry must be met by one of its groups; a group is met when all its members are there. */
  demands: readonly (readonly (readonly RegExp[])[])[];
};

let parsed: readonly Association[] | undefined;

/** Keys that must carry their serial part when a digital signature (8030) is on the unit; length without it. */
const lengthWithoutSerial: Record<string, number> = { '253': 13, '255': 13, '8003': 14 };

/**
 * The rules between identifiers. They hold for all symbols of one unit together, so a single scan is checked only
 * on demand: (02) without (37) in one symbol is no fault as long as another symbol of the pallet carries it.
 */
export function associationFault(ais: readonly AiValue[]): Gs1Rejection | null {
  for (const element of ais) {
    const others = ais.filter(({ ai }) => ai !== element.ai).map(({ ai }) => ai);
    const rules = associations().filter(({ of }) => of.test(element.ai));
    const fault = rules.some((rule) => others.some((other) => excludes(rule, element.ai, other)))
      ? 'excluded_association'
      : rules.some((rule) => isUnmet(rule, others)) || lacksSerial(element, others)
        ? 'missing_association'
        : null;
    if (fault) return rejection(fault, element.ai, element.position, element.value.length);
  }
  return null;
}

/** True when the two may not stand on one unit. */
export const areExclusive = (ai: string, other: string): boolean =>
  associations().some(
    (rule) =>
      (rule.of.test(ai) && excludes(rule, ai, other)) || (rule.of.test(other) && excludes(rule, other, ai)),
  );

const excludes = (rule: Association, ai: string, other: string): boolean =>
  rule.excludes.some((one) => one.test(other)) || (rule.excludesKin && ai.slice(0, 3) === other.slice(0, 3));

const isUnmet = (rule: Association, others: readonly string[]): boolean =>
  rule.demands.some(
    (groups) => !groups.some((group) => group.every((one) => others.some((ai) => one.test(ai)))),
  );

const lacksSerial = (element: AiValue, others: readonly string[]): boolean =>
  others.includes('8030') && element.value.length === lengthWithoutSerial[element.ai];

function associations(): readonly Association[] {
  parsed ??= associationTable.trim().split('\n').map(parseLine);
  return parsed;
}

const pattern = (ai: string): RegExp => new RegExp(`^${ai.replaceAll('n', '\\d')}$`);

function parseLine(line: string): Association {
  const [identifiers = '', rules = ''] = line.split(';');
  const valuesOf = (key: string): string[][] =>
    rules
      .split(' ')
      .filter((rule) => rule.startsWith(`${key}=`))
      .map((rule) => rule.slice(key.length + 1).split(','));
  return {
    of: new RegExp(`^(?:${identifiers.replaceAll(',', '|').replaceAll('n', '\\d')})$`),
    excludes: valuesOf('ex').flat().map(pattern),
    excludesKin: rules.endsWith('ex=kin'),
    demands: valuesOf('req').map((groups) => groups.map((group) => group.split('+').map(pattern))),
  };
}
