/** A PIN as it is kept: `hash` holds algorithm, parameters, salt and result in one text. */
export type Credential = { userId: string; hash: string; changedAt: string };

/** An operator signed in on a device. Named inside movements; not itself a credential. */
export type UserSession = {
  sessionId: string;
  userId: string;
  deviceId: string;
  startedAt: string;
  expiresAt: string;
  endedAt: string | null;
};

/** What a manager's QR carries, kept as SHA-256 in hex; good for one device. */
export type EnrolmentCode = {
  codeHash: string;
  createdAt: string;
  createdBy: string | null;
  expiresAt: string;
  usedAt: string | null;
  /** The device that used it. */
  usedBy: string | null;
};

/** A manager's browser; the token lies in its cookie, its SHA-256 in hex here. */
export type ManagerSession = {
  tokenHash: string;
  userId: string;
  startedAt: string;
  expiresAt: string;
  endedAt: string | null;
};
