import { useTranslation } from 'react-i18next';
import type { SureMeaning } from '../../../shared/domain/scan-reading.ts';
import { FeedbackBanner } from '../../ui/feedback-banner.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Section } from '../../ui/section.tsx';
import { useCodeWords } from '../../workflows/use-code-words.ts';

export type DoubtViewProps = { readings: readonly SureMeaning[]; product: string | null };

/** A code whose separator may be lost: what it says in either way, the likelier first. */
export function DoubtView({ readings, product }: DoubtViewProps) {
  const { t } = useTranslation('lookup');
  const words = useCodeWords();
  return (
    <>
      <FeedbackBanner
        kind="warning"
        title={t('doubtful.title')}
        {...(product === null ? {} : { detail: product })}
        next={t('doubtful.next')}
      />
      {readings.map((reading, index) => (
        <Section key={index} title={index === 0 ? t('doubtful.split') : t('doubtful.whole')}>
          <Facts items={'fields' in reading ? words.facts(reading.fields) : []} />
        </Section>
      ))}
    </>
  );
}
