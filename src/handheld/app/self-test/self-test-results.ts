import * as z from 'zod/mini';
import type { FindingKind } from '../../scanning/wedge/setup/scanner-findings.ts';

/** The checks in the order in which they are gone through. */
export const checkNames = ['scanner', 'sound', 'vibration', 'camera', 'storage', 'network'] as const;
export type CheckName = (typeof checkNames)[number];

export type Verdict = 'good' | 'warning' | 'bad';

/** Every outcome of a check, and what it means for work. Keys of texts: what is, and what to do about it. */
export const outcomes = {
  scannerReady: 'good',
  scannerNone: 'warning',
  ...{ gsLost: 'bad', layout: 'bad', caseSwapped: 'bad', doubled: 'bad' },
  ...{ noTerminator: 'warning', slow: 'warning', codeLetter: 'warning', no2d: 'warning', aimOff: 'good' },
  ...{ soundHeard: 'good', soundNotHeard: 'bad', soundOff: 'warning', soundNone: 'bad' },
  ...{
    vibrationFelt: 'good',
    vibrationNotFelt: 'warning',
    vibrationOff: 'warning',
    vibrationNone: 'warning',
  },
  ...{ cameraReads: 'good', cameraUnread: 'warning', cameraDenied: 'warning', cameraNone: 'warning' },
  ...{ cameraBusy: 'warning', cameraInsecure: 'bad' },
  ...{ storageSafe: 'good', storageUnprotected: 'warning', storageFull: 'warning', storageBroken: 'bad' },
  ...{ networkOnline: 'good', networkOffline: 'warning', clockOff: 'warning' },
} as const satisfies Record<string, Verdict>;
export type Outcome = keyof typeof outcomes;

const outcomeNames = Object.keys(outcomes) as [Outcome, ...Outcome[]];
const resultSchema = z.object({ outcome: z.enum(outcomeNames), at: z.string() });
export type CheckResult = z.infer<typeof resultSchema>;

/** As it is stored on the device. 1: outcome and time of each check. */
export const selfTestSchema = z.object({
  version: z.literal(1),
  results: z.object({
    scanner: z.optional(resultSchema),
    sound: z.optional(resultSchema),
    vibration: z.optional(resultSchema),
    camera: z.optional(resultSchema),
    storage: z.optional(resultSchema),
    network: z.optional(resultSchema),
  }),
});
export type SelfTestResults = z.infer<typeof selfTestSchema>['results'];

export const verdictOf = ({ outcome }: CheckResult): Verdict => outcomes[outcome];

/** The worst of all: what was never checked is still to be done. */
export function summaryOf(results: SelfTestResults): { verdict: Verdict; open: number; faults: number } {
  const all = checkNames.map((name) => results[name]);
  const open = all.filter((one) => one === undefined).length;
  const verdicts = all.flatMap((one) => (one ? [verdictOf(one)] : []));
  const faults = verdicts.filter((verdict) => verdict !== 'good').length;
  if (verdicts.includes('bad')) return { verdict: 'bad', open, faults };
  return { verdict: open + faults > 0 ? 'warning' : 'good', open, faults };
}

/** When the last of them was gone through; null before the first. */
export const lastCheckOf = (results: SelfTestResults): string | null =>
  checkNames
    .flatMap((name) => results[name]?.at ?? [])
    .toSorted()
    .at(-1) ?? null;

/** The outcome of the scanner's check by what was found, worst first. */
export const scannerOutcome = (found: readonly FindingKind[], scanned: boolean): Outcome =>
  scanned ? (found.find((kind) => kind !== 'aimOff') ?? 'scannerReady') : 'scannerNone';
