import { checkKinds } from '../../shared/domain/quality/checklist.ts';
import { acceptanceQualityLimits, inspectionLevels } from '../../shared/domain/quality/inspection-plan.ts';

/**
 * The CSV files of a site and their columns. This one table is what the reader checks against, what the error texts
 * name, what the generator of the demo site writes and what the README shows.
 */
export type ColumnType =
  | 'text'
  | 'code'
  | 'id'
  | 'integer'
  | 'count'
  | 'positive'
  | 'number'
  | 'boolean'
  | 'date'
  | 'instant'
  | 'list'
  | 'numbers'
  | { oneOf: readonly string[] };

export type Column = { name: string; type: ColumnType; required: boolean; meaning: string };

const column = (name: string, type: ColumnType, meaning: string): Column => ({
  name,
  type,
  required: true,
  meaning,
});
const optional = (name: string, type: ColumnType, meaning: string): Column => ({
  name,
  type,
  required: false,
  meaning,
});

const temperature: ColumnType = { oneOf: ['ambient', 'chilled', 'frozen'] };

export const csvFiles = {
  'site.csv': [
    column('siteId', 'code', 'identifier of the site'),
    column('name', 'text', 'what people call it'),
    column('aisles', 'positive', 'number of parallel aisles'),
    column('aislePitch', 'number', 'metres from one aisle to the next'),
    column('aisleLength', 'number', 'metres from the front to the back end'),
    column(
      'crossAislesAt',
      'numbers',
      'metres from the front where one can change the aisle, such as 0|24|48',
    ),
    column('depotAisle', 'count', 'aisle, counted from 0, in front of which lists begin and end'),
    column('depotMetres', 'number', 'metres from the front of that aisle'),
  ],
  'products.csv': [
    column('productId', 'code', 'SKU'),
    column('name', 'text', 'name as operators read it'),
    column('productClass', 'code', 'class that checklists and rules hang on'),
    column('baseUnit', { oneOf: ['EA', 'GRM', 'MLT'] }, 'unit of all quantities, UN/ECE Rec 20'),
    column('lengthMm', 'positive', 'one base unit, millimetres'),
    column('widthMm', 'positive', 'one base unit, millimetres'),
    column('heightMm', 'positive', 'one base unit, millimetres'),
    column('weightG', 'positive', 'one base unit, grams'),
    column('temperature', temperature, 'zone it must lie in'),
    optional('hazardClass', 'code', 'UN model regulations class, such as 3'),
    column('lotTracked', 'boolean', 'lot is asked for'),
    column('expiryTracked', 'boolean', 'expiry is asked for'),
    column('serialTracked', 'boolean', 'each piece has a serial number'),
    optional('minimumShelfLifeDays', 'positive', 'days that must be left when it is received'),
    optional('inspectionPlanId', 'code', 'quality plan on receipt'),
    optional('imageUrl', 'text', 'picture of the product'),
    optional('active', 'boolean', 'false for products no longer handled; true by default'),
  ],
  'barcodes.csv': [
    column('productId', 'code', 'SKU'),
    column('code', 'code', 'GTIN of 8, 12, 13 or 14 digits with its check digit, or an alias'),
    column('level', { oneOf: ['each', 'inner', 'case', 'pallet'] }, 'packing that carries the code'),
    column('quantity', 'positive', 'base units in one such packing'),
  ],
  'locations.csv': [
    column('locationId', 'code', 'printed code, such as A-01-02-3'),
    column(
      'type',
      {
        oneOf: [
          'dock',
          'receive_station',
          'reserve',
          'pick_face',
          'quarantine',
          'pack_station',
          'staging',
          'conveyor_entry',
        ],
      },
      'what the location is for',
    ),
    column('zone', 'code', 'zone operators work in'),
    column('aisle', 'count', 'aisle, counted from 0'),
    column('aisleMetres', 'number', 'metres from the front of the aisle'),
    column('x', 'number', 'position on the floor plan, metres'),
    column('y', 'number', 'position on the floor plan, metres'),
    column('level', 'count', 'height, counted from 1 at the floor'),
    column('pickSequence', 'count', 'order for walks without coordinates'),
    column('capacityLitres', 'positive', 'room'),
    column('capacityKg', 'positive', 'load'),
    column('temperature', temperature, 'temperature it is kept at'),
    optional('hazardClasses', 'list', 'hazard classes that may lie here, such as 3|8'),
    column('checkDigits', 'code', 'two random digits printed on the label'),
    optional('homeProductId', 'code', 'product of a fixed pick face'),
    optional('minimumQuantity', 'count', 'base units below which the pick face is refilled'),
    optional('blocked', 'boolean', 'nothing may be put here or picked from here'),
  ],
  'stock.csv': [
    column('place', 'code', 'location or LPN'),
    column('productId', 'code', 'SKU'),
    optional('lot', 'code', 'AI (10)'),
    optional('expiry', 'date', 'AI (17)'),
    optional('serial', 'code', 'AI (21); the quantity is then 1'),
    optional('owner', 'code', 'own by default'),
    optional(
      'condition',
      { oneOf: ['available', 'inspection', 'quarantine', 'damaged'] },
      'available by default',
    ),
    column('quantity', 'positive', 'base units'),
  ],
  'orders.csv': [
    column('orderId', 'id', 'one row for each line of the order'),
    column('customer', 'text', 'who gets it'),
    column('priority', { oneOf: ['1', '2', '3', '4', '5', '6', '7', '8', '9'] }, '1 is the most urgent'),
    column('shipBy', 'instant', 'when it must leave'),
    column('lineNumber', 'positive', 'number of the line within the order'),
    column('productId', 'code', 'SKU'),
    column('quantity', 'positive', 'base units'),
    optional('owner', 'code', 'whose stock; own by default'),
    optional('lot', 'code', 'a lot that the customer demands'),
  ],
  'purchase-orders.csv': [
    column('purchaseOrderId', 'id', 'one row for each line of the purchase order'),
    column('supplier', 'text', 'who delivers'),
    column('expectedOn', 'date', 'day of arrival'),
    column('lineNumber', 'positive', 'number of the line'),
    column('productId', 'code', 'SKU'),
    column('quantity', 'positive', 'base units expected'),
  ],
  'suppliers.csv': [
    column('supplier', 'text', 'name, as purchase orders carry it'),
    column('inspects', 'boolean', 'true where all that comes from him is checked'),
  ],
  'asns.csv': [
    column('asnId', 'id', 'one row for each product of each unit of the notice'),
    optional('purchaseOrderId', 'id', 'purchase order that is delivered'),
    column('supplier', 'text', 'who delivers'),
    optional('deliveryNote', 'code', 'number on the delivery note'),
    column('expectedOn', 'date', 'day of arrival'),
    column('sscc', 'code', 'number of the unit: 18 digits with the check digit'),
    column('productId', 'code', 'SKU'),
    optional('lot', 'code', 'AI (10)'),
    optional('expiry', 'date', 'AI (17)'),
    column('quantity', 'positive', 'base units in the unit'),
    optional('serials', 'list', 'AI (21) of each piece, such as S1|S2'),
  ],
  'inspection-plans.csv': [
    column('inspectionPlanId', 'code', 'what products name'),
    column('name', 'text', 'name as operators read it'),
    column('level', { oneOf: inspectionLevels }, 'inspection level of ISO 2859-1'),
    column('aql', { oneOf: acceptanceQualityLimits }, 'acceptance quality limit, per cent nonconforming'),
  ],
  'checklists.csv': [
    column('productClass', 'code', 'class of products; * for those without a list of their own'),
    column('itemId', 'code', 'one row for each question of the list, in their order'),
    column('kind', { oneOf: checkKinds }, 'how it is answered'),
    column('labelEn', 'text', 'the question in English'),
    optional('labelDe', 'text', 'the question in German'),
    optional('unit', 'code', 'unit of a measurement, UN/ECE Rec 20, such as MMT or GRM'),
    optional('minimum', 'number', 'least that passes; days left for an expiry'),
    optional('maximum', 'number', 'most that passes'),
    column('required', 'boolean', 'true where it may not be skipped'),
  ],
  'users.csv': [
    column('userId', 'code', 'identifier'),
    column('name', 'text', 'name on screens'),
    column('badge', 'code', 'code printed on the badge'),
    column('pin', 'code', '4 to 12 digits; 6 or more for managers'),
    column('roles', 'list', 'operator, manager or both, such as operator|manager'),
  ],
} as const satisfies Record<string, readonly Column[]>;

export type CsvFileName = keyof typeof csvFiles;
export const csvFileNames = Object.keys(csvFiles) as CsvFileName[];

/** A row as text by column; what the reader gets and the generator makes. */
export type CsvRow<F extends CsvFileName> = Partial<Record<(typeof csvFiles)[F][number]['name'], string>>;
