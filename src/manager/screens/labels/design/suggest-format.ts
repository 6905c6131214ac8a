import { weightOf } from './fit-problem.ts';
import type { DrawBarcode } from './fit-symbol.ts';
import type { Label } from './label.ts';
import { type FormatName, formatNames, formatOf, resolutionFor } from './label-format.ts';
import { layOutLabel } from './lay-out-label.ts';
import type { Resolution } from './printer.ts';

/** Labels are alike: a few of them tell what all of them need. */
const asked = 12;

/** The smallest format on the same kind of paper that has room for all of the labels; undefined where none has. */
export function suggestFormat(
  labels: readonly Label[],
  { now, dpi, draw }: { now: FormatName; dpi: Resolution; draw: DrawBarcode },
): FormatName | undefined {
  const some = labels.slice(0, asked);
  const isGood = (name: FormatName): boolean => {
    const format = formatOf(name);
    const press = { dpi: resolutionFor(format, dpi), draw };
    return some.every((label) => weightOf(layOutLabel(label, format, press).problems) === 0);
  };
  const area = (name: FormatName): number => formatOf(name).width * formatOf(name).height;
  return formatNames
    .filter((name) => name !== now && formatOf(name).medium === formatOf(now).medium)
    .toSorted((a, b) => area(a) - area(b))
    .find(isGood);
}
