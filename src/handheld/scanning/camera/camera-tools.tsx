import Flashlight from 'lucide-react/icons/flashlight';
import FlashlightOff from 'lucide-react/icons/flashlight-off';
import SwitchCamera from 'lucide-react/icons/switch-camera';
import { useTranslation } from 'react-i18next';
import { classNames } from '../../ui/class-names.ts';
import type { AimHelp } from './aim-help.ts';
import type { CameraActs } from './camera-acts.ts';
import type { CameraState } from './camera-state.ts';
import styles from './camera-tools.module.css';

export type CameraToolsProps = {
  state: CameraState;
  camera: Omit<CameraActs, 'focusAt'>;
  /** The lamp's button lights up while light is what is advised. */
  help: AimHelp;
  onTorch: () => void;
};

/** What this camera can besides, at the edge beside the aiming window: only what it really can. */
export function CameraTools({ state, camera, help, onTorch }: CameraToolsProps) {
  const { t } = useTranslation('scanning');
  const { torch, zoom, hasOtherCamera } = state;
  const Lamp = torch?.isOn ? FlashlightOff : Flashlight;
  const turnTorch = () => {
    camera.turnTorch();
    onTorch();
  };
  return (
    <div className={styles.tools}>
      {torch && (
        <button
          type="button"
          className={classNames(styles.tool, help === 'light' && !torch.isOn && styles.advised)}
          onClick={turnTorch}
          aria-pressed={torch.isOn}
          aria-label={t('torch')}
        >
          <Lamp size={30} aria-hidden />
        </button>
      )}
      {zoom && (
        <button
          type="button"
          className={styles.tool}
          onClick={camera.turnZoom}
          aria-pressed={zoom.isNear}
          aria-label={t('zoom')}
        >
          {zoom.isNear ? '1×' : '2×'}
        </button>
      )}
      {hasOtherCamera && (
        <button
          type="button"
          className={styles.tool}
          onClick={camera.takeOtherCamera}
          aria-label={t('otherCamera')}
        >
          <SwitchCamera size={30} aria-hidden />
        </button>
      )}
    </div>
  );
}
