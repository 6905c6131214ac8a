import type { BarcodeShape } from '../../ui/barcode/barcode-shape.ts';
import { useUrlFilter } from '../../ui/use-url-filter.ts';
import { cellsOf, type FormatName, formatNames, formatOf, resolutionFor } from './design/label-format.ts';
import { type Resolution, resolutions } from './design/printer.ts';
import { type LabelKind, usualChoice } from './label-kinds.ts';

export type PaperChoice = {
  format: FormatName;
  /** Of the label printer; sheets are printed at their own. */
  printer: Resolution;
  /** What the labels are laid out for. */
  dpi: Resolution;
  shape: BarcodeShape;
  copies: number;
  /** First label of the sheet that is still there, from 0. */
  first: number;
};

export const mostCopies = 50;

/** Paper, printer and shape of the codes, kept in the address, so that a link prints the same. */
export function usePaperChoice(kind: LabelKind): {
  paper: PaperChoice;
  change: Record<'format' | 'dpi' | 'as' | 'copies' | 'first', (value: string) => void>;
} {
  const [formatText, format] = useUrlFilter('format');
  const [dpiText, dpi] = useUrlFilter('dpi');
  const [asText, as] = useUrlFilter('as');
  const [copiesText, copies] = useUrlFilter('copies');
  const [firstText, first] = useUrlFilter('first');
  const usual = usualChoice[kind];
  const name = formatNames.find((one) => one === formatText) ?? usual.format;
  const printer = resolutions.find((one) => String(one) === dpiText) ?? resolutions[0];
  return {
    paper: {
      format: name,
      printer,
      dpi: resolutionFor(formatOf(name), printer),
      shape: asText === 'linear' || asText === 'square' ? asText : usual.shape,
      copies: within(Number(copiesText), 1, mostCopies),
      first: within(Number(firstText), 0, cellsOf(formatOf(name)) - 1),
    },
    change: { format, dpi, as, copies, first },
  };
}

const within = (value: number, least: number, most: number): number =>
  Number.isInteger(value) ? Math.min(most, Math.max(least, value)) : least;
