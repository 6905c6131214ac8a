import type { GrayFrame } from '../../../../handheld/scanning/camera/decoding/gray-frame.ts';

/** Longer side a picture of the image set is brought down to, pixels: what a handheld decodes of its camera's. */
const longestSide = 640;

/** Null where the browser cannot open the file. */
export async function fetchPicture(url: string): Promise<HTMLCanvasElement | null> {
  const response = await fetch(url);
  const bitmap = response.ok ? await createImageBitmap(await response.blob()).catch(() => null) : null;
  if (bitmap === null) return null;
  const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
  const { canvas, context } = blankCanvas(
    Math.round(bitmap.width * scale),
    Math.round(bitmap.height * scale),
  );
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return canvas;
}

export function grayPicture({ width, height, data }: GrayFrame): HTMLCanvasElement {
  const { canvas, context } = blankCanvas(width, height);
  const pixels = context.createImageData(width, height);
  for (let i = 0; i < data.length; i++) pixels.data.fill(data[i] ?? 0, 4 * i, 4 * i + 3);
  for (let i = 3; i < pixels.data.length; i += 4) pixels.data[i] = 255;
  context.putImageData(pixels, 0, 0);
  return canvas;
}

function blankCanvas(width: number, height: number) {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, width);
  canvas.height = Math.max(1, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no canvas');
  return { canvas, context };
}
