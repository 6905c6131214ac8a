import TriangleAlert from 'lucide-react/icons/triangle-alert';
import Undo from 'lucide-react/icons/undo-2';
import { useTranslation } from 'react-i18next';
import { canUndo } from '../../../../shared/domain/pick/undo-step.ts';
import { ScanTools, type ScanToolsProps } from '../../../ui/scan-tools.tsx';
import { ToolButton } from '../../../ui/tool-button.tsx';
import type { StepProps } from './step-props.ts';

export type PickToolsProps = Pick<StepProps, 'run' | 'send'> & {
  keypad: ScanToolsProps['keypad'];
  /** What the step waits for, as far as it knows. */
  expects?: ScanToolsProps['expects'];
  /** False where the step itself is an answer to a problem. */
  canReport?: boolean;
};

/** The row at the very bottom of every step: always the same things in the same places. */
export function PickTools({ run, send, keypad, expects, canReport = true }: PickToolsProps) {
  const { t } = useTranslation('pick');
  return (
    <>
      <ScanTools keypad={keypad} {...(expects ? { expects } : {})} />
      <ToolButton
        icon={Undo}
        label={t('tool.undo')}
        disabled={!canUndo(run)}
        onPress={() => send({ type: 'step.undone' })}
      />
      <ToolButton
        icon={TriangleAlert}
        label={t('tool.problem')}
        tone="alert"
        disabled={!canReport}
        onPress={() => send({ type: 'problem.reported' })}
      />
    </>
  );
}
