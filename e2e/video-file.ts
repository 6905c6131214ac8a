import { PNG } from 'pngjs';
import { closeSync, openSync, writeSync } from 'node:fs';
import { type Label, labelPng } from './label-picture.ts';

const width = 1280;
const height = 720;
const framesASecond = 10;
const ground = 110;

/**
 * Writes a film in which a camera sees a grey ground for a second, then each label for as long, as Y4M (4:2:0, no
 * colour): what Chromium's fake camera plays over and over.
 */
export async function writeFilm(path: string, labels: readonly Label[]): Promise<void> {
  const file = openSync(path, 'w');
  const second = (luma: Buffer) => {
    for (let frame = 0; frame < framesASecond; frame++) {
      writeSync(file, 'FRAME\n');
      writeSync(file, luma);
      writeSync(file, colourless);
    }
  };
  writeSync(file, `YUV4MPEG2 W${width} H${height} F${framesASecond}:1 Ip A1:1 C420jpeg\n`);
  second(Buffer.alloc(width * height, ground));
  for (const label of labels) second(await pictureOf(label));
  closeSync(file);
}

const colourless = Buffer.alloc((width * height) / 2, 128);

/** The label where the aiming window of a small handheld looks. */
async function pictureOf(label: Label): Promise<Buffer> {
  const png = PNG.sync.read(await labelPng(label));
  const luma = Buffer.alloc(width * height, ground);
  const left = Math.round(width * 0.43 - png.width / 2);
  const top = Math.round(height * 0.44 - png.height / 2);
  for (let y = 0; y < png.height; y++)
    for (let x = 0; x < png.width; x++)
      luma[(top + y) * width + left + x] = png.data[(y * png.width + x) * 4] ?? ground;
  return luma;
}
