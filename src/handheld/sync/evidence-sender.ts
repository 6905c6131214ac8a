import type { Clock, Timers } from '../../shared/domain/clock.ts';
import type { Random } from '../../shared/domain/random.ts';
import { evidencePath, type EvidenceReceipt, evidenceReceiptSchema } from '../../shared/protocol/evidence.ts';
import type { EvidenceOutbox, EvidenceToSend } from './evidence-outbox.ts';
import { failedStep } from './failed-step.ts';
import { createRetryLoop, type RetryLoop, type StepOutcome } from './retry-loop.ts';
import type { LineFailure, ServerLine } from './server-line.ts';

export type EvidenceSenderPorts = {
  evidence: EvidenceOutbox;
  line: ServerLine;
  clock: Clock;
  timers: Timers;
  random: Random;
  /** Movements that are not acknowledged yet: they go first. */
  unsent(): number;
};

export type EvidenceSender = Pick<RetryLoop, 'start' | 'stop' | 'wake'>;

/** How long a photo steps aside for movements at a time, and at most in all, ms. */
const stepAside = 1_500;
const patience = 30_000;
/** A photo over a bad network takes its time, ms. */
const photoTimeout = 60_000;
/** Refusals of one photo, in the server's own words, after which it no longer stands before the others. */
const refusalsBeforeSettingAside = 5;
const storageFailed: StepOutcome = { kind: 'failed', retryAfterMs: 0 };

/**
 * Sends photos beside the movements, never before them and never in their loop.
 *
 *   waiting --movements unsent--> steps aside, 30 s at most
 *      |-----same bytes there-----> its copy goes
 *      |-----other bytes, no answer, busy----> again later, later and later
 *      +-----refused five times---> set aside; again at the next start of the app
 */
export function createEvidenceSender(ports: EvidenceSenderPorts): EvidenceSender {
  const { evidence, clock } = ports;
  const refusals = new Map<string, number>();
  let asideSince: number | null = null;
  let begun = false;

  const mustStepAside = (): boolean => {
    if (ports.unsent() === 0) asideSince = null;
    else asideSince ??= clock.mono();
    const waited = asideSince === null ? patience : clock.mono() - asideSince;
    if (waited < patience) return true;
    asideSince = null;
    return false;
  };

  const refused = async (photo: EvidenceToSend, failure: LineFailure): Promise<StepOutcome> => {
    if (failure.kind !== 'refused' && failure.kind !== 'too_large') return failedStep(failure);
    const count = (refusals.get(photo.evidenceId) ?? 0) + 1;
    refusals.set(photo.evidenceId, count);
    if (count < refusalsBeforeSettingAside) return failedStep(failure);
    const aside = await evidence.setAside(photo.evidenceId);
    return aside.ok ? { kind: 'again' } : storageFailed;
  };

  const step = async (): Promise<StepOutcome> => {
    if (!begun) begun = (await evidence.takeUp()).ok;
    const next = await evidence.next();
    if (!next.ok) return storageFailed;
    if (!next.value) return { kind: 'rest', forMs: null };
    if (mustStepAside()) return { kind: 'pause', ms: stepAside };
    const sent = await put(ports, next.value);
    if (!sent.ok) return refused(next.value, sent.failure);
    if (!isSame(next.value, sent.value)) return { kind: 'failed', retryAfterMs: 0 };
    const removed = await evidence.sent(next.value.evidenceId);
    return removed.ok ? { kind: 'again' } : storageFailed;
  };

  return createRetryLoop({ step, clock, timers: ports.timers, random: ports.random });
}

const put = ({ line }: EvidenceSenderPorts, { evidenceId, blob }: EvidenceToSend) =>
  line.call({
    ...{ method: 'PUT', path: evidencePath(evidenceId), bytes: blob, answer: evidenceReceiptSchema },
    ...{ caller: 'evidence', timeoutMs: photoTimeout, isNoted: false },
  });

const isSame = (photo: EvidenceToSend, receipt: EvidenceReceipt): boolean =>
  receipt.evidenceId === photo.evidenceId && receipt.sha256 === photo.sha256;
