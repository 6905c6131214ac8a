import Camera from 'lucide-react/icons/camera';
import CameraOff from 'lucide-react/icons/camera-off';
import Keyboard from 'lucide-react/icons/keyboard';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { markCameraAsked } from './camera-asked.ts';
import { DialogSheet } from './dialog-sheet.tsx';
import { useScanning } from './scan-context.tsx';
import { expectationKey, type ScanExpectation } from './scan-expectation.ts';
import { ToolButton } from './tool-button.tsx';
import { TypedCodePad, type TypedCodePadProps } from './typed-code-pad.tsx';

export type ScanToolsProps = {
  /** What may be typed instead of scanned; false where nothing may. */
  keypad: Pick<TypedCodePadProps, 'mode' | 'label' | 'length' | 'minLength' | 'prefix'> | false;
  /** What the step waits for, as far as it knows: the camera prefers it among several codes. */
  expects?: ScanExpectation;
};

/** The two other ways to scan, for the tool row: camera and keypad. Both arrive through `useScan`. */
export function ScanTools({ keypad, expects }: ScanToolsProps) {
  const { t } = useTranslation('ui');
  const { desk, Camera: camera, cameraOpen, setCameraOpen } = useScanning();
  const [typing, setTyping] = useState(false);
  useOffered(expects, keypad !== false && !typing);
  const submit = (text: string) => {
    setTyping(false);
    desk.typed(text);
  };
  const turnCamera = () => {
    if (!cameraOpen) markCameraAsked();
    setCameraOpen(!cameraOpen);
  };
  return (
    <>
      {camera && (
        <ToolButton
          icon={cameraOpen ? CameraOff : Camera}
          label={cameraOpen ? t('closeCamera') : t('camera')}
          onPress={turnCamera}
        />
      )}
      {keypad && <ToolButton icon={Keyboard} label={t('type')} onPress={() => setTyping(true)} />}
      {keypad && typing && (
        <DialogSheet title={keypad.label} onClose={() => setTyping(false)}>
          <TypedCodePad {...keypad} labelHidden onSubmit={submit} />
        </DialogSheet>
      )}
    </>
  );
}

/** Offers the camera while this is on the screen, and again whenever something else is expected. */
function useOffered(expects: ScanExpectation | undefined, takesKeys: boolean): void {
  const { offer } = useScanning().offers;
  const key = expectationKey(expects);
  useEffect(
    () => offer({ takesKeys, ...(expects ? { expects } : {}) }),
    // `expects` is another object on every render; `key` says when it says something else.
    // oxlint-disable-next-line react/exhaustive-deps
    [offer, key, takesKeys],
  );
}
