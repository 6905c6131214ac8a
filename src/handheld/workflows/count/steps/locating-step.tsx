import Check from 'lucide-react/icons/check';
import { useTranslation } from 'react-i18next';
import { placeName, placeParts } from '../../../../shared/domain/place.ts';
import { BigButton } from '../../../ui/big-button.tsx';
import { BigCode } from '../../../ui/big-code.tsx';
import type { ScanExpectation } from '../../../ui/scan-expectation.ts';
import { ScanPrompt } from '../../../ui/scan-prompt.tsx';
import { expectsContainer, expectsPlace } from '../../expected-scans.ts';
import { CountFrame } from './count-frame.tsx';
import styles from './figure.module.css';
import type { CountStepProps } from './step-props.ts';

const whereverCounted: ScanExpectation = { kinds: ['place', 'lpn'] };

/** Where to count: the place of the task in letters to be read while walking, or any place. */
export function LocatingStep(props: CountStepProps) {
  const { t } = useTranslation('count');
  const { work, counted } = props.run.state;
  const isTote = work !== null && placeParts(work.place).kind === 'lpn';
  return (
    <CountFrame
      {...props}
      title={t('title.locating')}
      canReport={work !== null}
      prompt={
        work ? (
          <ScanPrompt
            target={isTote ? 'tote' : 'place'}
            prompt={isTote ? t('prompt.container') : t('prompt.place')}
          />
        ) : (
          <ScanPrompt target="place" prompt={t('prompt.place')} hint={t('hint.orContainer')} />
        )
      }
      keypad={
        work?.checkDigits
          ? { mode: 'digits', label: t('keypad.checkDigits'), length: 2 }
          : { mode: 'code', label: t('keypad.place'), minLength: 2 }
      }
      expects={work ? (isTote ? expectsContainer : expectsPlace)(placeName(work.place)) : whereverCounted}
      actions={
        work === null &&
        counted > 0 && (
          <BigButton tone="secondary" icon={Check} onPress={() => props.send({ type: 'run.closed' })}>
            {t('close')}
          </BigButton>
        )
      }
    >
      {work && <BigCode value={placeName(work.place)} kind={isTote ? 'lpn' : 'place'} />}
      {work && <p className={styles.name}>{work.product ? work.product.name : t('allGoods')}</p>}
    </CountFrame>
  );
}
