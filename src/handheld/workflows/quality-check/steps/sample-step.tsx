import Play from 'lucide-react/icons/play';
import { useTranslation } from 'react-i18next';
import type { HeldGoods } from '../../../../shared/domain/quality/check/check-state.ts';
import { currentGoods, planOf } from '../../../../shared/domain/quality/check/check-view.ts';
import { BigButton } from '../../../ui/big-button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { DotList } from '../../../ui/dot-list.tsx';
import { type Fact, Facts } from '../../../ui/facts.tsx';
import { ScanPrompt } from '../../../ui/scan-prompt.tsx';
import { expectsGoods } from '../../expected-scans.ts';
import { CheckFrame } from './check-frame.tsx';
import type { CheckStepProps } from './check-step-props.ts';
import styles from './sample-step.module.css';
import { useGoodsFacts } from './use-goods-facts.ts';

/** How many pieces to look at, how many of them may be defective, and by what rule. */
export function SampleStep(props: CheckStepProps) {
  const { t } = useTranslation('quality-check');
  const planFacts = usePlanFacts();
  const on = currentGoods(props.run.state);
  if (!on) return null;
  const { goods } = on;
  const { sampleSize: count, isFull } = planOf(goods);
  const prompt = isFull ? t('prompt.all', { count }) : t('prompt.sample', { count });
  return (
    <CheckFrame
      {...props}
      title={t('title.sampling')}
      prompt={<ScanPrompt target="product" prompt={prompt} hint={goods.product.name} />}
      keypad={{ mode: 'code', label: t('keypad.code'), minLength: 2 }}
      expects={expectsGoods([goods.product], [goods.lot])}
      actions={
        <BigButton icon={Play} onPress={() => props.send({ type: 'step.confirmed' })}>
          {t('sample.begin')}
        </BigButton>
      }
    >
      <Facts items={planFacts(goods)} />
      <Background goods={goods} />
    </CheckFrame>
  );
}

/** Size and numbers of the sample; how sharp the inspection is, where it is not the usual one. */
function usePlanFacts(): (goods: HeldGoods) => Fact[] {
  const { t } = useTranslation('quality-check');
  return (goods) => {
    const { mode } = goods.terms;
    const name = t(`sample.modeName.${mode}`);
    const sharpness: Fact = { label: t('sample.mode'), value: name, tone: 'warning' };
    return [
      { label: t('goods.lotSize'), value: goods.quantity },
      { label: t('sample.allowed'), value: planOf(goods).accept, tone: 'demanded' },
      ...(mode === 'normal' ? [] : [sharpness]),
    ];
  };
}

/** Why it is looked at so, which goods they are, and the plan; on a low display the first of these that there is. */
function Background({ goods }: { goods: HeldGoods }) {
  const { t } = useTranslation('quality-check');
  const goodsFacts = useGoodsFacts();
  const { mode, planName, level, aql } = goods.terms;
  const isUsual = mode === 'normal';
  const name = planName ?? t('sample.standard');
  return (
    <>
      {!isUsual && <p>{t(`sample.why.${mode}`)}</p>}
      <div className={classNames(!isUsual && styles.high)}>
        <DotList items={goodsFacts(goods).map(({ label, value }) => `${label} ${value}`)} />
      </div>
      <p className={styles.plan}>{t('sample.planOf', { name, level, aql })}</p>
    </>
  );
}
