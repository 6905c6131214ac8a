import {
  Ban,
  CircleCheck,
  CircleDashed,
  CircleDot,
  CirclePause,
  Info,
  type LucideIcon,
  OctagonAlert,
  PackageCheck,
  Send,
  TriangleAlert,
  UserRound,
  Waypoints,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Severity } from '../../shared/domain/discrepancy.ts';
import type { LineStatus, OrderStatus } from '../../shared/domain/order.ts';
import type { TaskStatus } from '../../shared/domain/task.ts';
import type { MovementRow } from '../../shared/protocol/board/movements.ts';
import type { LineAllocation } from '../../shared/protocol/board/orders.ts';
import type { Tone } from './tone.ts';
import { ToneBadge } from './tone-badge.tsx';

type Look = readonly [Tone, LucideIcon];

const orderLooks: Record<OrderStatus, Look> = {
  open: ['todo', CircleDashed],
  picking: ['running', CircleDot],
  picked: ['done', CircleCheck],
  shipped: ['quiet', Send],
  cancelled: ['cancelled', Ban],
};
const lineLooks: Record<LineStatus, Look> = {
  open: ['todo', CircleDashed],
  allocated: ['running', CircleDot],
  picked: ['done', CircleCheck],
  short: ['warning', TriangleAlert],
  cancelled: ['cancelled', Ban],
};
const taskLooks: Record<TaskStatus, Look> = {
  open: ['todo', CircleDashed],
  held: ['quiet', PackageCheck],
  claimed: ['running', UserRound],
  paused: ['warning', CirclePause],
  done: ['done', CircleCheck],
  cancelled: ['cancelled', Ban],
};
const allocationLooks: Record<LineAllocation['status'], Look> = {
  open: ['running', CircleDot],
  picked: ['done', CircleCheck],
  short: ['warning', TriangleAlert],
  cancelled: ['cancelled', Ban],
  released: ['quiet', CircleDashed],
};
const severityLooks: Record<Severity, Look> = {
  blocking: ['error', OctagonAlert],
  warning: ['warning', TriangleAlert],
  info: ['quiet', Info],
};
const entryLooks: Record<MovementRow['status'], Look> = {
  accepted: ['done', CircleCheck],
  discrepancy: ['warning', TriangleAlert],
  parked: ['error', CirclePause],
  fork: ['error', Waypoints],
};

export function OrderStatusBadge({ status }: { status: OrderStatus }) {
  const { t } = useTranslation('words');
  return <LookBadge look={orderLooks[status]} text={t(`orderStatus.${status}`)} />;
}

export function LineStatusBadge({ status }: { status: LineStatus }) {
  const { t } = useTranslation('words');
  return <LookBadge look={lineLooks[status]} text={t(`lineStatus.${status}`)} />;
}

export function TaskStatusBadge({ status }: { status: TaskStatus }) {
  const { t } = useTranslation('words');
  return <LookBadge look={taskLooks[status]} text={t(`taskStatus.${status}`)} />;
}

export function AllocationBadge({ status }: { status: LineAllocation['status'] }) {
  const { t } = useTranslation('words');
  return <LookBadge look={allocationLooks[status]} text={t(`allocationStatus.${status}`)} />;
}

export function SeverityBadge({ severity }: { severity: Severity }) {
  const { t } = useTranslation('words');
  return <LookBadge look={severityLooks[severity]} text={t(`severity.${severity}`)} />;
}

export function EntryStatusBadge({ status }: { status: MovementRow['status'] }) {
  const { t } = useTranslation('words');
  return <LookBadge look={entryLooks[status]} text={t(`entryStatus.${status}`)} />;
}

function LookBadge({ look: [tone, icon], text }: { look: Look; text: string }) {
  return (
    <ToneBadge tone={tone} icon={icon}>
      {text}
    </ToneBadge>
  );
}
