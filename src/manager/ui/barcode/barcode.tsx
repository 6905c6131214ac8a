import { useIntersection } from '@mantine/hooks';
import { Suspense, use, useMemo } from 'react';
import type { SheetCode } from '../../../shared/protocol/board/sheet.ts';
import { isSquare } from './barcode-shape.ts';
import styles from './barcode.module.css';
import type { Shapes } from './shape-drawing.ts';
import { usePrinting } from './use-printing.ts';

/**
 * In CSS pixels: a module, the height of the bars of linear codes, and the width that a long code must keep to by
 * smaller modules. Modules are whole pixels, or bars would blur.
 */
export type BarcodeSize = { module: number; bars: number; widest?: number };

type BarcodeProps = { code: SheetCode; label: string; size: BarcodeSize };

/** The drawing library is large and only needed where barcodes are. */
const importLibrary = async () => (await import('./draw-barcode.ts')).drawBarcode;
let library: ReturnType<typeof importLibrary> | undefined;
/** The same promise each time, so that only the first barcode of all waits; ask early where some will be shown. */
export const loadBarcodes = () => (library ??= importLibrary());

/**
 * A barcode, dark on white in either theme: readers want it so. Drawn when it comes near the view, or before the
 * page is printed. `label` is what it says, for those who do not see it.
 */
export function Barcode(props: BarcodeProps) {
  const { ref, entry } = useIntersection({ scrollMargin: '600px' });
  const isPrinting = usePrinting();
  const waiting = <span className={styles.waiting} style={{ minHeight: roughHeight(props) }} />;
  return (
    <span ref={ref} className={styles.paper}>
      {entry?.isIntersecting || isPrinting ? (
        <Suspense fallback={waiting}>
          <Drawn {...props} />
        </Suspense>
      ) : (
        waiting
      )}
    </span>
  );
}

function Drawn({
  code: { symbology, text },
  label,
  size: { module, bars, widest = Infinity },
}: BarcodeProps) {
  const drawBarcode = use(loadBarcodes());
  const drawn = useMemo(() => drawBarcode({ symbology, text }), [drawBarcode, symbology, text]);
  if (!drawn) return <span className={styles.waiting}>–</span>;
  const { shapes, width, height } = drawn;
  const pixels = Math.max(1, Math.min(module, Math.floor(widest / width)));
  return (
    <svg
      role="img"
      aria-label={label}
      width={width * pixels}
      height={isSquare(symbology) ? height * pixels : bars}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      shapeRendering="crispEdges"
    >
      <path d={pathOf(shapes)} fillRule="evenodd" fill="#000000" />
    </svg>
  );
}

const pathOf = (shapes: Shapes): string =>
  shapes.map((corners) => `M${corners.map(([x, y]) => `${x} ${y}`).join('L')}Z`).join('');

/** Keeps the page from jumping when the code appears; most square ones have 26 modules with their quiet zone. */
const roughHeight = ({ code: { symbology }, size: { module, bars } }: BarcodeProps): number =>
  isSquare(symbology) ? 26 * module : bars;
