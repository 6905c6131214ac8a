import Check from 'lucide-react/icons/check';
import { useTranslation } from 'react-i18next';
import { keyOf } from '../../../../shared/domain/counting/sections.ts';
import { BigButton } from '../../../ui/big-button.tsx';
import { ScanPrompt } from '../../../ui/scan-prompt.tsx';
import { useGoodsWords } from '../../use-goods-words.ts';
import { CountFrame } from './count-frame.tsx';
import styles from './figure.module.css';
import type { CountStepProps } from './step-props.ts';

/** So many names fit on the screen; the rest as a number. */
const mostShown = 5;

/** Known here and not seen, by name alone: really none of it? */
export function AbsentStep(props: CountStepProps) {
  const { run, send } = props;
  const { t } = useTranslation('count');
  const words = useGoodsWords();
  const { absence } = run.state;
  if (!absence) return null;
  const goods = absence.goods.map((kind) => ({
    key: keyOf(kind),
    text: kind.lot || kind.expiry ? `${kind.name} · ${words.marking(kind.lot, kind.expiry)}` : kind.name,
  }));
  const all = [...goods, ...absence.lpns.map((lpn) => ({ key: lpn, text: t('container', { lpn }) }))];
  return (
    <CountFrame
      {...props}
      title={t('title.confirmingAbsent')}
      onBack={() => send({ type: 'question.dismissed' })}
      backLabel={t('lookAgain')}
      canReport={false}
      prompt={<ScanPrompt target="product" prompt={t('prompt.absent')} hint={t('hint.absent')} />}
      keypad={{ mode: 'code', label: t('keypad.code'), minLength: 1 }}
      actions={
        <BigButton icon={Check} onPress={() => send({ type: 'absence.confirmed', known: null })}>
          {t('reallyNone')}
        </BigButton>
      }
    >
      <ul className={styles.todo}>
        {all.slice(0, mostShown).map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
      </ul>
      {all.length > mostShown && (
        <p className={styles.marking}>{t('more', { count: all.length - mostShown })}</p>
      )}
    </CountFrame>
  );
}
