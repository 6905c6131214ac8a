import CirclePlus from 'lucide-react/icons/circle-plus';
import Check from 'lucide-react/icons/check';
import Keyboard from 'lucide-react/icons/keyboard';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentCheck } from '../../../../shared/domain/quality/check/check-view.ts';
import { BigButton } from '../../../ui/big-button.tsx';
import { wrongOf } from '../../wrong-of.ts';
import { CheckFrame } from './check-frame.tsx';
import type { CheckStepProps } from './check-step-props.ts';
import { DefectTally } from './defect-tally.tsx';
import { DefectsSheet } from './defects-sheet.tsx';

/** How many pieces of the sample are defective: one by one, or as a number. */
export function DefectsStep(props: CheckStepProps) {
  const { t } = useTranslation('quality-check');
  const [isTyping, setTyping] = useState(false);
  const on = currentCheck(props.run.state);
  if (!on) return null;
  const { check } = on;
  const { run, send } = props;
  // The tally says it already: only what was wrong is told beside it.
  return (
    <CheckFrame
      {...props}
      run={wrongOf(run.message) ? run : { ...run, message: null }}
      title={t('title.countingDefects')}
      prompt={<DefectTally check={check} />}
      keypad={false}
      actions={
        <>
          <BigButton tone="quiet" size="normal" icon={Keyboard} onPress={() => setTyping(true)}>
            {t('defects.type')}
          </BigButton>
          <BigButton tone="secondary" icon={CirclePlus} onPress={() => send({ type: 'defect.found' })}>
            {t('defects.more')}
          </BigButton>
          <BigButton icon={Check} onPress={() => send({ type: 'step.confirmed' })}>
            {t('defects.done', { count: check.defects })}
          </BigButton>
        </>
      }
    >
      {isTyping && (
        <DefectsSheet
          most={check.sampleSize}
          onClose={() => setTyping(false)}
          onEnter={(defects) => {
            setTyping(false);
            send({ type: 'defects.entered', defects });
          }}
        />
      )}
    </CheckFrame>
  );
}
