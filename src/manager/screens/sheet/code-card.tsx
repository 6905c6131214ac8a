import type { ReactNode } from 'react';
import type { SheetCode } from '../../../shared/protocol/board/sheet.ts';
import { Barcode, type BarcodeSize } from '../../ui/barcode/barcode.tsx';
import { type BarcodeShape, codeOfShape, isSquare } from '../../ui/barcode/barcode-shape.ts';
import { useShape } from './shape-choice.ts';
import styles from './sheet.module.css';

/** Big enough for a phone at a hand's length from the screen, and on paper about half a millimetre a bar. */
const sizes: Record<BarcodeShape, BarcodeSize> = {
  square: { module: 5, bars: 0 },
  linear: { module: 2, bars: 64 },
};

/** One barcode with what it says below it, and what it is for. */
export function CodeCard({
  codes,
  text,
  name,
  children,
  tone = 'plain',
}: {
  /** The same content in several shapes. */
  codes: readonly SheetCode[];
  /** What the code says, as people type it; or the name of what it stands for. */
  text?: string;
  name?: string;
  children?: ReactNode;
  /** `done`: not needed any more; `mild`: may be left out. */
  tone?: 'plain' | 'done' | 'mild';
}) {
  const shape = useShape();
  const code = codeOfShape(codes, shape);
  return (
    <figure className={styles.card} data-tone={tone}>
      {code && (
        <Barcode
          code={code}
          label={text ?? name ?? ''}
          size={isSquare(code.symbology) ? sizes.square : sizes.linear}
        />
      )}
      <figcaption className={styles.caption}>
        {name !== undefined && <strong className={styles.name}>{name}</strong>}
        {text !== undefined && <strong className={styles.text}>{text}</strong>}
        {children}
      </figcaption>
    </figure>
  );
}
