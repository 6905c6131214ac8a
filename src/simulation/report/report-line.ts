import { neverLooked, type RunReport } from './run-report.ts';

/** The whole run in one line. */
export function reportLine(report: RunReport): string {
  const { faults, excused, violations, twice, msPerSeed } = report;
  const discrepancies = Object.values(report.discrepancies).reduce((sum, count) => sum + count, 0);
  return [
    `${spaced(report.seeds)} seeds`,
    `${spaced(report.deviceHours)} device-hours`,
    `${spaced(report.operations)} operations`,
    `${spaced(report.movements)} movements`,
    `${spaced(report.requests)} requests`,
    `${spaced(faults.total)} faults of ${Object.keys(faults.byClass).length} classes`,
    `${spaced(discrepancies)} discrepancies of ${Object.keys(report.discrepancies).length} kinds`,
    `${spaced(excused.total)} excused losses`,
    saysViolations(report),
    `${twice.compared - twice.unequal.length} of ${twice.compared} repeated alike`,
    `${msPerSeed.mean} ms a seed`,
    `${report.seconds} s`,
    ...(violations.total + report.broken === 0 ? [] : [`broken ${report.broken}`]),
    ...(neverLooked(report).length === 0 ? [] : [`NEVER LOOKED AT: ${neverLooked(report).join(' ')}`]),
  ].join(', ');
}

function saysViolations({ violations }: RunReport): string {
  const each = Object.entries(violations.byInvariant).map(([name, count]) => `${name} ${count}`);
  return `${violations.total} violations${each.length === 0 ? '' : ` (${each.join(', ')})`}`;
}

const spaced = (value: number): string => value.toLocaleString('en-US');
