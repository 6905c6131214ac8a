/**
 * What a file may hold, in the words of an error: `found "0", expected a whole number above 0`. The board says the
 * same in its languages by the key; `{{name}}` stands for a value of the case.
 */
export const expectationTexts = {
  text: 'text of at most 200 characters without control characters',
  code: 'a code of at most 40 letters, digits and signs, without spaces or |',
  id: 'at most 40 letters, digits, dots, dashes and underscores, a letter or digit first',
  integer: 'a whole number',
  count: 'a whole number from 0',
  positive: 'a whole number above 0',
  number: 'a number such as 12 or 12.5',
  boolean: 'true or false',
  date: 'a date such as 2027-03-31',
  instant: 'a time with zone such as 2027-03-31T16:00:00Z',
  list: 'codes separated by |',
  numbers: 'numbers separated by |',
  one_of: 'one of {{choices}}',

  file_name: 'one of {{choices}}',
  utf8: 'UTF-8 text; spreadsheets save it as "CSV UTF-8"',
  header: 'a header with the columns {{columns}}',
  quote_closed: 'a closing quote before the end of the file',
  quote_whole: 'quotes around a whole field, those within it doubled',
  column_present: 'a column "{{column}}": {{meaning}}',
  column_known: 'one of the columns {{columns}}',
  column_once: 'each column once',
  field_count: '{{count}} fields as in the header',

  row_once: 'each {{columns}} once; it stands on line {{line}}',
  one_row: 'one row',
  same_head: '"{{value}}" as on line {{line}}',
  site_own: 'the site "{{site}}"',
  product_known: 'a product of products.csv or of the site',
  gtin: 'a GTIN with its right check digit',
  code_free: 'a code that no other product has; {{product}} has it',
  two_digits: 'two digits',
  place_known: 'a location of locations.csv or of the site, an LPN or an SSCC',
  lot_needed: 'a lot: {{product}} is lot-tracked',
  expiry_needed: 'a date: {{product}} is expiry-tracked',
  serial_needed: 'a serial number: {{product}} is serial-tracked',
  serial_single: '1 for a piece with a serial number',
  serial_once: 'each serial number of a product once; it stands on line {{line}}',
  stock_opened: '{{opened}}, as this stock was opened; correct it by a count',
  lot_useless: 'no lot: {{product}} is not lot-tracked',
  expiry_useless: 'no date: {{product}} is not expiry-tracked',
  serials_useless: 'no serial numbers: {{product}} is not serial-tracked',
  serials_each: '{{count}} serial numbers, one for each piece, or none at all',
  sscc: 'an SSCC: 18 digits with their right check digit',
  sscc_free: 'an SSCC that no other notice has; {{asn}} has it',
  order_known: 'a purchase order of purchase-orders.csv or of the site',
  order_supplier: '"{{supplier}}", who delivers {{order}}',
  plan_known: 'a plan of inspection-plans.csv or of the site',
  unit_needed: 'a unit: the question is a measurement',
  unit_useless: 'no unit: only a measurement has one',
  limit_useless: 'no limit: the answer is not a number',
  above_minimum: 'a number not below the minimum {{minimum}}',
  days: 'a whole number of days from 0',
  order_shipped: 'an order that is still open; this one has been shipped',
  order_cancelled: 'an order that is still open; this one has been cancelled',
  order_changeable: 'an order that can be changed as the file says',
  line_in_work: 'the product, owner and lot as they are; the line is being worked on',
  aisle_there: 'an aisle from 0 to {{last}}: the site has {{count}}',
  within_aisle: 'metres from 0 to {{length}}, the length of an aisle',
  above_zero: 'a number above 0',
  role: 'operator, manager or operator|manager',
  pin: '4 to 12 digits',
  pin_manager: 'at least 6 digits for a manager',
  badge_own: "a badge of one's own; {{user}} has it",
} as const;

export type ExpectationKind = keyof typeof expectationTexts;
export type Expectation = { kind: ExpectationKind; values: Record<string, string> };

export const expecting = (kind: ExpectationKind, values: Record<string, string> = {}): Expectation => ({
  kind,
  values,
});

export const expectationText = ({ kind, values }: Expectation): string =>
  expectationTexts[kind].replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
