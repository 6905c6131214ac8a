import { describe, expect, it } from 'vitest';
import { absent, type Engines } from './engines.ts';
import { createFrameReader } from './frame-reader.ts';
import type { GrayFrame } from './gray-frame.ts';
import { inTurn } from './schedule.ts';
import type { Sighting } from './sighting.ts';
import type { ZxingWasmWish } from './zxing-wasm-reader.ts';

/** A flat picture: no look finds bars in it. */
const picture = (shade: number): GrayFrame => ({
  width: 64,
  height: 48,
  data: new Uint8Array(64 * 48).fill(shade),
});
const plate: Sighting = { raw: 'T09000000M', symbology: 'CODE_128', corners: [{ x: 32, y: 12 }], rows: 9 };

function enginesOf(see: (wish: ZxingWasmWish) => readonly Sighting[]): Engines & { wishes: ZxingWasmWish[] } {
  const wishes: ZxingWasmWish[] = [];
  const read = (_: GrayFrame, wish: ZxingWasmWish) => {
    wishes.push(wish);
    return see(wish);
  };
  return { wishes, zbar: absent, zxingJs: absent, device: absent, zxingWasm: () => Promise.resolve(read) };
}

describe('the frames of a view', () => {
  it('are looked at quickly first, and no further when that reads a code', async () => {
    const engines = enginesOf(() => [plate]);
    const { codes, strategy } = await createFrameReader(engines).read(picture(1));
    expect(strategy).toBe('quick');
    expect(codes).toEqual([{ raw: 'T09000000M', symbology: 'CODE_128', corners: [{ x: 0.5, y: 0.25 }] }]);
    expect(engines.wishes).toHaveLength(1);
  });

  it('are looked at in another way each', async () => {
    const reader = createFrameReader(enginesOf(() => []));
    const strategies: string[] = [];
    for (let shade = 1; shade <= 6; shade++) strategies.push((await reader.read(picture(shade))).strategy);
    expect(new Set(strategies).size).toBe(6);
  });

  it('are not looked at quickly again when the picture is the same', async () => {
    const engines = enginesOf(() => []);
    const reader = createFrameReader(engines);
    await reader.read(picture(1));
    const before = engines.wishes.filter(({ harder }) => !harder).length;
    await reader.read(picture(1));
    expect(engines.wishes.filter(({ harder }) => !harder)).toHaveLength(before);
  });

  it('get the quick look only for a while after one that took long', async () => {
    let time = 0;
    const engines = enginesOf(() => {
      time += 50;
      return [];
    });
    const reader = createFrameReader(engines, () => time);
    const strategies: string[] = [];
    for (let shade = 1; shade <= 3; shade++) strategies.push((await reader.read(picture(shade))).strategy);
    expect(strategies.slice(0, 2)).toEqual([expect.not.stringMatching('quick'), 'quick']);
  });

  it('are read by other decoders where one is not to be had or fails', async () => {
    const zxingJs = () => Promise.resolve(() => [plate]);
    const without: Engines = { zxingWasm: absent, zbar: absent, device: absent, zxingJs };
    expect((await createFrameReader(without).read(picture(1))).codes).toHaveLength(1);
    const failing = enginesOf(() => {
      throw new Error('out of memory');
    });
    const reader = createFrameReader({ ...failing, zxingJs });
    const found: string[] = [];
    for (let frame = 0; frame < inTurn.length; frame++)
      found.push(...(await reader.read(picture(1))).codes.map(({ raw }) => raw));
    expect(found).toContain('T09000000M');
  });

  it('give nothing where no decoder is to be had', async () => {
    const none: Engines = { zxingWasm: absent, zbar: absent, device: absent, zxingJs: absent };
    expect((await createFrameReader(none).read(picture(1))).codes).toEqual([]);
  });
});
