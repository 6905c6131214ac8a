import type { CheckRecord } from '../../../shared/domain/quality/check-record.ts';

/** A check that was decided, whatever number of movements followed from it. Computed from those movements. */
export type CheckRow = {
  checkId: string;
  /** What the switching rules count it for; null where they do not: goods released from quarantine, no supplier. */
  inspectionStateId: string | null;
  /** 1, 2, 3 ... in the order in which the checks of one inspection state came. */
  number: number;
  /** The first movement that followed from it. */
  mid: string;
  supplier: string | null;
  productId: string;
  lpn: string | null;
  userId: string;
  deviceId: string;
  /** Instant by the device's clock as far as it can be trusted, ISO 8601 UTC. */
  checkedAt: string;
  record: CheckRecord;
  /** Movements that follow from it and were not taken back; with none left it counts for nothing. */
  standing: number;
};
