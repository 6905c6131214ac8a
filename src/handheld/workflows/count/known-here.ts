import type { KnownHere } from '../../../shared/domain/counting/count-scan.ts';
import type { CountedKind } from '../../../shared/domain/counting/count-state.ts';
import { keyOf } from '../../../shared/domain/counting/sections.ts';
import type { Place } from '../../../shared/domain/place.ts';
import { productCard } from '../../../shared/domain/product.ts';
import type { Stock } from '../../../shared/domain/stock.ts';
import type { CountPorts } from './ports.ts';

/**
 * What the device knows of a place, own unsent work included: goods by lot and date as far as they are told apart by
 * them, whoever owns them and in whatever condition. Null when the database cannot answer.
 */
export async function knownHere(ports: CountPorts, place: Place): Promise<KnownHere | null> {
  try {
    const [rows, containers] = await Promise.all([ports.lookup.stockAt(place), ports.containersAt(place)]);
    return { figures: await figuresOf(ports, rows), lpns: containers.map(({ lpn }) => lpn) };
  } catch {
    return null;
  }
}

/** Lots and dates of a product that are known at a place. */
export async function lotsHere(
  ports: CountPorts,
  place: Place,
  productId: string,
): Promise<Pick<CountedKind, 'lot' | 'expiry'>[]> {
  const rows = await ports.lookup.stockAt(place);
  const figures = await figuresOf(
    ports,
    rows.filter((row) => row.productId === productId),
  );
  return figures.map(({ lot, expiry }) => ({ lot, expiry }));
}

type Known = KnownHere['figures'][number] & { serials: string[] };

async function figuresOf(ports: CountPorts, rows: readonly Stock[]): Promise<Known[]> {
  const kinds = new Map<string, CountedKind | null>();
  for (const { productId } of rows) {
    if (!kinds.has(productId)) kinds.set(productId, await kindOf(ports, productId));
  }
  const figures = new Map<string, Known>();
  for (const row of rows) {
    const kind = asCounted(row, kinds.get(row.productId) ?? null);
    const figure = figures.get(keyOf(kind)) ?? { ...kind, quantity: 0, serials: [] };
    figure.quantity += row.quantity;
    if (row.serial !== null) figure.serials.push(row.serial);
    figures.set(keyOf(kind), figure);
  }
  return [...figures.values()].filter(({ quantity }) => quantity !== 0);
}

async function kindOf({ lookup }: CountPorts, productId: string): Promise<CountedKind | null> {
  const product = await lookup.product(productId);
  if (!product) return null;
  return { productId, name: product.name, product: productCard(product), lot: null, expiry: null };
}

function asCounted({ productId, lot, expiry }: Stock, kind: CountedKind | null): CountedKind {
  if (!kind) return { productId, name: productId, product: null, lot: null, expiry: null };
  const { tracking } = kind.product ?? { tracking: null };
  return { ...kind, lot: tracking?.lot ? lot : null, expiry: tracking?.expiry ? expiry : null };
}
