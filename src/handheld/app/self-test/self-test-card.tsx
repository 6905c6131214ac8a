import Stethoscope from 'lucide-react/icons/stethoscope';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Card } from '../../ui/card.tsx';
import { useObservable } from '../core/handheld-context.ts';
import { paths } from '../paths.ts';
import { useFormat } from '../words/use-format.ts';
import { useSelfTest } from './self-test-context.ts';
import { lastCheckOf, summaryOf } from './self-test-results.ts';

const tones = { good: 'done', warning: 'warning', bad: 'error' } as const;

/** The way to the check of this device, with what it said last and when. */
export function SelfTestCard() {
  const { t } = useTranslation('self-test');
  const [, navigate] = useLocation();
  const { time } = useFormat();
  const results = useObservable(useSelfTest().store.results);
  const last = lastCheckOf(results);
  const { verdict } = summaryOf(results);
  return (
    <Card
      icon={Stethoscope}
      tone={last === null ? 'todo' : tones[verdict]}
      title={t('entry.title')}
      detail={
        last === null
          ? t('entry.detail')
          : `${t(`summary.${verdict}`)} · ${t('entry.last', { time: time(last) })}`
      }
      onPress={() => navigate(paths.selfTest)}
    />
  );
}
