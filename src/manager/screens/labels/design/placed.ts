import type { CommandWord } from '../../../../shared/domain/command-code.ts';
import type { Shapes } from '../../../ui/barcode/shape-drawing.ts';
import type { FitProblem } from './fit-problem.ts';
import type { LabelSymbol } from './label.ts';
import type { Resolution } from './printer.ts';

/** Printer dots from the upper left corner of the label. */
export type Box = { x: number; y: number; width: number; height: number };

/** A symbol with its quiet zones. `module`: dots of its narrowest bar; corners of `shapes` are whole dots. */
export type PlacedSymbol = Box & { symbol: LabelSymbol; module: number; shapes: Shapes };

/** `y` is the line the letters stand on; `size` is that of the letters. */
export type PlacedText = {
  kind: 'text';
  x: number;
  y: number;
  size: number;
  face: 'mono' | 'sans';
  anchor: 'start' | 'middle' | 'end';
  text: string;
};

export type Mark =
  | PlacedText
  | ({ kind: 'frame' } & Box)
  | ({ kind: 'arrow'; way: 'up' | 'down' } & Box)
  | ({ kind: 'picture'; command: CommandWord } & Box);

/** A label in the dots of one printer: what is drawn on the screen, printed, and read back in the tests. */
export type LaidOutLabel = {
  id: string;
  width: number;
  height: number;
  dpi: Resolution;
  symbols: readonly PlacedSymbol[];
  marks: readonly Mark[];
  problems: readonly FitProblem[];
};
