import { useTranslation } from 'react-i18next';
import { DialogSheet } from '../../../ui/dialog-sheet.tsx';
import { QuantityPad } from '../../../ui/quantity-pad.tsx';

export type DefectsSheetProps = {
  /** Pieces in the sample. */
  most: number;
  onEnter: (defects: number) => void;
  onClose: () => void;
};

/** The number of defective pieces on a keypad. */
export function DefectsSheet({ most, onEnter, onClose }: DefectsSheetProps) {
  const { t } = useTranslation('quality-check');
  const { t: words } = useTranslation('words');
  return (
    <DialogSheet title={t('title.countingDefects')} onClose={onClose}>
      <QuantityPad
        packings={[{ quantity: 1, label: words('level.each') }]}
        max={most}
        confirmLabel={(count) => t('defects.done', { count })}
        onConfirm={onEnter}
      />
    </DialogSheet>
  );
}
