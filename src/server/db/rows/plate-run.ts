import type { LpnKind } from '../../../shared/domain/lpn.ts';

/** Numbers reserved in one go for plates that are printed; its id is that of the request, so a repetition finds it. */
export type PlateRun = {
  runId: string;
  kind: LpnKind;
  block: number;
  /** Highest counter of the block that was used up by it. */
  last: number;
  plates: string[];
  reservedAt: string;
  /** User id. */
  reservedBy: string;
  /** The next run of the kind begins behind this one; true for one of each kind. */
  isLatest: boolean;
};
