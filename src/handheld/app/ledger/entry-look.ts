import Check from 'lucide-react/icons/check';
import CheckCheck from 'lucide-react/icons/check-check';
import CircleParking from 'lucide-react/icons/circle-parking';
import Lock from 'lucide-react/icons/lock';
import RefreshCw from 'lucide-react/icons/refresh-cw';
import Send from 'lucide-react/icons/send';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import type { LedgerStatus } from '../../storage/ledger-entry.ts';
import type { CardProps } from '../../ui/card.tsx';
import type { IconType } from '../../ui/icon.ts';

export type EntryLook = { tone: NonNullable<CardProps['tone']>; icon: IconType };

/** How each state of an entry looks: amber is on its way, green has arrived. */
export const entryLooks: Record<LedgerStatus, EntryLook> = {
  saved: { tone: 'todo', icon: Check },
  sent: { tone: 'todo', icon: Send },
  accepted: { tone: 'done', icon: CheckCheck },
  discrepancy: { tone: 'warning', icon: TriangleAlert },
  parked: { tone: 'error', icon: CircleParking },
  fork: { tone: 'todo', icon: RefreshCw },
  held_back: { tone: 'error', icon: Lock },
};
