import Camera from 'lucide-react/icons/camera';
import CameraOff from 'lucide-react/icons/camera-off';
import Keyboard from 'lucide-react/icons/keyboard';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogSheet } from './dialog-sheet.tsx';
import { useScanning } from './scan-context.tsx';
import { ToolButton } from './tool-button.tsx';
import { TypedCodePad, type TypedCodePadProps } from './typed-code-pad.tsx';

export type ScanToolsProps = {
  /** What may be typed instead of scanned; false where nothing may. */
  keypad: Pick<TypedCodePadProps, 'mode' | 'label' | 'length' | 'minLength' | 'prefix'> | false;
};

/** The two other ways to scan, for the tool row: camera and keypad. Both arrive through `useScan`. */
export function ScanTools({ keypad }: ScanToolsProps) {
  const { t } = useTranslation('ui');
  const { desk, Camera: camera, cameraOpen, setCameraOpen, offerCamera } = useScanning();
  useEffect(() => offerCamera(), [offerCamera]);
  const [typing, setTyping] = useState(false);
  const submit = (text: string) => {
    setTyping(false);
    desk.typed(text);
  };
  return (
    <>
      {camera && (
        <ToolButton
          icon={cameraOpen ? CameraOff : Camera}
          label={cameraOpen ? t('closeCamera') : t('camera')}
          onPress={() => setCameraOpen(!cameraOpen)}
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
