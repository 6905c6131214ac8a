import { type LucideIcon, PackageCheck, Search, ShieldAlert, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Condition } from '../../shared/domain/stock.ts';
import type { Tone } from './tone.ts';
import { ToneBadge } from './tone-badge.tsx';

const looks: Record<Condition, readonly [Tone, LucideIcon]> = {
  available: ['done', PackageCheck],
  inspection: ['todo', Search],
  quarantine: ['warning', ShieldAlert],
  damaged: ['error', Trash2],
};

export function ConditionBadge({ condition }: { condition: Condition }) {
  const { t } = useTranslation('words');
  const [tone, icon] = looks[condition];
  return (
    <ToneBadge tone={tone} icon={icon}>
      {t(`condition.${condition}`)}
    </ToneBadge>
  );
}
