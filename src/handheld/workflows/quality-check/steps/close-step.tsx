import Check from 'lucide-react/icons/check';
import { useTranslation } from 'react-i18next';
import { BigButton } from '../../../ui/big-button.tsx';
import { expectsContainer } from '../../expected-scans.ts';
import { CheckFrame } from './check-frame.tsx';
import type { CheckStepProps } from './check-step-props.ts';
import { DoneList } from './done-list.tsx';

/** All is decided, and can still be taken back. Who has no task goes on with the next unit by scanning it. */
export function CloseStep(props: CheckStepProps) {
  const { t } = useTranslation('quality-check');
  const { task, state } = props.run;
  const isUntouched = state.unit?.goods.every(({ decided }) => decided.length === 0);
  return (
    <CheckFrame
      {...props}
      title={t('title.closing')}
      keypad={task === null ? { mode: 'code', label: t('keypad.unit'), minLength: 2 } : false}
      expects={expectsContainer()}
      actions={
        <BigButton
          icon={Check}
          onPress={() => props.send({ type: 'step.confirmed' })}
          hint={task === null ? t('closing.next') : t('closing.again')}
        >
          {t('closing.finish')}
        </BigButton>
      }
    >
      {isUntouched && <p>{t('closing.nothing')}</p>}
      <DoneList state={state} />
    </CheckFrame>
  );
}
