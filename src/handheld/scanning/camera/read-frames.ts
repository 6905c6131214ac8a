import type { Timers } from '../../../shared/domain/clock.ts';
import { createAgreement } from './agreement.ts';
import type { DecodedCode, FrameDecoder } from './frame-decoder.ts';

/** The part of the picture that is decoded: the aiming window, as fractions of width and height. */
export const aimingWindow = { width: 0.86, height: 0.6 };

/** Longest side of what is decoded, pixels: more costs time and reads no better. */
const longestSide = 960;
/** Pause between two frames, ms: the page stays free for the next instruction. */
const pause = 40;

/** Decodes frame after frame of `video` until stopped; each accepted code is handed out once per reading. */
export function readFrames(options: {
  video: HTMLVideoElement;
  decoder: FrameDecoder;
  timers: Timers;
  onCode: (code: DecodedCode) => void;
}): () => void {
  const canvas = document.createElement('canvas');
  const agreement = createAgreement();
  let cancel = () => {};
  let stopped = false;

  function next(): void {
    if (stopped) return;
    const code = drawWindow(options.video, canvas) ? agreement.accept(options.decoder.decode(canvas)) : null;
    if (code) options.onCode(code);
    if (!stopped) cancel = options.timers.after(pause, next);
  }
  next();

  return () => {
    stopped = true;
    cancel();
  };
}

function drawWindow(video: HTMLVideoElement, canvas: HTMLCanvasElement): boolean {
  const { videoWidth, videoHeight } = video;
  if (videoWidth === 0 || videoHeight === 0) return false;
  const width = videoWidth * aimingWindow.width;
  const height = videoHeight * aimingWindow.height;
  const scale = Math.min(1, longestSide / Math.max(width, height));
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const picture = canvas.getContext('2d', { willReadFrequently: true });
  if (picture === null) return false;
  const left = (videoWidth - width) / 2;
  const top = (videoHeight - height) / 2;
  picture.drawImage(video, left, top, width, height, 0, 0, canvas.width, canvas.height);
  return true;
}
