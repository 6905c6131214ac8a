import Camera from 'lucide-react/icons/camera';
import Check from 'lucide-react/icons/check';
import Flashlight from 'lucide-react/icons/flashlight';
import RotateCcw from 'lucide-react/icons/rotate-ccw';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionBar } from '../../ui/action-bar.tsx';
import { BigButton } from '../../ui/big-button.tsx';
import { ToolButton } from '../../ui/tool-button.tsx';
import type { Photo } from './use-photo.ts';

/** The shutter, and after it the choice between this picture and another one. */
export function PhotoActions({ photo }: { photo: Photo }) {
  const { t } = useTranslation('photo');
  if (photo.shot) {
    return (
      <ActionBar>
        <BigButton tone="secondary" size="normal" icon={RotateCcw} onPress={photo.again}>
          {t('again')}
        </BigButton>
        <BigButton icon={Check} onPress={photo.use}>
          {t('use')}
        </BigButton>
      </ActionBar>
    );
  }
  return (
    <ActionBar tools={photo.torch && <Torch turn={photo.torch} />}>
      <BigButton icon={Camera} disabled={!photo.ready} onPress={photo.take}>
        {t('take')}
      </BigButton>
    </ActionBar>
  );
}

function Torch({ turn }: { turn: NonNullable<Photo['torch']> }) {
  const { t } = useTranslation('photo');
  const [on, setOn] = useState(false);
  const toggle = () => {
    setOn(!on);
    void turn(!on);
  };
  return <ToolButton icon={Flashlight} label={on ? t('torchOff') : t('torchOn')} onPress={toggle} />;
}
