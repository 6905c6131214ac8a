import { useTranslation } from 'react-i18next';
import { type FindingKind, severities } from '../../scanning/wedge/setup/scanner-findings.ts';
import { FeedbackBanner } from '../../ui/feedback-banner.tsx';
import type { Maker } from './maker.ts';

const banners = { bad: 'error', warning: 'warning', advice: 'info' } as const;

/** Findings whose cure is the same on every device. */
const general = ['layout', 'caseSwapped'] as const;

export type FindingHintProps = { finding: FindingKind; maker: Maker };

/** What is wrong with a scanner, and which switch of its settings puts it right. */
export function FindingHint({ finding, maker }: FindingHintProps) {
  const { t } = useTranslation('self-test');
  const same = general.find((one) => one === finding);
  const next = same
    ? t(`hint.${same}`)
    : t(`hint.${finding as Exclude<FindingKind, (typeof general)[number]>}.${maker}`);
  return (
    <FeedbackBanner
      kind={banners[severities[finding]]}
      title={t(`finding.${finding}.title`)}
      detail={t(`finding.${finding}.detail`)}
      next={next}
    />
  );
}

/** Whether the cure goes by the maker of the scanner. */
export const isByMaker = (finding: FindingKind): boolean => !general.some((one) => one === finding);
