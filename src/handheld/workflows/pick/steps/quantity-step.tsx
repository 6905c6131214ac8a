import Check from 'lucide-react/icons/check';
import { useTranslation } from 'react-i18next';
import { remainingOf } from '../../../../shared/domain/pick/run-line.ts';
import { BigButton } from '../../../ui/big-button.tsx';
import { QuantityPad } from '../../../ui/quantity-pad.tsx';
import { mostNumberKeys, NumberKeys } from '../../number-keys.tsx';
import { useGoodsWords } from '../../use-goods-words.ts';
import { AsideFrame } from './aside-frame.tsx';
import { currentLine } from './current-line.ts';
import styles from './problems-step.module.css';
import type { StepProps } from './step-props.ts';

/** How many are taken, or are damaged. */
export function QuantityStep(props: StepProps) {
  const { run, send } = props;
  const { t } = useTranslation('pick');
  const { t: shared } = useTranslation('workflow');
  const words = useGoodsWords();
  const on = currentLine(run);
  if (!on || run.aside?.kind !== 'quantity') return null;
  const { purpose, counted } = run.aside;
  const most = remainingOf(on.line);
  const enter = (quantity: number) => send({ type: 'quantity.entered', quantity });
  return (
    <AsideFrame {...props} title={t(`quantity.${purpose}`)}>
      {counted !== undefined && (
        <BigButton icon={Check} hint={shared('hint.yes')} onPress={() => enter(counted)}>
          {t('quantity.counted', { count: counted })}
        </BigButton>
      )}
      {most <= mostNumberKeys ? (
        <>
          <NumberKeys
            label={t('title.enteringQuantity')}
            least={purpose === 'damaged' ? 1 : 0}
            most={most}
            onChoose={enter}
          />
          <p className={styles.otherwise}>{t('quantity.orScan')}</p>
        </>
      ) : (
        <QuantityPad
          packings={words.packings(on.line.product)}
          expected={most}
          max={most}
          confirmLabel={purpose === 'damaged' ? t('quantity.confirmDamaged') : t('quantity.confirm')}
          onConfirm={enter}
        />
      )}
    </AsideFrame>
  );
}
