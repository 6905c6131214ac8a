import { classNames } from '../../ui/class-names.ts';
import type { Target } from './code-watch.ts';
import type { FramePoint } from './frame-decoder.ts';
import styles from './target-outlines.module.css';

export type TargetOutlinesProps = { targets: readonly Target[]; onChoose: (target: Target) => void };

/**
 * The codes in the picture, outlined where they are and numbered as in the list. Only for eye and finger: the list below
 * says the same to those who listen or use keys.
 */
export function TargetOutlines({ targets, onChoose }: TargetOutlinesProps) {
  return targets.map((target, index) => {
    const { corners } = target.code;
    return corners && corners.length > 0 ? (
      <button
        key={target.key}
        type="button"
        className={classNames(styles.outline, target.isExpected && styles.expected)}
        style={boxOf(corners)}
        onClick={() => onChoose(target)}
        tabIndex={-1}
        aria-hidden
      >
        <span className={styles.number}>{index + 1}</span>
      </button>
    ) : null;
  });
}

/** The upright box around a code, in parts of the aiming window; the style sheet keeps it large enough for a finger. */
function boxOf(corners: readonly FramePoint[]): Record<'left' | 'top' | 'width' | 'height', string> {
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const percent = (share: number): string => `${share * 100}%`;
  return {
    left: percent((left + right) / 2),
    top: percent((top + bottom) / 2),
    width: percent(right - left),
    height: percent(bottom - top),
  };
}
