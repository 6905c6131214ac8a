import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkCodes, type CheckCode } from '../../../shared/domain/scanner-check.ts';
import { ActionBar } from '../../ui/action-bar.tsx';
import { BigButton } from '../../ui/big-button.tsx';
import { FeedbackBanner } from '../../ui/feedback-banner.tsx';
import { Screen } from '../../ui/screen.tsx';
import { StepHeader } from '../../ui/step-header.tsx';
import { CheckSymbol } from './check-symbol.tsx';
import { FindingHint, isByMaker } from './finding-hint.tsx';
import { MakerChoice } from './maker-choice.tsx';
import { type Maker, makerOf } from './maker.ts';
import { codeOf, type Notice } from './scanner-check-state.ts';
import { ScannerResult } from './scanner-result.tsx';
import type { CheckProps } from './check-props.ts';
import { useScannerCheck } from './use-scanner-check.ts';

/** Four codes to scan, one after the other, and what they have shown. */
export function ScannerCheckScreen({ onOutcome, onBack }: CheckProps) {
  const { t } = useTranslation('self-test');
  const { check, goOn, leaveAllOut, startAgain } = useScannerCheck(onOutcome);
  const [maker, setMaker] = useState<Maker>(() => makerOf(navigator));
  const code = codeOf(check);
  if (!code) {
    const props = { readings: check.readings, maker, onMaker: setMaker };
    return <ScannerResult {...props} onAgain={startAgain} onBack={onBack} />;
  }
  const { notice, step } = check;
  const isStuck = notice?.kind === 'finding';
  const skip = isStuck ? 'goOn' : skipOf(code);
  return (
    <Screen
      top={
        <StepHeader
          title={t('scanner.title')}
          onBack={onBack}
          progress={{
            done: step,
            total: checkCodes.length,
            label: t('scanner.progress', { number: step + 1, total: checkCodes.length }),
          }}
        />
      }
      actions={
        <ActionBar>
          <BigButton tone="quiet" size="normal" onPress={skip === 'noScanner' ? leaveAllOut : goOn}>
            {t(`scanner.${skip}`)}
          </BigButton>
        </ActionBar>
      }
    >
      {notice ? <NoticeBanner {...{ notice, maker, step }} /> : <Prompt code={code} />}
      <CheckSymbol name={code.name} label={code.text} />
      {notice?.kind === 'finding' && isByMaker(notice.finding) && (
        <MakerChoice {...{ maker }} onMaker={setMaker} />
      )}
    </Screen>
  );
}

function Prompt({ code }: { code: CheckCode }) {
  const { t } = useTranslation('self-test');
  return <p role="status">{t(`scanner.prompt.${code.name}`)}</p>;
}

function skipOf({ name }: CheckCode): 'noScanner' | 'skip' | 'no2d' {
  if (name === 'plain') return 'noScanner';
  return name === 'gs1Linear' ? 'skip' : 'no2d';
}

type NoticeBannerProps = { notice: Notice; step: number; maker: Maker };

function NoticeBanner({ notice, step, maker }: NoticeBannerProps) {
  const { t } = useTranslation('self-test');
  if (notice.kind === 'finding') return <FindingHint finding={notice.finding} maker={maker} />;
  return (
    <FeedbackBanner
      kind="error"
      title={t(`scanner.${notice.kind}.title`)}
      detail={notice.text.replaceAll(/\p{Cc}/gu, '␣').slice(0, 60)}
      next={t(`scanner.${notice.kind}.next`, { number: step + 1 })}
    />
  );
}
