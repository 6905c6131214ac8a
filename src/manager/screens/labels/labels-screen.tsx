import { type ComponentType, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { loadBarcodes } from '../../ui/barcode/barcode.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useView, ViewSwitch } from '../../ui/view-switch.tsx';
import { BadgeLabels } from './kinds/badge-labels.tsx';
import { CommandLabels } from './kinds/command-labels.tsx';
import { PlaceLabels } from './kinds/place-labels.tsx';
import { PlateLabels } from './kinds/plate-labels.tsx';
import { ProductLabels } from './kinds/product-labels.tsx';
import { SetUpLabels } from './kinds/set-up-labels.tsx';
import { UnitLabels } from './kinds/unit-labels.tsx';
import { type LabelKind, labelKinds } from './label-kinds.ts';

const rooms: Record<LabelKind, ComponentType> = {
  place: PlaceLabels,
  plate: PlateLabels,
  unit: UnitLabels,
  product: ProductLabels,
  badge: BadgeLabels,
  command: CommandLabels,
  setup: SetUpLabels,
};

/** Labels for everything that is scanned: choose what, choose the paper, see it in true size, print. */
export function LabelsScreen() {
  const { t } = useTranslation('labels');
  const kind = useView(labelKinds);
  const Kind = rooms[kind];
  useEffect(() => void loadBarcodes(), []);
  return (
    <Screen
      title={t('title')}
      tools={<ViewSwitch label={t('kinds')} views={labelKinds} wordOf={(one) => t(`kind.${one}`)} />}
    >
      <Kind key={kind} />
    </Screen>
  );
}
