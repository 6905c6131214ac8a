import { beforeAll, describe, expect, it } from 'vitest';
import { drawnLabel } from '../../../../testing/drawn-label.ts';
import { createNodeFrameReader } from '../../../../testing/node-frame-reader.ts';
import { calmed } from './enhance.ts';
import type { GrayFrame } from './gray-frame.ts';
import { levelled } from './resample.ts';
import { inTurn } from './schedule.ts';

const gs = '\u001d';
const labels: [symbology: string, bcid: string, drawn: string, raw: string][] = [
  ['EAN-13', 'ean13', '4006381333931', '4006381333931'],
  ['EAN-8', 'ean8', '40123455', '40123455'],
  ['UPC-A', 'upca', '036000291452', '036000291452'],
  ['Code 128', 'code128', 'T09000000M', 'T09000000M'],
  ['Code 39', 'code39', 'A-01-02', 'A-01-02'],
  ['ITF-14', 'itf14', '14006381333938', '14006381333938'],
  ['QR', 'qrcode', 'https://id.example.com/01/04006381333931', 'https://id.example.com/01/04006381333931'],
  ['Data Matrix', 'datamatrix', 'ABC-12345', 'ABC-12345'],
  ['PDF417', 'pdf417', 'PALLET 12 OF 20', 'PALLET 12 OF 20'],
  ['GS1-128', 'gs1-128', '(01)04006381333931(10)AB1(21)7', `]C10104006381333931` + `10AB1${gs}217`],
  ['SSCC', 'gs1-128', '(00)340123450000000017', ']C100340123450000000017'],
  [
    'GS1 Data Matrix',
    'gs1datamatrix',
    '(01)04006381333931(10)AB1(21)7',
    `]d20104006381333931` + `10AB1${gs}217`,
  ],
  ['GS1 QR', 'gs1qrcode', '(01)04006381333931(10)AB1(21)7', `]Q30104006381333931` + `10AB1${gs}217`],
];

/** What a held camera gives in a second: every look has its turn at the same picture. */
async function readView(picture: GrayFrame): Promise<string[]> {
  const reader = await createNodeFrameReader();
  for (let frame = 0; frame < inTurn.length; frame++) {
    const { codes } = await reader.read(picture);
    if (codes.length > 0) return codes.map(({ raw }) => raw);
  }
  return [];
}

const faded = ({ width, height, data }: GrayFrame): GrayFrame => ({
  width,
  height,
  data: data.map((value) => 110 + value * 0.1),
});
const unsharp = (picture: GrayFrame): GrayFrame => calmed(calmed(picture));
const negative = ({ width, height, data }: GrayFrame): GrayFrame => ({
  width,
  height,
  data: data.map((value) => 255 - value),
});
const turned = (picture: GrayFrame): GrayFrame => levelled(picture, Math.PI / 7).picture;

describe.each(labels)('a label in %s', (_, bcid, drawn, raw) => {
  let picture: GrayFrame;
  beforeAll(async () => {
    picture = await drawnLabel(bcid, drawn);
  });

  it('is read to the letter, with its identifier and separators', async () => {
    expect(await readView(picture)).toEqual([raw]);
  });

  it('is read faded', async () => {
    expect(await readView(faded(picture))).toEqual([raw]);
  });

  it('is read unsharp', async () => {
    expect(await readView(unsharp(picture))).toEqual([raw]);
  });

  it('is read turned by 26 degrees', async () => {
    expect(await readView(turned(picture))).toEqual([raw]);
  });
});

describe.each(labels.filter(([name]) => ['EAN-13', 'Code 128', 'QR', 'Data Matrix'].includes(name)))(
  'a label in %s, light on dark',
  (_, bcid, drawn, raw) => {
    it('is read to the letter', async () => {
      expect(await readView(negative(await drawnLabel(bcid, drawn)))).toEqual([raw]);
    });
  },
);

describe('several labels in one frame', () => {
  it('are all read, with their places', async () => {
    const [upper, lower] = [
      await drawnLabel('code128', 'A-01-02-3'),
      await drawnLabel('ean13', '4006381333931'),
    ];
    const width = Math.max(upper.width, lower.width);
    const data = new Uint8Array(width * (upper.height + lower.height)).fill(255);
    [upper, lower].forEach((label, index) => {
      for (let y = 0; y < label.height; y++) {
        const row = label.data.subarray(y * label.width, (y + 1) * label.width);
        data.set(row, (y + index * upper.height) * width);
      }
    });
    const reader = await createNodeFrameReader();
    const { codes } = await reader.read({ width, height: upper.height + lower.height, data });
    expect(codes.map(({ raw }) => raw).sort()).toEqual(['4006381333931', 'A-01-02-3']);
    const middles = new Map(codes.map(({ raw, corners }) => [raw, corners?.[0]?.y ?? 0]));
    expect(middles.get('A-01-02-3')).toBeLessThan(middles.get('4006381333931') ?? 0);
  });
});
