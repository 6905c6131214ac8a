import type { JournalTransaction } from '../../handheld/storage/journal-store.ts';

/** The first build that was ever installed: its rows lack what later ones have added. */
export const oldBuild = '0.1.0+first';
export const newBuild = '0.2.0+this';

/**
 * The journal as an older build writes it: it knows neither the order of overlays nor what was received, and does not
 * raise the highest number of its epoch.
 */
export const writtenByOldBuild = (tx: JournalTransaction): JournalTransaction => ({
  ...tx,
  putOverlay: (rows) =>
    tx.putOverlay(rows.map(({ recordedAs: _order, received: _received, ...older }) => older)),
  putEpoch: async (epoch) => {
    const before = (await tx.epochs()).find(({ ordinal }) => ordinal === epoch.ordinal);
    await tx.putEpoch({ ...epoch, highest: before?.highest ?? epoch.highest });
  },
});
