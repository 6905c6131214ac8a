import { useDeferredValue, useMemo } from 'react';
import { type FitReport, reportOn } from './design/fit-report.ts';
import type { DrawBarcode } from './design/fit-symbol.ts';
import type { Label } from './design/label.ts';
import { formatOf } from './design/label-format.ts';
import { layOutLabel } from './design/lay-out-label.ts';
import { type Page, paginate } from './design/pages.ts';
import type { LaidOutLabel } from './design/placed.ts';
import type { LabelSource } from './label-source.ts';
import type { PaperChoice } from './use-paper-choice.ts';

/** The labels on their paper. `paper` is what they are laid out for: it may be a moment behind what is chosen. */
export function usePages(
  source: LabelSource,
  chosen: PaperChoice,
  draw: DrawBarcode | null,
): { labels: Label[]; report: FitReport; pages: Page<LaidOutLabel>[]; paper: PaperChoice } {
  const { format, printer, dpi, shape, copies, first } = chosen;
  const now = useMemo(
    () => ({ format, printer, dpi, shape, copies, first }),
    [format, printer, dpi, shape, copies, first],
  );
  const paper = useDeferredValue(now);
  const labels = useMemo(
    () => (source.state === 'there' ? source.build(paper.shape) : []),
    [source, paper.shape],
  );
  const report = useMemo(() => {
    const size = formatOf(paper.format);
    return reportOn(draw ? labels.map((label) => layOutLabel(label, size, { dpi: paper.dpi, draw })) : []);
  }, [labels, paper.format, paper.dpi, draw]);
  const pages = useMemo(() => paginate(report.printed, formatOf(paper.format), paper), [report, paper]);
  return { labels, report, pages, paper };
}
