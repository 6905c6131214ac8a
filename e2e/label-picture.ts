import bwipjs from 'bwip-js/node';

/** `bcid` is the name of the symbology in bwip-js; GS1 texts have their identifiers in brackets. */
export type Label = { bcid: string; text: string };

const flat = new Set(['qrcode', 'datamatrix', 'gs1datamatrix', 'gs1qrcode']);

/** A printed label as PNG, large enough for a camera to read. */
export function labelPng({ bcid, text }: Label): Promise<Buffer> {
  return bwipjs.toBuffer({
    bcid,
    text,
    scale: flat.has(bcid) ? 8 : 4,
    ...(flat.has(bcid) ? {} : { height: 18 }),
    paddingwidth: 16,
    paddingheight: 16,
    backgroundcolor: 'FFFFFF',
  });
}

export const labelUrl = async (label: Label): Promise<string> =>
  `data:image/png;base64,${(await labelPng(label)).toString('base64')}`;
