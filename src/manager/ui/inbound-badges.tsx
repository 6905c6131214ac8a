import {
  CircleCheck,
  CircleDashed,
  CircleDot,
  CircleX,
  type LucideIcon,
  Megaphone,
  OctagonX,
  ShieldAlert,
  ShieldCheck,
  ShieldPlus,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Asn } from '../../shared/domain/asn.ts';
import type { PurchaseOrder } from '../../shared/domain/purchase-order.ts';
import type { Disposition } from '../../shared/domain/quality/check-record.ts';
import type { InspectionMode } from '../../shared/domain/quality/inspection-state.ts';
import type { Tone } from './tone.ts';
import { ToneBadge } from './tone-badge.tsx';

type Look = readonly [Tone, LucideIcon];

const purchaseOrderLooks: Record<PurchaseOrder['status'], Look> = {
  open: ['todo', CircleDashed],
  receiving: ['running', CircleDot],
  closed: ['done', CircleCheck],
  cancelled: ['cancelled', CircleX],
};
const announcementLooks: Record<Asn['status'], Look> = {
  announced: ['todo', Megaphone],
  receiving: ['running', CircleDot],
  received: ['done', CircleCheck],
  cancelled: ['cancelled', CircleX],
};
const modeLooks: Record<InspectionMode, Look> = {
  normal: ['done', ShieldCheck],
  tightened: ['warning', ShieldAlert],
  reduced: ['quiet', ShieldPlus],
  discontinued: ['error', OctagonX],
};
const dispositionLooks: Record<Disposition, Look> = {
  accept: ['done', CircleCheck],
  quarantine: ['warning', ShieldAlert],
  reject: ['error', CircleX],
  scrap: ['error', OctagonX],
};

export function PurchaseOrderStatusBadge({ status }: Pick<PurchaseOrder, 'status'>) {
  const { t } = useTranslation('words');
  return <LookBadge look={purchaseOrderLooks[status]} text={t(`purchaseOrderStatus.${status}`)} />;
}

export function AnnouncementStatusBadge({ status }: Pick<Asn, 'status'>) {
  const { t } = useTranslation('words');
  return <LookBadge look={announcementLooks[status]} text={t(`asnStatus.${status}`)} />;
}

export function InspectionModeBadge({ mode }: { mode: InspectionMode }) {
  const { t } = useTranslation('words');
  return <LookBadge look={modeLooks[mode]} text={t(`inspectionMode.${mode}`)} />;
}

export function DispositionBadge({ disposition }: { disposition: Disposition }) {
  const { t } = useTranslation('words');
  return <LookBadge look={dispositionLooks[disposition]} text={t(`disposition.${disposition}`)} />;
}

export function ReceiptStateBadge({ closedAt }: { closedAt: string | null }) {
  const { t } = useTranslation('words');
  return closedAt === null ? (
    <LookBadge look={['running', CircleDot]} text={t('receiptState.open')} />
  ) : (
    <LookBadge look={['done', CircleCheck]} text={t('receiptState.closed')} />
  );
}

export function PassedBadge({ passed }: { passed: boolean }) {
  const { t } = useTranslation('words');
  return passed ? (
    <LookBadge look={['done', CircleCheck]} text={t('checkPassed.yes')} />
  ) : (
    <LookBadge look={['error', CircleX]} text={t('checkPassed.no')} />
  );
}

function LookBadge({ look: [tone, icon], text }: { look: Look; text: string }) {
  return (
    <ToneBadge tone={tone} icon={icon}>
      {text}
    </ToneBadge>
  );
}
