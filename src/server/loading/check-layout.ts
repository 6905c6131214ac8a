import type { SiteLayout } from '../../shared/domain/location.ts';
import type { CsvRow } from './columns.ts';
import { type Expectation, expecting } from './expectation.ts';
import { type Fault, faultIn } from './fault.ts';
import type { ReadRow } from './read-csv.ts';
import type { ReadSite } from './site-files.ts';
import { siteRow } from './site-rows.ts';

/** One row, of the site that is loaded. */
export function checkSiteRow(site: ReadSite, siteId: string): Fault[] {
  const [first, ...further] = site['site.csv'];
  const found = first?.values.siteId;
  return [
    ...(first && found !== undefined && found !== siteId
      ? [faultIn('site.csv', first.line, 'siteId', found, expecting('site_own', { site: siteId }))]
      : []),
    ...further.map(({ line }) => faultIn('site.csv', line, '', '', expecting('one_row'))),
  ];
}

type Rule = readonly [isBroken: boolean, column: string, expected: Expectation];

/** Walks are computed over the layout, so whatever has an address must lie on it. `known`: the site's own layout. */
export function checkLayout(site: ReadSite, known: SiteLayout | null): Fault[] {
  const [row] = site['site.csv'];
  const layout = row ? siteRow(row.values).layout : known;
  if (!layout) return [];
  return [
    ...(row ? checkOwn(row, layout) : []),
    ...site['locations.csv'].flatMap((place) => checkPlace(place, layout)),
  ];
}

function checkOwn({ line, values }: ReadRow<'site.csv'>, layout: SiteLayout): Fault[] {
  const { aislePitch, aisleLength, crossAislesAt, depot } = layout;
  const rules: Rule[] = [
    [!(aislePitch > 0), 'aislePitch', expecting('above_zero')],
    [!(aisleLength > 0), 'aisleLength', expecting('above_zero')],
    [crossAislesAt.some((at) => !isWithin(at, layout)), 'crossAislesAt', withinAisle(layout)],
    [depot.aisle >= layout.aisles, 'depotAisle', aisleThere(layout)],
    [!isWithin(depot.metres, layout), 'depotMetres', withinAisle(layout)],
  ];
  return broken('site.csv', line, values, rules);
}

function checkPlace({ line, values }: ReadRow<'locations.csv'>, layout: SiteLayout): Fault[] {
  const { aisle, aisleMetres, checkDigits } = values;
  return broken('locations.csv', line, values, [
    [aisle !== undefined && Number(aisle) >= layout.aisles, 'aisle', aisleThere(layout)],
    [aisleMetres !== undefined && !isWithin(Number(aisleMetres), layout), 'aisleMetres', withinAisle(layout)],
    [checkDigits !== undefined && !/^\d{2}$/.test(checkDigits), 'checkDigits', expecting('two_digits')],
  ]);
}

const broken = <F extends 'site.csv' | 'locations.csv'>(
  file: F,
  line: number,
  values: CsvRow<F>,
  rules: readonly Rule[],
): Fault[] =>
  rules
    .filter(([isBroken]) => isBroken)
    .map(([, column, expected]) =>
      faultIn(file, line, column, values[column as keyof CsvRow<F>] ?? '', expected),
    );

const isWithin = (metres: number, { aisleLength }: SiteLayout): boolean =>
  metres >= 0 && metres <= aisleLength;

const withinAisle = ({ aisleLength }: SiteLayout): Expectation =>
  expecting('within_aisle', { length: `${aisleLength}` });

const aisleThere = ({ aisles }: SiteLayout): Expectation =>
  expecting('aisle_there', { last: `${aisles - 1}`, count: `${aisles}` });
