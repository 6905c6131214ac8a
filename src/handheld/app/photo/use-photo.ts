import { type RefObject, useRef, useState } from 'react';
import type { CameraFailure } from '../../scanning/camera/camera-failure.ts';
import type { EvidenceFailure } from '../../storage/evidence-store.ts';
import { useHandheld } from '../core/handheld-context.ts';
import { drawFrame, jpegOf } from './picture.ts';
import { type PhotoCamera, usePhotoCamera } from './use-photo-camera.ts';

export type Photo = Omit<PhotoCamera, 'failure'> & {
  canvas: RefObject<HTMLCanvasElement | null>;
  /** A picture was taken and is looked at. */
  shot: boolean;
  failure: CameraFailure | EvidenceFailure | null;
  take(): void;
  again(): void;
  /** Stores it; the sheet is done then. */
  use(): Promise<void>;
};

/** Taking one photo, from the open camera to its place in the journal. */
export function usePhoto(onDone: (evidenceId: string) => void): Photo {
  const { photos } = useHandheld();
  const { failure, ...camera } = usePhotoCamera();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [shot, setShot] = useState(false);
  const [notKept, setNotKept] = useState<EvidenceFailure | null>(null);
  return {
    ...camera,
    canvas,
    shot,
    failure: failure ?? notKept,
    take: () => {
      if (!camera.video.current || !canvas.current) return;
      drawFrame(camera.video.current, canvas.current);
      setShot(true);
    },
    again: () => setShot(false),
    use: async () => {
      const picture = canvas.current && (await jpegOf(canvas.current));
      if (!picture) return setNotKept({ kind: 'broken' });
      const kept = await photos.keep(picture);
      if (kept.ok) onDone(kept.value);
      else setNotKept(kept.failure);
    },
  };
}
