import { checkCodes, type CheckCode } from '../../../shared/domain/scanner-check.ts';
import type { Capture } from '../../scanning/wedge/wedge.ts';
import { type CodeReading, readCapture } from '../../scanning/wedge/setup/read-capture.ts';
import {
  type CheckReadings,
  type FindingKind,
  findingsOf,
  severities,
} from '../../scanning/wedge/setup/scanner-findings.ts';

/** What the last scan had about it that needs an answer. */
export type Notice =
  | { kind: 'otherCode' | 'incomplete'; text: string }
  | { kind: 'finding'; finding: FindingKind };

export type ScannerCheck = {
  /** Which code is shown; as many as there are when all have been gone through. */
  step: number;
  readings: CheckReadings;
  /** What the operator goes on with though it is bad. */
  accepted: readonly FindingKind[];
  notice: Notice | null;
  /** When the last code was read, monotonic ms. */
  readAt: number;
};

export const beginning: ScannerCheck = {
  step: 0,
  readings: {},
  accepted: [],
  notice: null,
  readAt: -Infinity,
};

/** Within this time, ms, the same code once more is the same scan sent on two ways. */
const doubledWithin = 800;

export const codeOf = ({ step }: ScannerCheck): CheckCode | undefined => checkCodes[step];

/** What a transmission of the scanner makes of the check. */
export function takeCapture(check: ScannerCheck, capture: Capture): ScannerCheck {
  const code = codeOf(check);
  if (isSentTwice(check, capture)) return withDoubled(check);
  if (!code) return check;
  const finding = readCapture(code, capture);
  if (finding.kind !== 'read') return { ...check, notice: finding };
  return withReading(check, code, finding.reading, capture.at);
}

function isSentTwice({ step, readAt }: ScannerCheck, capture: Capture): boolean {
  const before = checkCodes[step - 1];
  if (!before || capture.at - readAt > doubledWithin) return false;
  return readCapture(before, capture).kind === 'read';
}

function withDoubled(check: ScannerCheck): ScannerCheck {
  const before = checkCodes[check.step - 1];
  const reading = before && check.readings[before.name];
  if (!before || !reading) return check;
  const readings = { ...check.readings, [before.name]: { ...reading, doubled: true } };
  if (check.accepted.includes('doubled')) return { ...check, readings };
  return { ...check, readings, notice: { kind: 'finding', finding: 'doubled' } };
}

function withReading(
  check: ScannerCheck,
  code: CheckCode,
  reading: CodeReading,
  readAt: number,
): ScannerCheck {
  const readings = { ...check.readings, [code.name]: reading };
  const finding = findingsOf({ [code.name]: reading }).find((kind) => severities[kind] === 'bad');
  const stays = finding !== undefined && !check.accepted.includes(finding);
  if (stays) return { ...check, readings, notice: { kind: 'finding', finding }, readAt };
  return { ...check, readings, notice: null, readAt, step: check.step + 1 };
}

/** The code is left out, or gone on from though something is bad. */
export function goOn(check: ScannerCheck): ScannerCheck {
  const code = codeOf(check);
  const { notice } = check;
  const accepted = notice?.kind === 'finding' ? [...check.accepted, notice.finding] : check.accepted;
  // The notice may be of the code before, which came once more.
  const isOfThis = notice?.kind !== 'finding' || (code && check.readings[code.name] !== undefined);
  if (!code || !isOfThis) return { ...check, accepted, notice: null };
  const readings = { ...check.readings, [code.name]: check.readings[code.name] ?? null };
  return { ...check, accepted, readings, notice: null, step: check.step + 1 };
}

/** There is no hardware scanner: nothing is left to be shown. */
export const leaveAllOut = (check: ScannerCheck): ScannerCheck => ({
  ...check,
  readings: Object.fromEntries(checkCodes.map(({ name }) => [name, check.readings[name] ?? null])),
  notice: null,
  step: checkCodes.length,
});
