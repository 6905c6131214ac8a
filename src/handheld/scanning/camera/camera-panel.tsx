import Flashlight from 'lucide-react/icons/flashlight';
import FlashlightOff from 'lucide-react/icons/flashlight-off';
import X from 'lucide-react/icons/x';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Timers } from '../../../shared/domain/clock.ts';
import type { CameraFailure } from './camera-failure.ts';
import styles from './camera-panel.module.css';
import type { DecodedCode } from './frame-decoder.ts';
import { useCamera } from './use-camera.ts';

export type CameraPanelProps = {
  timers: Timers;
  onCode: (code: DecodedCode) => void;
  onClose: () => void;
};

/** The camera's picture with its aiming window, lamp and close button. Nothing runs once it is gone. */
export function CameraPanel({ timers, onCode, onClose }: CameraPanelProps) {
  const { t } = useTranslation('scanning');
  const { video, failure, torch } = useCamera(timers, onCode);
  return (
    <div className={styles.panel}>
      {failure ? (
        <Refusal failure={failure} />
      ) : (
        <video ref={video} className={styles.picture} muted playsInline />
      )}
      {!failure && <div className={styles.window} aria-hidden />}
      <div className={styles.tools}>
        {torch && <Torch turn={torch} />}
        <button type="button" className={styles.tool} onClick={onClose} aria-label={t('close')}>
          <X size={28} aria-hidden />
        </button>
      </div>
    </div>
  );
}

function Torch({ turn }: { turn: (on: boolean) => Promise<void> }) {
  const { t } = useTranslation('scanning');
  const [on, setOn] = useState(false);
  const Icon = on ? FlashlightOff : Flashlight;
  const toggle = () => {
    setOn(!on);
    void turn(!on);
  };
  return (
    <button type="button" className={styles.tool} onClick={toggle} aria-pressed={on} aria-label={t('torch')}>
      <Icon size={28} aria-hidden />
    </button>
  );
}

function Refusal({ failure }: { failure: CameraFailure }) {
  const { t } = useTranslation('scanning');
  return (
    <p className={styles.refusal} role="alert">
      <strong>{t(`camera.${failure.kind}.title`)}</strong>
      <span>{t(`camera.${failure.kind}.next`)}</span>
    </p>
  );
}
