import type { CheckKind } from '../../shared/domain/quality/checklist.ts';
import type { CsvRow } from './columns.ts';
import { type Expectation, expecting } from './expectation.ts';
import { type Fault, faultIn } from './fault.ts';
import type { ReadSite } from './site-files.ts';

type Row = CsvRow<'checklists.csv'>;
type Rule = [isWrong: boolean, column: keyof Row, expected: Expectation];

const kindsWithMinimum: readonly CheckKind[] = ['count', 'measurement', 'temperature', 'expiry'];
const kindsWithMaximum: readonly CheckKind[] = ['count', 'measurement', 'temperature'];

/** Limits and units fit the kind of their question: operators could not make sense of any other. */
export const checkChecklists = (site: ReadSite): Fault[] =>
  site['checklists.csv'].flatMap(({ line, values }) =>
    rulesOf(values)
      .filter(([isWrong]) => isWrong)
      .map(([, column, expected]) => faultIn('checklists.csv', line, column, values[column] ?? '', expected)),
  );

function rulesOf({ kind, unit, minimum, maximum }: Row): Rule[] {
  if (kind === undefined) return [];
  const hasMinimum = kindsWithMinimum.some((one) => one === kind);
  const hasMaximum = kindsWithMaximum.some((one) => one === kind);
  const isUpsideDown = minimum !== undefined && maximum !== undefined && Number(maximum) < Number(minimum);
  return [
    [kind === 'measurement' && unit === undefined, 'unit', expecting('unit_needed')],
    [kind !== 'measurement' && unit !== undefined, 'unit', expecting('unit_useless')],
    [!hasMinimum && minimum !== undefined, 'minimum', expecting('limit_useless')],
    [!hasMaximum && maximum !== undefined, 'maximum', expecting('limit_useless')],
    [isUpsideDown, 'maximum', expecting('above_minimum', { minimum: minimum ?? '' })],
    [kind === 'expiry' && minimum !== undefined && !/^\d+$/.test(minimum), 'minimum', expecting('days')],
  ];
}
