import ArrowRight from 'lucide-react/icons/arrow-right';
import House from 'lucide-react/icons/house';
import { useTranslation } from 'react-i18next';
import { BigButton } from '../ui/big-button.tsx';
import { useNextOffer } from './next-offer.ts';
import { useCommand } from './use-command.ts';

export type NextActionsProps = {
  /** The location the operator was last proven to stand at. */
  at: string | null;
  onLeave: () => void;
};

/** What follows finished work: the task that is sensible next with the reason why, or the start page. */
export function NextActions({ at, onLeave }: NextActionsProps) {
  const { t } = useTranslation('workflow');
  const next = useNextOffer(at);
  const goOn = () => void (next ? next.take() : onLeave());
  useCommand({ next: goOn, yes: goOn, no: onLeave });
  if (!next) {
    return (
      <BigButton icon={ArrowRight} onPress={onLeave}>
        {t('finished.next')}
      </BigButton>
    );
  }
  return (
    <>
      <BigButton tone="secondary" size="normal" icon={House} onPress={onLeave}>
        {t('finished.home')}
      </BigButton>
      <BigButton icon={ArrowRight} hint={next.why} onPress={next.take}>
        {next.title}
      </BigButton>
    </>
  );
}
