import { bareText, goodsRead, markingsRead } from '../turn/goods-read.ts';
import { placeName } from '../place.ts';
import { scannedThing } from '../turn/scanned-thing.ts';
import { setState } from '../turn/turn.ts';
import { type CountTurn, say } from './count-message.ts';
import { countProduct, countSerial } from './count-piece.ts';
import type { CountScan } from './count-scan.ts';
import { nameByScan } from './name-lot.ts';
import { findPlace, placeScanned } from './open-place.ts';
import { currentFigure, sectionOf } from './sections.ts';
import { seeContainer } from './see-container.ts';

/** A scan, by what is asked for where the run stands. Goods that were thought absent and are scanned are counted. */
export function scanCounted(turn: CountTurn, seen: CountScan): CountTurn {
  const { state } = turn.run;
  const section = sectionOf(state);
  if (!section) return findPlace(turn, seen);
  if (state.naming) return nameByScan(turn, seen);
  const here = state.absence ? setState(turn, { absence: null }) : turn;
  const { reading, known, scan } = seen;
  if (reading.kind === 'lpn') return seeContainer(here, reading.lpn, seen);
  const place = placeScanned(seen);
  if (place !== null) {
    return place === section.place
      ? say(here, 'success', 'here_already', {})
      : say(
          here,
          'error',
          'close_first',
          { place: placeName(section.place) },
          { scanned: scannedThing(reading, known) },
        );
  }
  const figure = currentFigure(state);
  const serial = markingsRead(reading)?.serial ?? bareText(reading);
  if (figure?.product?.tracking.serial && serial !== null && known?.kind !== 'product') {
    return countSerial(here, section, figure, { serial, scan });
  }
  const read = goodsRead(reading, known) ?? unknownText(seen);
  if (read) return countProduct(here, read, seen);
  return say(here, 'error', 'wrong_scan', {}, { scanned: scannedThing(reading, known) });
}

/** A text that nobody knows may stand on goods: they are counted under it when it comes again. */
function unknownText({ reading }: CountScan): ReturnType<typeof goodsRead> {
  if (reading.kind !== 'unknown') return null;
  return {
    code: reading.text,
    product: null,
    quantity: 1,
    marks: { lot: null, expiry: null, serial: null },
  };
}
