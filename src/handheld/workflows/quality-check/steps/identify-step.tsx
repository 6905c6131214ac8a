import { useTranslation } from 'react-i18next';
import { unitName } from '../../../../shared/domain/quality/check/held-unit.ts';
import { BigCode } from '../../../ui/big-code.tsx';
import { DotList } from '../../../ui/dot-list.tsx';
import { ScanPrompt } from '../../../ui/scan-prompt.tsx';
import { useGoodsWords } from '../../use-goods-words.ts';
import { wrongOf } from '../../wrong-of.ts';
import { expectsContainer, expectsPlace } from '../../expected-scans.ts';
import { CheckFrame } from './check-frame.tsx';
import type { CheckStepProps } from './check-step-props.ts';
import styles from './identify-step.module.css';

/** What to find: the unit of the task, or any one with goods that are held. */
export function IdentifyStep(props: CheckStepProps) {
  const { t } = useTranslation('quality-check');
  const { expected } = props.run.state;
  const title = t('title.identifying');
  if (!expected) {
    return (
      <CheckFrame
        {...props}
        title={title}
        prompt={<ScanPrompt target="any" prompt={t('prompt.anyUnit')} hint={t('hint.anyUnit')} />}
        keypad={{ mode: 'code', label: t('keypad.unit'), minLength: 2 }}
        expects={{ kinds: ['lpn', 'place'] }}
      />
    );
  }
  const isLoose = expected.lpn === null;
  return (
    <CheckFrame
      {...props}
      title={title}
      prompt={
        isLoose ? (
          <ScanPrompt target="place" prompt={t('prompt.place')} />
        ) : (
          <ScanPrompt target="any" prompt={t('prompt.unit')} />
        )
      }
      keypad={
        isLoose
          ? { mode: 'digits', label: t('keypad.checkDigits'), length: 2 }
          : { mode: 'code', label: t('keypad.unit'), minLength: 2 }
      }
      expects={isLoose ? expectsPlace(expected.locationId) : expectsContainer(expected.lpn)}
    >
      {expected.locationId !== null && <BigCode value={expected.locationId} />}
      {!isLoose && <BigCode value={unitName(expected)} kind="lpn" size="normal" />}
      <Goods {...props} />
    </CheckFrame>
  );
}

/** What is expected there, in brief. */
function Goods({ run }: CheckStepProps) {
  const words = useGoodsWords();
  // A wrong scan is told about in its place.
  if (wrongOf(run.message)) return null;
  const goods = run.state.expected?.goods ?? [];
  const lines = goods.map(({ product, quantity }) => `${product.name}: ${words.amount(quantity, product)}`);
  const [first = '', ...others] = new Set(lines);
  return (
    <>
      <p>{first}</p>
      <div className={styles.others}>
        <DotList items={others.slice(0, 2)} />
      </div>
    </>
  );
}
