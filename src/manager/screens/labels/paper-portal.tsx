import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { type LabelFormat, paperOf } from './design/label-format.ts';
import type { Page } from './design/pages.ts';
import type { LaidOutLabel } from './design/placed.ts';
import type { Resolution } from './design/printer.ts';
import { LabelPages } from './label-pages.tsx';
import { useOnPaper } from './use-on-paper.ts';
import './labels-print.css';

/**
 * What is printed: the labels and nothing else, on paper of their own size without margins. It stands beside the app,
 * which is not printed while this room is open.
 */
export function PaperPortal(props: {
  pages: readonly Page<LaidOutLabel>[];
  format: LabelFormat;
  dpi: Resolution;
}) {
  const isOnPaper = useOnPaper();
  useEffect(() => {
    document.documentElement.dataset['prints'] = 'labels';
    return () => void delete document.documentElement.dataset['prints'];
  }, []);
  const { width, height } = paperOf(props.format);
  return createPortal(
    <div className="label-paper" data-ready={isOnPaper || undefined}>
      <style>{paperRules(width, height)}</style>
      {isOnPaper && <LabelPages {...props} outlined={false} />}
    </div>,
    document.body,
  );
}

/** A page as high as the paper would begin the next one where heights are rounded up, so it is a little lower. */
const paperRules = (width: number, height: number): string =>
  `@media print {
    @page { size: ${width}mm ${height}mm; margin: 0 }
    .label-paper > [data-label-page] { height: ${height - 0.2}mm !important }
    .label-paper > [data-label-page] + [data-label-page] { break-before: page }
  }`;
