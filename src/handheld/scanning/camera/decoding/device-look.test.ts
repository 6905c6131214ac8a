import { describe, expect, it } from 'vitest';
import { deviceLook } from './device-look.ts';
import { absent, type Engines } from './engines.ts';
import { viewOf } from './look.ts';
import type { Sighting, Symbology } from './sighting.ts';

const corners = [
  { x: 10, y: 10 },
  { x: 60, y: 10 },
  { x: 60, y: 40 },
  { x: 10, y: 40 },
];
const view = viewOf({ width: 100, height: 60, data: new Uint8Array(6000).fill(200) });

const seen = (symbology: Symbology, raw: string): Sighting => ({ raw, symbology, corners, rows: 0 });

/** A detector that found one code, and what zxing-cpp reads where it found it. */
async function lookedAt(found: Sighting, readAgain: readonly Sighting[] = []) {
  const engines: Engines = {
    zbar: absent,
    zxingJs: absent,
    zxingWasm: () => Promise.resolve(() => readAgain),
    device: () => Promise.resolve(() => Promise.resolve([found])),
  };
  const testimonies = await deviceLook.see(view, engines);
  return testimonies?.map(({ raw, certain }) => ({ raw, certain }));
}

describe("the device's own detector", () => {
  it('is passed over where there is none', async () => {
    const engines: Engines = { zbar: absent, zxingJs: absent, zxingWasm: absent, device: absent };
    expect(await deviceLook.see(view, engines)).toBeNull();
  });

  it('is believed about EAN and PDF417', async () => {
    expect(await lookedAt(seen('EAN_13', '4006381333931'))).toEqual([
      { raw: '4006381333931', certain: true },
    ]);
    expect(await lookedAt(seen('PDF_417', '12 of it'))).toEqual([{ raw: '12 of it', certain: true }]);
  });

  it('is not believed alone about symbologies with a weak check', async () => {
    expect(await lookedAt(seen('ITF', '123456'))).toEqual([{ raw: '123456', certain: false }]);
  });

  it('gives way to a reading of the same code that knows the identifier and the separators', async () => {
    const clear = seen('CODE_128', ']C110AB\u001d21CD');
    expect(await lookedAt(seen('CODE_128', '10AB21CD'), [clear])).toEqual([
      { raw: ']C110AB\u001d21CD', certain: true },
    ]);
  });

  it('is believed about a plain code that begins with letters', async () => {
    expect(await lookedAt(seen('CODE_128', 'T09000000M'))).toEqual([{ raw: 'T09000000M', certain: true }]);
    expect(await lookedAt(seen('QR_CODE', 'https://id.example.com/01/09506000134352'))).toHaveLength(1);
  });

  it('hands nothing out that may be GS1 data whose identifier it hides', async () => {
    expect(await lookedAt(seen('CODE_128', '0104006381333931'))).toEqual([]);
    expect(await lookedAt(seen('DATA_MATRIX', '10AB21CD'))).toEqual([]);
    expect(await lookedAt(seen('CODE_128', '10AB21CD'), [seen('CODE_128', ']C1OTHER')])).toEqual([]);
  });
});
