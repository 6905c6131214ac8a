import { croppedTo, frameSize, type Area } from './aiming-window.ts';
import type { FrameSource } from './frame-pump.ts';

/** Asks again after this time, ms, where the browser does not tell when a frame is new. */
const askAgain = 25;

/** Frames of what `video` shows under `aim`. Reads the layout for each one: it may have changed. */
export function framesOf(video: HTMLVideoElement, aim: HTMLElement): FrameSource {
  return {
    whenFresh: (run) =>
      'requestVideoFrameCallback' in video ? onVideoFrame(video, run) : onTime(video, run),
    grab: async () => {
      const picture = { width: video.videoWidth, height: video.videoHeight };
      const crop = croppedTo(picture, areaOf(video), areaOf(aim));
      return crop === null ? null : grabbed(video, crop);
    },
  };
}

export function areaOf(element: Element): Area {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left, top, width, height };
}

async function grabbed(video: HTMLVideoElement, crop: Area): Promise<ImageBitmap | null> {
  const { width, height } = frameSize(crop);
  const isSmaller = width < crop.width;
  const resize = isSmaller
    ? ({ resizeWidth: width, resizeHeight: height, resizeQuality: 'medium' } as const)
    : {};
  try {
    return await createImageBitmap(video, crop.left, crop.top, crop.width, crop.height, resize);
  } catch {
    // Between two streams the element has no picture for a moment.
    return null;
  }
}

function onVideoFrame(video: HTMLVideoElement, run: () => void): () => void {
  const handle = video.requestVideoFrameCallback(run);
  return () => video.cancelVideoFrameCallback(handle);
}

/** Where the browser tells nothing of frames: a picture is new when the time of the stream has moved on. */
function onTime(video: HTMLVideoElement, run: () => void): () => void {
  const seenAt = video.currentTime;
  const timer = setInterval(() => {
    if (video.currentTime === seenAt) return;
    clearInterval(timer);
    run();
  }, askAgain);
  return () => clearInterval(timer);
}
