import { type RefObject, useEffect, useRef, useState } from 'react';
import type { CameraFailure } from '../../scanning/camera/camera-failure.ts';
import { openCamera } from '../../scanning/camera/camera-stream.ts';

export type PhotoCamera = {
  video: RefObject<HTMLVideoElement | null>;
  /** The picture is there: it can be taken. */
  ready: boolean;
  failure: CameraFailure | null;
  /** Undefined where the camera has no lamp. */
  torch: ((on: boolean) => Promise<void>) | undefined;
};

/** The camera while the component is there; nothing of it runs afterwards. */
export function usePhotoCamera(): PhotoCamera {
  const video = useRef<HTMLVideoElement>(null);
  const [ready, setReady] = useState(false);
  const [failure, setFailure] = useState<CameraFailure | null>(null);
  const [torch, setTorch] = useState<PhotoCamera['torch']>();
  useEffect(() => {
    let gone = false;
    let stop = () => {};
    void openCamera().then((opened) => {
      if (!opened.ok) return gone || setFailure(opened.failure);
      const picture = video.current;
      if (gone || !picture) return opened.value.stop();
      stop = opened.value.stop;
      setTorch(() => opened.value.torch);
      picture.srcObject = opened.value.stream;
      return picture.play().then(
        () => gone || setReady(true),
        () => gone || setFailure({ kind: 'busy' }),
      );
    });
    return () => {
      gone = true;
      stop();
    };
  }, []);
  return { video, ready, failure, torch };
}
