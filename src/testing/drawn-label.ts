import { type RenderOptions, toBuffer } from 'bwip-js/node';
import { PNG } from 'pngjs';
import { type GrayFrame, grayOf } from '../handheld/scanning/camera/decoding/gray-frame.ts';

/** A barcode drawn sharp and level with its quiet zone; `scale` in pixels a module (half of one for matrix codes). */
export async function drawnLabel(bcid: string, text: string, scale = 2): Promise<GrayFrame> {
  const options: RenderOptions & { dontlint: boolean } = {
    bcid,
    text,
    scale,
    height: 12,
    padding: 12,
    backgroundcolor: 'FFFFFF',
    // Element strings made up for tests break rules that do not matter to a camera.
    dontlint: true,
  };
  const bytes = await toBuffer(options);
  const { data, width, height } = PNG.sync.read(bytes);
  return grayOf(data, width, height);
}
