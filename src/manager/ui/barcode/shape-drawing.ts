import type { DrawingContext } from 'bwip-js/browser';

export type Point = readonly [x: number, y: number];

/** Dark areas of a barcode, each by its corners; where two lie in one another, the inner one is light (even-odd). */
export type Shapes = readonly (readonly Point[])[];

/** Collects what the library draws: bars of linear codes one unit high, connected modules of matrix codes. */
export function shapeDrawing(): DrawingContext<Shapes> {
  const shapes: Point[][] = [];
  return {
    scale: () => null,
    init: () => undefined,
    // `x` is the middle of a bar of an even width, and half a unit right of it otherwise.
    line(x, _top, _sameX, _bottom, width) {
      const left = x - Math.ceil(width / 2);
      const right = left + width;
      shapes.push([
        [left, 0],
        [right, 0],
        [right, 1],
        [left, 1],
      ]);
    },
    polygon: (corners) => void shapes.push(corners.map(([x, y]) => [x, y])),
    end: () => shapes,
    // Codes are drawn without text, and these symbologies have neither hexagons nor circles.
    measure: () => ({ width: 0, ascent: 0, descent: 0 }),
    fill: () => undefined,
    text: () => undefined,
    hexagon: () => undefined,
    ellipse: () => undefined,
  };
}
