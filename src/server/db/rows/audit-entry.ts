/** What happened that matters for security. The list only grows. */
export type AuditKind =
  | 'signed_in'
  | 'sign_in_failed'
  | 'manager_signed_in'
  | 'manager_signed_out'
  | 'manager_sign_in_failed'
  | 'enrolment_code_made'
  | 'device_enrolled'
  | 'enrolment_failed'
  | 'decision'
  | 'discrepancy_resolved'
  | 'parked_reprocessed'
  | 'plates_reserved'
  | 'data_loaded'
  | 'user_added'
  | 'user_changed'
  | 'pin_set'
  | 'site_changed';

/** Ids only: neither names nor anything that opens a door. */
export type AuditEvent = {
  kind: AuditKind;
  /** User id, `api` for another system, `command` for the command line; null where nobody is known. */
  actor: string | null;
  /** Id of the user, device, order, task ... that it is about. */
  subject: string | null;
  /** Where it came from: device id or network address; null for the server itself. */
  origin?: string | null;
  /** What exactly, in a word or two: `device_revoked`, `roles operator|manager`. */
  detail?: string | null;
};

/** One link of a site's chain; see security/audit/audit-chain.ts. */
export type AuditEntry = Required<AuditEvent> & {
  /** The position with leading zeros, so that the order of ids is the order of the chain. */
  auditId: string;
  /** 1, 2, 3 ... without a gap. */
  position: number;
  at: string;
  /** Hash of the entry before; empty for the first. */
  previous: string;
  /** SHA-256 in hex over everything else. */
  hash: string;
};

/** Where the chain ends: the one row of its table. */
export type AuditHead = { headId: 'head'; position: number; hash: string };
