/** Reads one frame, alone: without memory of the frames before. Resolves with the texts of all codes found. */
export type SingleEngine = (picture: OffscreenCanvas) => Promise<readonly string[]>;

export function pixelsOf(picture: OffscreenCanvas): ImageData {
  const context = picture.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no canvas');
  return context.getImageData(0, 0, picture.width, picture.height);
}
