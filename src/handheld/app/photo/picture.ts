import { fitWithin } from './photo-size.ts';

/** Enough to read a label or see a crushed corner, and some 200 KB. */
const longestSide = 1280;
const quality = 0.8;

/** Draws what the camera shows now, scaled down. */
export function drawFrame(video: HTMLVideoElement, canvas: HTMLCanvasElement): void {
  const { width, height } = fitWithin({ width: video.videoWidth, height: video.videoHeight }, longestSide);
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.drawImage(video, 0, 0, width, height);
}

/** The picture as JPEG; null where the browser cannot make one. */
export const jpegOf = (canvas: HTMLCanvasElement): Promise<Blob | null> =>
  new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
