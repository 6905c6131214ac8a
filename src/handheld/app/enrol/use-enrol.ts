import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '../../../shared/domain/result.ts';
import type { FeedbackBannerProps } from '../../ui/feedback-banner.tsx';
import type { EnrolFailure } from '../core/device.ts';

export type Enrolling = {
  working: boolean;
  /** Why the last try failed, to be shown as a banner. */
  failure: Pick<FeedbackBannerProps, 'title' | 'next'> | null;
  /** True when the device is enrolled now. */
  run(enrol: () => Promise<Result<null, EnrolFailure>>): Promise<boolean>;
};

/** One enrolment at a time, and what came of it in words. */
export function useEnrol(): Enrolling {
  const { t } = useTranslation('enrol');
  const [working, setWorking] = useState(false);
  const [failure, setFailure] = useState<EnrolFailure | null>(null);
  return {
    working,
    failure: failure && {
      title: t(`failure.${failure.kind}.title`),
      next: t(`failure.${failure.kind}.next`, { ...failure }),
    },
    run: async (enrol) => {
      setWorking(true);
      setFailure(null);
      const result = await enrol();
      setWorking(false);
      setFailure(result.ok ? null : result.failure);
      return result.ok;
    },
  };
}
