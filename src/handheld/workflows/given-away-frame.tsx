import Ban from 'lucide-react/icons/ban';
import Users from 'lucide-react/icons/users';
import { useTranslation } from 'react-i18next';
import type { Run } from '../../shared/domain/turn/run.ts';
import { FinishedFrame } from './finished-frame.tsx';

/** The work is somebody else's now, or nobody's: by the operator's own wish, a manager's, or a cancellation. */
export function GivenAwayFrame({
  run,
  at,
  onLeave,
}: {
  run: Run<unknown>;
  /** The location the operator was last proven to stand at. */
  at: string | null;
  onLeave: () => void;
}) {
  const { t } = useTranslation('workflow');
  const ended = run.ended ?? 'handed_over';
  return (
    <FinishedFrame
      title={t(`ended.${ended}`)}
      detail={t(`ended.${ended}_detail`)}
      icon={ended === 'cancelled' ? Ban : Users}
      at={at}
      onLeave={onLeave}
    />
  );
}
