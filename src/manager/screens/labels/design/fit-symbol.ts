import { isSquare } from '../../../ui/barcode/barcode-shape.ts';
import type { DrawnBarcode } from '../../../ui/barcode/draw-barcode.ts';
import type { Shapes } from '../../../ui/barcode/shape-drawing.ts';
import type { FitProblem } from './fit-problem.ts';
import type { LabelSymbol } from './label.ts';
import { type Resolution, dotMm } from './printer.ts';
import { ruleOf, type SymbolRule } from './symbol-rule.ts';

export type DrawBarcode = (code: LabelSymbol) => DrawnBarcode | null;

/** What labels are laid out for. */
export type Press = { dpi: Resolution; draw: DrawBarcode };

/** Dots. */
type Room = { width: number; height: number };

export type FittedSymbol = Room & { symbol: LabelSymbol; module: number; shapes: Shapes };
export type SymbolFit = { fitted: FittedSymbol | null; problems: FitProblem[] };

/** Bars of house codes are made this high where there is room; higher ones only take paper. Millimetres. */
const plentyMm = 25;
/** Lower bars cannot be hit by hand. Millimetres. */
const lowestMm = 4;
/** Longest GS1-128 symbol with its quiet zones, millimetres. GS1 General Specifications 5.4.4.3. */
const longestGs1 = 165.1;

/**
 * The symbol as large as the room and its standard allow: its narrowest bar is a whole number of printer dots, or
 * bars would differ in width and blur.
 */
export function fitSymbol(symbol: LabelSymbol, room: Room, { dpi, draw }: Press): SymbolFit {
  const { symbology, use } = symbol;
  const drawn = draw(symbol);
  if (!drawn) return { fitted: null, problems: [{ kind: 'cannot_encode', symbology }] };
  const rule = ruleOf(symbology, use);
  const task = { symbol, drawn, rule, room, dot: dotMm(dpi) };
  return isSquare(symbology) ? fitSquare(task) : fitLinear(task);
}

type Task = { symbol: LabelSymbol; drawn: DrawnBarcode; rule: SymbolRule; room: Room; dot: number };

function fitSquare({ symbol, drawn, rule, room, dot }: Task): SymbolFit {
  const { symbology } = symbol;
  const side = Math.min(room.width, room.height);
  const module = Math.min(Math.floor(side / drawn.width), Math.floor(rule.maximum / dot + 1e-6));
  const unfit = misfit(symbol, rule, { module, modules: drawn.width, dot, side, of: room });
  if (unfit) return { fitted: null, problems: [unfit] };
  const shapes = drawn.shapes.map((corners) => corners.map(([x, y]) => [x * module, y * module] as const));
  const fitted = { symbol, module, shapes, width: drawn.width * module, height: drawn.height * module };
  return { fitted, problems: tooFine(symbology, rule, module * dot) };
}

function fitLinear({ symbol, drawn, rule, room, dot }: Task): SymbolFit {
  const { symbology } = symbol;
  const longest = symbology === 'gs1-128' ? Math.min(room.width, Math.floor(longestGs1 / dot)) : room.width;
  const largest = Math.min(Math.floor(longest / drawn.width), Math.floor(rule.maximum / dot + 1e-6));
  const unfit = misfit(symbol, rule, {
    module: largest,
    modules: drawn.width,
    dot,
    side: room.width,
    of: room,
  });
  if (unfit) return { fitted: null, problems: [unfit] };
  const heightFor = (module: number): number => rule.heightOf(module * dot, drawn.width * module * dot);
  const module = tallEnough(
    largest,
    Math.ceil(rule.minimum / dot - 1e-6),
    (one) => heightFor(one) <= room.height * dot,
  );
  const asked = heightFor(module);
  if (room.height * dot < lowestMm) {
    const has = Math.max(0, room.height * dot);
    return {
      fitted: null,
      problems: [{ kind: 'does_not_fit', symbology, side: 'height', needs: asked, has }],
    };
  }
  const plenty = symbol.use === 'house' ? Math.max(asked, plentyMm) : asked;
  const bars = Math.min(room.height, Math.ceil(plenty / dot));
  const shapes = drawn.shapes.map((corners) => corners.map(([x, y]) => [x * module, y * bars] as const));
  const height = bars * dot;
  const low: FitProblem[] =
    height < asked - 1e-6
      ? [{ kind: 'too_low', symbology, height, minimum: asked, source: rule.source }]
      : [];
  return {
    fitted: { symbol, module, shapes, width: drawn.width * module, height: bars },
    problems: [...tooFine(symbology, rule, module * dot), ...low],
  };
}

/** The largest module whose bars have the height they should; the largest of all where none has. */
function tallEnough(largest: number, smallest: number, isTall: (module: number) => boolean): number {
  for (let module = largest; module >= smallest; module--) if (isTall(module)) return module;
  return largest;
}

function misfit(
  { symbology }: LabelSymbol,
  rule: SymbolRule,
  {
    module,
    modules,
    dot,
    side,
    of,
  }: { module: number; modules: number; dot: number; side: number; of: Room },
): FitProblem | null {
  if (module >= 1 && module * dot >= rule.floor - 1e-6) return null;
  const needs = modules * Math.ceil(rule.minimum / dot - 1e-6) * dot;
  const isNarrow = side === of.width;
  return {
    kind: 'does_not_fit',
    symbology,
    side: isNarrow ? 'width' : 'height',
    needs,
    has: Math.max(0, side * dot),
  };
}

const tooFine = (
  symbology: LabelSymbol['symbology'],
  { minimum, source }: SymbolRule,
  x: number,
): FitProblem[] => (x < minimum - 1e-3 ? [{ kind: 'too_fine', symbology, x, minimum, source }] : []);
