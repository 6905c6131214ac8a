import bwip from 'bwip-js/node';
import { describe, expect, it } from 'vitest';
import { checkCodes } from '../../../shared/domain/scanner-check.ts';
import { createNodeFrameReader } from '../../../testing/node-frame-reader.ts';
import { readCapture } from '../../scanning/wedge/setup/read-capture.ts';
import { checkSymbols, drawSymbol, type DrawnSymbol } from './check-symbols.ts';

/** What the encoder makes of a code: the widths of bars and spaces, or rows of modules. */
type Encoded = { sbs?: number[]; pixs?: number[]; pixx: number; pixy: number };

/** The symbol as a camera would see it, `scale` pixels to a module, on white paper. */
function photograph({ width, height, dark }: DrawnSymbol, scale: number) {
  const margin = 8;
  const across = (width + 2 * margin) * scale;
  const data = new Uint8Array(across * (height + 2 * margin) * scale).fill(255);
  for (const area of dark) {
    for (let y = (area.y + margin) * scale; y < (area.y + area.height + margin) * scale; y++) {
      const start = y * across + (area.x + margin) * scale;
      data.fill(0, start, start + area.width * scale);
    }
  }
  return { width: across, height: data.length / across, data };
}

describe('the codes on the display', () => {
  it.each(checkCodes)('$name is what the encoder makes of its text', ({ name, symbology, text }) => {
    const options = { bcid: symbology, text, ...(symbology === 'qrcode' ? { eclevel: 'M' } : {}) };
    const [encoded] = bwip.raw(options) as unknown as Encoded[];
    const symbol = checkSymbols[name];
    if (symbol.kind === 'linear') return expect(symbol.widths).toBe(encoded?.sbs?.join(''));
    const { dark } = drawSymbol(symbol);
    const modules = (encoded?.pixs ?? []).filter((pixel) => pixel === 1).length;
    expect(symbol.size).toBe(encoded?.pixx);
    expect(dark.reduce((sum, { width }) => sum + width, 0)).toBe(modules);
  });

  it.each(checkCodes)('$name is read back as the text that the check expects', async (code) => {
    const reader = await createNodeFrameReader();
    const frame = photograph(drawSymbol(checkSymbols[code.name]), 3);
    let raw: string | undefined;
    for (let turn = 0; turn < 20 && raw === undefined; turn++) raw = (await reader.read(frame)).codes[0]?.raw;
    const characters = Array.from(raw ?? '', (char, t) => ({ char, t }));
    expect(readCapture(code, { characters, end: 'Enter', at: 0 })).toMatchObject({
      ...{ kind: 'read', reading: { lettering: 'exact', prefix: '', suffix: '' } },
    });
  });
});
