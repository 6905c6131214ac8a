import ListOrdered from 'lucide-react/icons/list-ordered';
import PackageCheck from 'lucide-react/icons/package-check';
import { useTranslation } from 'react-i18next';
import { BigButton } from '../../../ui/big-button.tsx';
import { ScanPrompt } from '../../../ui/scan-prompt.tsx';
import { expectsPlace } from '../../expected-scans.ts';
import { ContentList } from './content-list.tsx';
import { InboundFrame } from './inbound-frame.tsx';
import type { InboundStepProps } from './inbound-step-props.ts';

/** What the notice says is in the unit: one scan of the station takes all of it, or it is counted. */
export function UnpackingStep(props: InboundStepProps) {
  const { run, send } = props;
  const { t } = useTranslation('inbound');
  const { unit, station } = run.state;
  if (!unit?.lpn || !unit.contents) return null;
  return (
    <InboundFrame
      {...props}
      step="unpacking"
      prompt={<ScanPrompt target="place" prompt={t('prompt.whole')} />}
      keypad={{ mode: 'digits', label: t('keypad.checkDigits'), length: 2 }}
      expects={expectsPlace(...run.state.stations.map(({ locationId }) => locationId))}
      actions={
        <>
          <BigButton
            tone="secondary"
            size="normal"
            icon={ListOrdered}
            onPress={() => send({ type: 'contents.counted' })}
          >
            {t('unpacking.count')}
          </BigButton>
          {station !== null && (
            <BigButton icon={PackageCheck} onPress={() => send({ type: 'contents.accepted' })}>
              {t('unpacking.accept')}
            </BigButton>
          )}
        </>
      }
    >
      <ContentList contents={unit.contents} />
    </InboundFrame>
  );
}
