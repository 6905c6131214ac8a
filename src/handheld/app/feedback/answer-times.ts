import * as z from 'zod/mini';
import type { Timers } from '../../../shared/domain/clock.ts';
import type { Scanning } from '../../../shared/protocol/scanning.ts';
import type { LocalStore } from '../core/local-store.ts';
import { answerTimesOf, type AnswerWindow, windowSize, withAnswer } from './answer-window.ts';

export type Reader = keyof Scanning;

export interface AnswerRecord {
  add(reader: Reader, ms: number): void;
  /** Null while nothing is measured. */
  figures(): Scanning | null;
  /** Writes down what is not written yet. */
  keep(): void;
}

const factName = 'answerTimes';
/** Milliseconds after an answer in which it is written down: never in the way of the next scan. */
const keptWithin = 10_000;

const windowSchema = z.catch(z.array(z.int().check(z.gte(0))).check(z.maxLength(windowSize)), []);
const windowsSchema = z.object({ wedge: windowSchema, camera: windowSchema });

/** How fast scans were answered on this device, over restarts. */
export function createAnswerRecord(local: LocalStore, timers: Timers): AnswerRecord {
  const windows = read(local);
  let isKept = true;
  const keep = () => {
    if (isKept) return;
    isKept = true;
    local.set(factName, windows);
  };
  return {
    add: (reader, ms) => {
      windows[reader] = withAnswer(windows[reader], ms);
      if (isKept) timers.after(keptWithin, keep);
      isKept = false;
    },
    figures: () => {
      const figures = { wedge: answerTimesOf(windows.wedge), camera: answerTimesOf(windows.camera) };
      return figures.wedge || figures.camera ? figures : null;
    },
    keep,
  };
}

function read(local: LocalStore): Record<Reader, AnswerWindow> {
  const parsed = windowsSchema.safeParse(local.get(factName));
  return parsed.success ? parsed.data : { wedge: [], camera: [] };
}
