import Camera from 'lucide-react/icons/camera';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AmountPurpose } from '../../shared/domain/moving/carrying.ts';
import type { Goods } from '../../shared/domain/moving/goods.ts';
import { BigButton } from '../ui/big-button.tsx';
import { QuantityPad } from '../ui/quantity-pad.tsx';
import styles from './carried-amount.module.css';
import { mostNumberKeys, NumberKeys } from './number-keys.tsx';
import { usePhotographer } from './photo.ts';
import { useGoodsWords } from './use-goods-words.ts';

export type CarriedAmountProps = {
  goods: Goods;
  purpose: AmountPurpose;
  onEnter: (quantity: number, evidenceIds: string[]) => void;
};

/** How many are carried, lie there, or are broken; of broken ones a photo may be taken first. */
export function CarriedAmount({ goods, purpose, onEnter }: CarriedAmountProps) {
  const { t } = useTranslation('move');
  const words = useGoodsWords();
  const [photos, setPhotos] = useState<string[]>([]);
  const known = goods.quantity;
  const enter = (quantity: number) => onEnter(quantity, photos);
  const isFew = purpose !== 'counted' && known > 0 && known <= mostNumberKeys;
  return (
    <>
      {purpose === 'damaged' && (
        <PhotoButton count={photos.length} onTaken={(photo) => setPhotos([...photos, photo])} />
      )}
      {isFew ? (
        <NumberKeys label={t(`amount.${purpose}`)} least={1} most={known} onChoose={enter} />
      ) : (
        <QuantityPad
          packings={words.packings(goods.product)}
          {...(purpose === 'part' && known > 0 ? { expected: known } : {})}
          {...(purpose === 'damaged' && known > 0 ? { max: known } : {})}
          confirmLabel={t(`amount.confirm_${purpose}`)}
          onConfirm={enter}
        />
      )}
    </>
  );
}

function PhotoButton({ count, onTaken }: { count: number; onTaken: (evidenceId: string) => void }) {
  const { t } = useTranslation('move');
  const photographer = usePhotographer();
  if (!photographer) return null;
  const take = async () => {
    const evidenceId = await photographer.take();
    if (evidenceId !== null) onTaken(evidenceId);
  };
  return (
    <div className={styles.photo}>
      <BigButton tone="secondary" size="normal" icon={Camera} onPress={take}>
        {count > 0 ? t('photo.taken', { count }) : t('photo.take')}
      </BigButton>
    </div>
  );
}
