import Box from 'lucide-react/icons/box';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Container } from '../../../shared/domain/container.ts';
import { Card } from '../../ui/card.tsx';
import { paths } from '../paths.ts';
import { codeOfPlate } from './code-of-plate.ts';

/** A container that stands at a place; opens what is in it. */
export function ContainerCard({ container: { lpn, kind, orderId } }: { container: Container }) {
  const { t } = useTranslation('words');
  const [, navigate] = useLocation();
  return (
    <Card
      icon={Box}
      title={lpn}
      detail={orderId ?? undefined}
      value={t(`containerKind.${kind}`)}
      onPress={() => navigate(paths.lookupOf(codeOfPlate(lpn)))}
    />
  );
}
