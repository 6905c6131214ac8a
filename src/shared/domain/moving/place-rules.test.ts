import { describe, expect, it } from 'vitest';
import { aLocation, aProduct, aStock } from '../../../testing/warehouse-rows.ts';
import type { Location } from '../location.ts';
import type { Product } from '../product.ts';
import type { Condition } from '../stock.ts';
import { goodsOfStock } from './goods.ts';
import { fillOf } from './place-fill.ts';
import { brokenByMove, brokenRules, roomFor } from './place-rules.ts';

/** A cube of 10 cm, 1 litre and 1 kg. */
const cube = { lengthMm: 100, widthMm: 100, heightMm: 100, weightG: 1000 };

const situation = (
  location: Partial<Location>,
  product: Partial<Product> = {},
  condition: Condition = 'available',
) => {
  const goodsProduct = aProduct({ productId: 'P1', ...cube, ...product });
  const [goods] = goodsOfStock([aStock('RECV-1', 'P1', { condition })], [goodsProduct]);
  if (!goods) throw new Error('no goods');
  const rows = [aStock('A-01-01-1', 'P2', { quantity: 40 })];
  const place = fillOf(
    aLocation('A-01-01-1', { capacityLitres: 60, capacityKg: 60, ...location }),
    rows,
    () => aProduct({ productId: 'P2', ...cube }),
  );
  return { place, goods };
};

const broken = ({ place, goods }: ReturnType<typeof situation>, quantity = 10) =>
  brokenRules(place, goods, quantity).map(({ key }) => key);

describe('a rule of a place', () => {
  it.each<[string, Partial<Location>, Partial<Product>, Condition, string[]]>([
    ['is kept by an ordinary place', {}, {}, 'available', []],
    ['is broken where it is blocked', { blocked: true }, {}, 'available', ['blocked']],
    ['is broken at a dock', { type: 'dock' }, {}, 'available', ['type']],
    ['is broken by good goods in quarantine', { type: 'quarantine' }, {}, 'available', ['type']],
    ['is broken by goods in quarantine among good ones', {}, {}, 'quarantine', ['type']],
    ['is kept by goods in quarantine there', { type: 'quarantine' }, {}, 'quarantine', []],
    ['is kept by goods that wait for their check there', { type: 'quarantine' }, {}, 'inspection', []],
    ['is broken where it is too warm', {}, { temperature: 'frozen' }, 'available', ['temperature']],
    ['is broken where it is too cold', { temperature: 'chilled' }, {}, 'available', ['temperature']],
    [
      'of temperature is none for broken goods',
      { type: 'quarantine' },
      { temperature: 'frozen' },
      'damaged',
      [],
    ],
    ['is broken by danger that is not allowed', {}, { hazardClass: '3' }, 'available', ['hazard']],
    ['is broken by another danger', { hazardClasses: ['8'] }, { hazardClass: '3' }, 'available', ['hazard']],
    ['is kept where the danger is allowed', { hazardClasses: ['3'] }, { hazardClass: '3' }, 'available', []],
    ['is broken in the pick face of another', { homeProductId: 'P2' }, {}, 'available', ['other_home']],
    ['is kept in the own pick face', { homeProductId: 'P1' }, {}, 'available', []],
    ['is broken where there is no room', { capacityLitres: 49 }, {}, 'available', ['volume']],
    ['is broken where it gets too heavy', { capacityKg: 49 }, {}, 'available', ['weight']],
    [
      'is broken each for itself',
      { blocked: true, capacityKg: 1, capacityLitres: 1 },
      { temperature: 'frozen', hazardClass: '3' },
      'available',
      ['blocked', 'temperature', 'hazard', 'volume', 'weight'],
    ],
  ])('%s', (_, location, product, condition, expected) => {
    expect(broken(situation(location, product, condition))).toEqual(expected);
  });

  it('says how full the place would be', () => {
    const { place, goods } = situation({});
    expect(brokenRules(place, goods, 21)).toEqual([
      { key: 'volume', values: { needed: 61, capacity: 60 } },
      { key: 'weight', values: { needed: 61, capacity: 60 } },
    ]);
  });

  it('of what kind a place is does not matter where goods are only moved', () => {
    const { place, goods } = situation({ type: 'dock', homeProductId: 'P9' });
    expect(brokenByMove(place, goods, 10)).toEqual([]);
    const cold = situation({ type: 'staging' }, { temperature: 'frozen', hazardClass: '3' });
    expect(brokenByMove(cold.place, cold.goods, 10)).toEqual([]);
  });

  it('of cold and danger matters where moved goods stay', () => {
    const { place, goods } = situation({ type: 'reserve' }, { temperature: 'frozen', hazardClass: '3' });
    expect(brokenByMove(place, goods, 10).map(({ key }) => key)).toEqual(['temperature', 'hazard']);
  });
});

describe('the room at a place', () => {
  it.each<[string, Partial<Location>, Partial<Product>, number]>([
    ['what the volume leaves', { capacityKg: 900 }, {}, 20],
    ['what the weight leaves', { capacityLitres: 900 }, {}, 20],
    ['the lesser of both', { capacityKg: 45 }, {}, 5],
    ['none where it is full', { capacityLitres: 40 }, {}, 0],
    ['none where it is overfull', { capacityLitres: 10 }, {}, 0],
    ['bound by the weight alone for goods without a volume', {}, { lengthMm: 0 }, 20],
  ])('is %s', (_, location, product, pieces) => {
    const { place, goods } = situation(location, product);
    expect(roomFor(place, goods)).toBe(pieces);
  });

  it('has no bounds for goods of unknown size', () => {
    const { place, goods } = situation({});
    const unknown = { ...goods, product: { ...goods.product, size: null } };
    expect(roomFor(place, unknown)).toBeGreaterThan(1e9);
    expect(brokenRules(place, unknown, 1e9)).toEqual([]);
  });
});
