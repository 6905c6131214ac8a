import type { Resolution } from './printer.ts';

/** Sizes of a label in millimetres; `margin` is what printers leave white or labels lose by slipping. */
export type LabelSize = { width: number; height: number; margin: number };

/** One label a page, on a roll. */
type Roll = { medium: 'roll' } & LabelSize;

/** Labels on A4, in rows and columns; `left`, `top` of the first one, `stepX`, `stepY` from one to the next. */
type Sheet = { medium: 'sheet' } & LabelSize & SheetGrid;

export type SheetGrid = {
  columns: number;
  rows: number;
  left: number;
  top: number;
  stepX: number;
  stepY: number;
};

export type LabelFormat = Roll | Sheet;

/**
 * The formats, from large to small, rolls first. Why each is there stands in the texts (`format.<name>.why`).
 *
 *   100x150    the logistic label of GS1 (STILL): an SSCC with bars of 0.5 mm, its contents, and people's text
 *   100x50     beams seen from a truck, plates of pallets
 *   75x50      shelves and cartons
 *   57x32      the common small roll: goods and totes
 *   50x25      small bins; a place as Code 128 just keeps bars of 0.25 mm
 *   sheets     for an office printer: badges, sheets of codes, a first try without a label printer
 */
export const labelFormats = {
  '100x150': { medium: 'roll', width: 100, height: 150, margin: 2 },
  '100x50': { medium: 'roll', width: 100, height: 50, margin: 2 },
  '75x50': { medium: 'roll', width: 75, height: 50, margin: 2 },
  '57x32': { medium: 'roll', width: 57, height: 32, margin: 1.5 },
  '50x25': { medium: 'roll', width: 50, height: 25, margin: 1.5 },
  'a4-1x2': {
    medium: 'sheet',
    ...{ width: 199.6, height: 143.5, margin: 3 },
    ...{ columns: 1, rows: 2, left: 5.2, top: 5, stepX: 199.6, stepY: 143.5 },
  },
  'a4-2x4': {
    medium: 'sheet',
    ...{ width: 99.1, height: 67.7, margin: 2 },
    ...{ columns: 2, rows: 4, left: 4.65, top: 13.1, stepX: 101.6, stepY: 67.7 },
  },
  'a4-2x7': {
    medium: 'sheet',
    ...{ width: 99.1, height: 38.1, margin: 2 },
    ...{ columns: 2, rows: 7, left: 4.65, top: 15.15, stepX: 101.6, stepY: 38.1 },
  },
  'a4-3x8': {
    medium: 'sheet',
    ...{ width: 63.5, height: 33.9, margin: 2 },
    ...{ columns: 3, rows: 8, left: 7.2, top: 12.9, stepX: 66.05, stepY: 33.9 },
  },
} as const satisfies Record<string, LabelFormat>;

export type FormatName = keyof typeof labelFormats;
export const formatNames = Object.keys(labelFormats) as FormatName[];
export const formatOf = (name: FormatName): LabelFormat => labelFormats[name];

const a4 = { width: 210, height: 297 };

/** Size of the paper in millimetres: what `@page` says. */
export const paperOf = (format: LabelFormat): { width: number; height: number } =>
  format.medium === 'sheet' ? a4 : { width: format.width, height: format.height };

export const cellsOf = (format: LabelFormat): number =>
  format.medium === 'sheet' ? format.columns * format.rows : 1;

/** Sheets go through office printers, whatever label printer stands beside them. */
export const resolutionFor = (format: LabelFormat, chosen: Resolution): Resolution =>
  format.medium === 'sheet' ? 300 : chosen;
