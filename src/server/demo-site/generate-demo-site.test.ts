import { describe, expect, it } from 'vitest';
import { hasCheckDigit } from '../../shared/domain/gs1/check-digit.ts';
import { parsePlaceCode } from '../../shared/domain/place-code.ts';
import { generateDemoSite } from './generate-demo-site.ts';

const now = '2026-11-21T08:00:00.000Z';
const { files: site, morning } = generateDemoSite(1, now);
const ids = new Set(site['products.csv'].map(({ productId }) => productId));

describe('the demo site', () => {
  it('is a warehouse of believable size', () => {
    expect(site['products.csv']).toHaveLength(1200);
    expect(site['locations.csv']).toHaveLength(1470);
    expect(site['orders.csv']).toHaveLength(400);
    expect(new Set(site['purchase-orders.csv'].map(({ purchaseOrderId }) => purchaseOrderId)).size).toBe(25);
  });

  it('is the same for the same seed and another for another', () => {
    expect(generateDemoSite(1, now)).toEqual({ files: site, morning });
    expect(generateDemoSite(2, now).files).not.toEqual(site);
  });

  it('prints only valid and distinct GTINs', () => {
    const codes = site['barcodes.csv'].map(({ code = '' }) => code);
    expect(codes.filter((code) => !hasCheckDigit(code))).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('names every product and every location once', () => {
    const names = site['products.csv'].map(({ name }) => name);
    const places = site['locations.csv'].map(({ locationId }) => locationId);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(places).size).toBe(places.length);
    expect(places.filter((place = '') => parsePlaceCode(place) === undefined)).toEqual([]);
  });

  it('refers only to products it has', () => {
    const used = [...site['stock.csv'], ...site['orders.csv'], ...site['purchase-orders.csv']];
    expect(used.filter(({ productId }) => !ids.has(productId ?? ''))).toEqual([]);
  });

  it('has stock for nearly every order line', () => {
    const total = new Map<string | undefined, number>();
    for (const { productId, quantity } of site['stock.csv']) {
      total.set(productId, (total.get(productId) ?? 0) + Number(quantity));
    }
    const wanting = site['orders.csv'].filter(
      ({ productId, quantity }) => (total.get(productId) ?? 0) < Number(quantity),
    );
    expect(wanting.length).toBeLessThan(8);
  });

  it('keeps hazardous, chilled and frozen goods in their aisles', () => {
    const aisleOf = new Map(site['locations.csv'].map((location) => [location.homeProductId, location]));
    for (const product of site['products.csv']) {
      const home = aisleOf.get(product.productId ?? '');
      expect(home?.temperature).toBe(product.temperature);
      if (product.hazardClass) expect(home?.hazardClasses?.split('|')).toContain(product.hazardClass);
    }
  });
});
