import { memo } from 'react';
import type { Shapes } from '../../ui/barcode/shape-drawing.ts';
import { commandIcons } from './command-icons.ts';
import type { LaidOutLabel, Mark } from './design/placed.ts';
import { dotMm } from './design/printer.ts';
import styles from './labels.module.css';

/** A label in its true size. One unit of the drawing is one dot of the printer, so bars are never smoothed. */
export const LabelSvg = memo(function LabelSvg({
  label: { id, width, height, dpi, symbols, marks },
}: {
  label: LaidOutLabel;
}) {
  const dot = dotMm(dpi);
  return (
    <svg
      role="img"
      aria-label={id}
      className={styles.label}
      width={`${width * dot}mm`}
      height={`${height * dot}mm`}
      viewBox={`0 0 ${width} ${height}`}
    >
      {symbols.map(({ x, y, symbol, shapes }) => (
        <path
          key={`${x} ${y}`}
          d={pathOf(shapes)}
          data-symbology={symbol.symbology}
          data-says={symbol.text}
          fillRule="evenodd"
          shapeRendering="crispEdges"
        />
      ))}
      {marks.map((mark, index) => (
        <MarkView key={index} mark={mark} />
      ))}
    </svg>
  );
});

function MarkView({ mark }: { mark: Mark }) {
  switch (mark.kind) {
    case 'text':
      return (
        <text
          x={mark.x}
          y={mark.y}
          fontSize={mark.size}
          textAnchor={mark.anchor}
          className={mark.face === 'mono' ? styles.mono : styles.sans}
        >
          {mark.text}
        </text>
      );
    case 'frame':
      return <Frame {...mark} />;
    case 'arrow':
      return <path d={arrowPath(mark)} />;
    case 'picture': {
      const Icon = commandIcons[mark.command];
      return (
        <Icon x={mark.x} y={mark.y} width={mark.width} height={mark.height} strokeWidth={2.2} aria-hidden />
      );
    }
  }
}

function Frame({ x, y, width, height }: { x: number; y: number; width: number; height: number }) {
  const line = Math.max(2, Math.round(height / 40));
  return (
    <rect
      x={x + line / 2}
      y={y + line / 2}
      width={width - line}
      height={height - line}
      rx={line * 3}
      fill="none"
      stroke="#000000"
      strokeWidth={line}
    />
  );
}

function arrowPath({ way, x, y, width, height }: Extract<Mark, { kind: 'arrow' }>): string {
  const [tip, neck, end] = way === 'up' ? [0, 0.5, 1] : [1, 0.5, 0];
  const at = (across: number, along: number): string => `${x + width * across} ${y + height * along}`;
  const corners = [
    at(0.5, tip),
    at(1, neck),
    at(0.7, neck),
    at(0.7, end),
    at(0.3, end),
    at(0.3, neck),
    at(0, neck),
  ];
  return `M${corners.join('L')}Z`;
}

const pathOf = (shapes: Shapes): string =>
  shapes.map((corners) => `M${corners.map(([x, y]) => `${x} ${y}`).join('L')}Z`).join('');
