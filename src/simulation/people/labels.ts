import { makeLpn } from '../../shared/domain/lpn.ts';
import type { MovementDraft } from '../../shared/domain/movement.ts';
import { type Place, placeParts } from '../../shared/domain/place.ts';
import type { ProductCard } from '../../shared/domain/product.ts';
import type { StockIdentity } from '../../shared/domain/stock.ts';

/** What is printed and stuck on things: the same for everybody in the house. */
export interface Labels {
  /** A tote that nobody has used yet. */
  freshTote(): string;
  freshPlate(): string;
  /** A piece that never was in the house. */
  freshSerial(productId: string): string;
  /** The tote on which the number of an order hangs; the newest one. */
  toteOf(orderId: string): string | null;
  /** What was stuck on by what was just recorded. */
  stick(drafts: readonly MovementDraft[]): void;
}

/** Blocks of numbers that no device is given. */
const printedBlock = 9_000;

export function createLabels(): Labels {
  const totes = new Map<string, string>();
  let [tote, plate, piece] = [0, 0, 0];
  const next = (kind: 'tote' | 'container', from: number): { lpn: string; counter: number } => {
    const block = printedBlock + Math.floor(from / 10_000);
    const lpn = makeLpn(kind, block, from % 10_000);
    return lpn === undefined ? next(kind, from + 1) : { lpn, counter: from };
  };
  return {
    freshTote: () => {
      const { lpn, counter } = next('tote', tote + 1);
      tote = counter;
      return lpn;
    },
    freshPlate: () => {
      const { lpn, counter } = next('container', plate + 1);
      plate = counter;
      return lpn;
    },
    freshSerial: (productId) => {
      piece += 1;
      return `${productId.slice(2)}N${piece}`;
    },
    toteOf: (orderId) => totes.get(orderId) ?? null,
    stick: (drafts) => {
      for (const { type, body } of drafts)
        if (type === 'tote' && body.lpn !== undefined && body.orderId !== undefined)
          totes.set(body.orderId, body.lpn);
    },
  };
}

type Marks = Pick<StockIdentity, 'lot' | 'expiry' | 'serial'>;
const group = '\u001d';

/** The GS1 DataMatrix on one piece of a product, with what its kind is told apart by. */
export function pieceLabel(product: Pick<ProductCard, 'barcodes' | 'tracking'>, marks: Marks): string {
  return labelOf(codeOf(product, 'each'), product, marks);
}

/** The same on a case. */
export const caseLabel = (product: Pick<ProductCard, 'barcodes' | 'tracking'>, marks: Marks): string =>
  labelOf(codeOf(product, 'case'), product, marks);

function codeOf({ barcodes }: Pick<ProductCard, 'barcodes'>, level: 'each' | 'case'): string {
  return (barcodes.find((one) => one.level === level) ?? barcodes[0])?.code ?? '';
}

function labelOf(code: string, { tracking }: Pick<ProductCard, 'tracking'>, marks: Marks): string {
  const date =
    tracking.expiry && marks.expiry !== null ? `17${marks.expiry.slice(2).replaceAll('-', '')}` : '';
  const lot = tracking.lot && marks.lot !== null ? `10${marks.lot}` : '';
  const serial = tracking.serial && marks.serial !== null ? `21${marks.serial}` : '';
  return `]d201${code}${date}${lot}${lot !== '' && serial !== '' ? group : ''}${serial}`;
}

/** The code at a location, or on a container: an SSCC is printed as GS1-128. */
export function placeLabel(place: Place): string {
  const { kind, id } = placeParts(place);
  return kind === 'lpn' && /^\d{18}$/.test(id) ? `]C100${id}` : id;
}
