import type { CheckName } from '../../../shared/domain/scanner-check.ts';
import styles from './check-symbol.module.css';
import { checkSymbols, drawSymbol } from './check-symbols.ts';

/** A code to be scanned from the display: black on white whatever the colours, edges on whole pixels. */
export function CheckSymbol({ name, label }: { name: CheckName; label: string }) {
  const { width, height, dark } = drawSymbol(checkSymbols[name]);
  const path = dark
    .map((area) => `M${area.x} ${area.y}h${area.width}v${area.height}h-${area.width}z`)
    .join('');
  return (
    <figure className={styles.paper}>
      <svg
        className={styles[checkSymbols[name].kind]}
        viewBox={`0 0 ${width} ${height}`}
        shapeRendering="crispEdges"
        role="img"
        aria-label={label}
      >
        <path d={path} />
      </svg>
    </figure>
  );
}
