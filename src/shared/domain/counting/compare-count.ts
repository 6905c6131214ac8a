import type { KnownFigure, KnownHere } from './count-scan.ts';
import type { Absence, CountedKind, Figure, Section, SettledFigure } from './count-state.ts';
import { keyOf } from './sections.ts';

/** What was counted, against what is known. */
export type Comparison = {
  /** Figures that agree, and all of them where nobody knows anything or the second count decides. */
  agreed: SettledFigure[];
  /** To be counted once more. */
  differing: CountedKind[];
  /** Known here and not seen, and not yet confirmed to be gone. */
  absence: Absence;
};

/**
 * Compares a place with what the device knows of it. `only`: nothing but this product is asked for, so that other
 * goods, and containers, are not missed.
 */
export function compareCount(section: Section, known: KnownHere | null, only: string | null): Comparison {
  const asked = (known?.figures ?? []).filter(({ productId }) => only === null || productId === only);
  const counted = section.figures.filter(({ quantity }) => quantity > 0);
  const results = counted.map((figure) => ({ figure, expected: expectedOf(figure, known) }));
  const agrees = ({ figure, expected }: (typeof results)[number]) =>
    expected === null || section.round === 2 || isSame(figure, expected);
  return {
    agreed: results.filter(agrees).map(({ figure, expected }) => settle(figure, expected)),
    differing: results.filter((one) => !agrees(one)).map(({ figure }) => kindOf(figure)),
    absence: absenceOf(section, { counted, asked, lpns: only === null ? (known?.lpns ?? []) : [] }),
  };
}

const settle = (figure: Figure, expected: KnownFigure | null): SettledFigure => ({
  ...figure,
  expected: expected?.quantity ?? null,
});

/** What is known of the same goods, nothing where others are known; null where nobody knows anything. */
export function expectedOf(kind: CountedKind, known: KnownHere | null): KnownFigure | null {
  if (known === null) return null;
  const same = known.figures.find((one) => keyOf(one) === keyOf(kind));
  return same ?? { ...kindOf(kind), quantity: 0, serials: [] };
}

/** As many, and the same pieces where they have serials. */
const isSame = (figure: Figure, known: KnownFigure): boolean =>
  figure.quantity === known.quantity &&
  (known.serials.length === 0 || figure.serials.every((serial) => known.serials.includes(serial)));

type Seen = { counted: readonly Figure[]; asked: readonly KnownFigure[]; lpns: readonly string[] };

function absenceOf(section: Section, { counted, asked, lpns }: Seen): Absence {
  const { absent, settled, recount, round } = section;
  const accounted = new Set([...counted, ...settled].map(keyOf));
  const isMissed = (kind: CountedKind) => !accounted.has(keyOf(kind)) && !absent.includes(keyOf(kind));
  const missed = asked.filter(({ quantity }) => quantity > 0).filter(isMissed);
  const again = round === 2 ? recount.filter(isMissed) : [];
  const goods = [...missed, ...again.filter((kind) => !missed.some((one) => keyOf(one) === keyOf(kind)))];
  return {
    goods: goods.map(kindOf),
    lpns: lpns.filter((lpn) => !section.lpns.includes(lpn) && !absent.includes(lpn)),
  };
}

const kindOf = ({ productId, name, product, lot, expiry }: CountedKind): CountedKind => ({
  productId,
  name,
  product,
  lot,
  expiry,
});
