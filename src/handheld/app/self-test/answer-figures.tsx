import { useTranslation } from 'react-i18next';
import { answeredAtOnce, type AnswerTimes } from '../../../shared/protocol/scanning.ts';
import { Facts } from '../../ui/facts.tsx';
import { Section } from '../../ui/section.tsx';
import { useSelfTest } from './self-test-context.ts';

/** How fast this device has answered its last scans; nothing before the first. */
export function AnswerFigures() {
  const { t } = useTranslation('self-test');
  const figures = useSelfTest().figures();
  const readers = (['wedge', 'camera'] as const).flatMap((reader) => {
    const times = figures?.[reader];
    return times ? [{ reader, times }] : [];
  });
  if (readers.length === 0) return null;
  const toneOf = ({ p95 }: AnswerTimes) => (p95 > answeredAtOnce ? 'warning' : 'plain');
  return (
    <Section title={t('answers.label')} detail={t('answers.detail')}>
      <Facts
        items={readers.map(({ reader, times }) => ({
          label: t(`answers.${reader}`, { count: times.count }),
          value: t('answers.times', { p50: times.p50, p95: times.p95 }),
          tone: toneOf(times),
        }))}
      />
    </Section>
  );
}
