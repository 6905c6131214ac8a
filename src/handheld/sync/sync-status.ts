/**
 * How the line to the server stands, as the last call told and never as `navigator.onLine` believes.
 * `enrol_again`: the server refuses this device; everything is kept and can be exported.
 * `update_needed`: the server wants a newer build; everything is kept until then.
 */
export type Connection = 'starting' | 'online' | 'offline' | 'enrol_again' | 'update_needed';

/** Why the last call did not succeed. Keys of texts for the operator. */
export type CallProblem =
  /** No answer at all: no network, name not resolved, connection refused or cut. */
  | 'unreachable'
  /** No answer within the time allowed. */
  | 'timeout'
  /** Something answered that is not Stockhand: a captive portal, a proxy, a cut-off body. */
  | 'stranger'
  /** 429 or 503: the server asks for patience. */
  | 'busy'
  /** 413: more than the way to the server lets through. */
  | 'too_large'
  /** Stockhand answered that it cannot do it (4xx or 5xx problem). */
  | 'refused'
  /** 401 or 403. */
  | 'enrol_again'
  /** 426. */
  | 'update_needed';

/** What the header and the ledger show of sync. Times are wall clock milliseconds. */
export type SyncStatus = {
  connection: Connection;
  /** Movements recorded here and not yet acknowledged. */
  unsent: number;
  /** Of the kept entries: those that the server parked, and those it was given sealed because it could not take them. */
  parked: number;
  heldBack: number;
  /** Photos that are still on the device. */
  photos: number;
  /** When the server last answered, and up to when what is shown of others is known. */
  lastContact: number | null;
  pulledAt: number | null;
  problem: CallProblem | null;
  /** Stands in the server's log beside the last refusal; operators read it out. */
  traceId: string | null;
  /** The oldest build that the server wishes to see; null before the first hello. */
  minBuild: string | null;
};

export const statusAtStart: SyncStatus = {
  connection: 'starting',
  unsent: 0,
  parked: 0,
  heldBack: 0,
  photos: 0,
  lastContact: null,
  pulledAt: null,
  problem: null,
  traceId: null,
  minBuild: null,
};
