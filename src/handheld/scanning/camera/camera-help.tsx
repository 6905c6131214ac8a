import { useTranslation } from 'react-i18next';
import type { AimHelp } from './aim-help.ts';
import styles from './camera-help.module.css';
import type { CameraPhase } from './camera-state.ts';

/** One line below the window: why there is no picture yet, or what helps when nothing is read. */
export function CameraHelp({ phase, help }: { phase: CameraPhase; help: AimHelp }) {
  const { t } = useTranslation('scanning');
  const said =
    phase === 'seeing' ? help && t(`help.${help}`) : phase === 'failed' ? null : t(`phase.${phase}`);
  return (
    <p className={styles.help} role="status">
      {said}
    </p>
  );
}
