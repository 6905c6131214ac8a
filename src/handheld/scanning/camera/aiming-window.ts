import type { FramePoint } from './frame-decoder.ts';

/** A rectangle; in CSS pixels of the page, or in pixels of the camera's picture. */
export type Area = { left: number; top: number; width: number; height: number };
export type Size = { width: number; height: number };

/** Longest side of what is decoded, pixels: more costs time and reads no better. */
const longestSide = 960;

/**
 * The part of the camera's picture that lies under the aiming window, in pixels of the picture. `shown` is the
 * element that shows the picture with `object-fit: cover`, `aim` the window over it, both in CSS pixels. The picture's
 * size is that of the turned picture, so that a device held in any way decodes what it shows. Null while nothing of
 * the picture is under the window.
 */
export function croppedTo(picture: Size, shown: Area, aim: Area): Area | null {
  if (picture.width === 0 || picture.height === 0 || shown.width === 0 || shown.height === 0) return null;
  const scale = coverScale(picture, shown);
  const hidden = hiddenBy(picture, shown);
  const left = Math.max(0, Math.round(hidden.left + (aim.left - shown.left) / scale));
  const top = Math.max(0, Math.round(hidden.top + (aim.top - shown.top) / scale));
  const right = Math.min(
    picture.width,
    Math.round(hidden.left + (aim.left + aim.width - shown.left) / scale),
  );
  const bottom = Math.min(
    picture.height,
    Math.round(hidden.top + (aim.top + aim.height - shown.top) / scale),
  );
  if (right - left < 1 || bottom - top < 1) return null;
  return { left, top, width: right - left, height: bottom - top };
}

/** Size of the frame that is decoded for a crop: never larger than the crop itself. */
export function frameSize({ width, height }: Size): Size {
  const scale = Math.min(1, longestSide / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** Where a touch on the shown picture lies in the whole picture, as fractions of its sides. */
export function pointOfTouch(picture: Size, shown: Area, touch: { x: number; y: number }): FramePoint {
  const scale = coverScale(picture, shown);
  const hidden = hiddenBy(picture, shown);
  const within = (share: number): number => Math.min(1, Math.max(0, share));
  return {
    x: within((hidden.left + (touch.x - shown.left) / scale) / picture.width),
    y: within((hidden.top + (touch.y - shown.top) / scale) / picture.height),
  };
}

/** CSS pixels for one pixel of the picture. */
const coverScale = (picture: Size, shown: Size): number =>
  Math.max(shown.width / picture.width, shown.height / picture.height);

/** What `object-fit: cover` cuts off at the left and at the top, in pixels of the picture. */
function hiddenBy(picture: Size, shown: Size): { left: number; top: number } {
  const scale = coverScale(picture, shown);
  return {
    left: (picture.width - shown.width / scale) / 2,
    top: (picture.height - shown.height / scale) / 2,
  };
}
