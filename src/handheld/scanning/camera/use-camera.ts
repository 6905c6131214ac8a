import { useEffect, useRef, useState } from 'react';
import type { Timers } from '../../../shared/domain/clock.ts';
import type { CameraFailure } from './camera-failure.ts';
import { openCamera } from './camera-stream.ts';
import type { DecodedCode } from './frame-decoder.ts';
import { readFrames } from './read-frames.ts';
import { createZxingDecoder } from './zxing-decoder.ts';

type Torch = (on: boolean) => Promise<void>;

/** Opens the camera while the component is there and reads codes from its picture. */
export function useCamera(timers: Timers, onCode: (code: DecodedCode) => void) {
  const video = useRef<HTMLVideoElement>(null);
  const latest = useRef(onCode);
  const [failure, setFailure] = useState<CameraFailure | null>(null);
  const [torch, setTorch] = useState<Torch | undefined>(undefined);
  useEffect(() => {
    latest.current = onCode;
  });
  useEffect(() => {
    let stop = () => {};
    let gone = false;
    void openCamera().then((opened) => {
      if (!opened.ok) return setFailure(opened.failure);
      if (gone || !video.current) return opened.value.stop();
      setTorch(() => opened.value.torch);
      const picture = video.current;
      picture.srcObject = opened.value.stream;
      const play = picture.play().catch(() => undefined);
      const decoder = createZxingDecoder();
      const stopReading = readFrames({
        video: picture,
        decoder,
        timers,
        onCode: (code) => latest.current(code),
      });
      stop = () => {
        stopReading();
        opened.value.stop();
        picture.srcObject = null;
      };
      return play;
    });
    return () => {
      gone = true;
      stop();
    };
  }, [timers]);
  return { video, failure, torch };
}
