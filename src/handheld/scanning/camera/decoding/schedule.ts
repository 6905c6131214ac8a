import { barsLook, sharpBarsLook, zbarLook } from './bar-looks.ts';
import { otherPatternLook, patternLook } from './pattern-looks.ts';
import { deviceLook } from './device-look.ts';
import type { Look } from './look.ts';
import {
  calmLook,
  doubledLook,
  histogramLook,
  levelLook,
  matrixLook,
  otherLook,
  quickLook,
  thoroughLook,
} from './whole-looks.ts';

/** Taken at every frame whose picture is a new one: cheap, and what a steady hand shows is read at once. */
export const everyFrame: Look = quickLook;

/**
 * Taken in turn, one a frame, by what each adds for its time on the images of the benchmark. Dear ones stand apart, so
 * that most frames are cheap. The device's own detector, where there is one, has every fourth turn.
 */
export const inTurn: readonly Look[] = [
  deviceLook,
  thoroughLook,
  barsLook,
  zbarLook,
  deviceLook,
  patternLook,
  matrixLook,
  sharpBarsLook,
  deviceLook,
  otherLook,
  histogramLook,
  otherPatternLook,
  deviceLook,
  calmLook,
  levelLook,
  doubledLook,
];
