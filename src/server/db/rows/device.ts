import type { Scanning } from '../../../shared/protocol/scanning.ts';

/** A handheld enrolled at the site. Its token is known only by the device; here lies the SHA-256 of it, in hex. */
export type Device = {
  deviceId: string;
  name: string;
  /** Number block for the LPNs it hands out; no two devices of a site share one. */
  lpnBlock: number;
  tokenHash: string;
  model: string;
  enrolledAt: string;
  /** User id of the manager whose code was used; null on a demo site. */
  enrolledBy: string | null;
  revokedAt: string | null;
  revokedBy: string | null;
};

/** What a device last said of itself; written outside the site's lock with every call. */
export type DeviceContact = {
  deviceId: string;
  lastContact: string;
  /** Position of the feed up to which it has everything. */
  cursor: number;
  unsent: number;
  parked: number;
  userId: string | null;
  build: string | null;
  storagePersisted: boolean | null;
  /** 0..1 */
  battery: number | null;
  /** How fast its scans are answered. */
  scanning: Scanning | null;
};

/** A call tells some of it; what is left out stays. */
export type ContactNews = Pick<DeviceContact, 'deviceId' | 'lastContact'> & Partial<DeviceContact>;
