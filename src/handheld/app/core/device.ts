import type { Result } from '../../../shared/domain/result.ts';
import type { EnrolResponse } from '../../../shared/protocol/identity.ts';
import type { Observable } from '../../sync/observable.ts';

/** What the site knows this handheld as. */
export type DeviceIdentity = EnrolResponse;

export type EnrolFailure =
  /** No answer from the server. Enrolment needs the network. */
  | { kind: 'offline' }
  /** Unknown, used up or older than 15 minutes: a manager makes a new one. */
  | { kind: 'code_refused' }
  /** Too many tries; again after so many seconds. */
  | { kind: 'too_many'; seconds: number }
  | { kind: 'refused'; traceId: string | null };

export interface Device {
  /** Null until enrolled. Kept when the server refuses the device: see `sync.status`. */
  identity: Observable<DeviceIdentity | null>;
  /** By the text of a manager's QR: the bare code, or `<origin>/handheld/enrol#CODE`. Unsent work is kept. */
  enrol(codeText: string): Promise<Result<null, EnrolFailure>>;
  /** Unsent and parked movements as one JSON file, for a device that may not send any more. */
  exportUnsent(): Promise<{ fileName: string; json: string; count: number }>;
}
